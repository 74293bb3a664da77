using KnowledgeGraph.Documents.Structure.Numbering;
using KnowledgeGraph.Documents.Structure.Tables;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Structure.Wrapping;

/// <summary>
/// Finds the lines of a text that go on with the paragraph of the line before: text copied from a PDF or wrapped at a page's width, and paragraphs that a
/// page's end has torn.
/// </summary>
internal sealed class CutLines
{
    // What a paragraph's first line loses when a copy drops its indent of two characters.
    private const int LostIndent = 4;
    private const int NarrowestUnit = 2;
    private const int PercentOfIndented = 60;
    private const int ShortestTorn = 60;
    private const string Openers = "（(“《";
    private const string Closers = "）)”》";

    private readonly SourceText _source;
    private readonly PageLine[] _lines;

    // For each line the first of its paragraph.
    private readonly int[] _heads;
    private readonly PageWidths? _widths;
    private readonly bool _indents;

    private CutLines(SourceText source, PageLine[] lines)
    {
        (_source, _lines, _heads) = (source, lines, new int[lines.Length]);

        // In other formats a line is a block of the page: nothing cuts all of them.
        _widths = source.Format is SourceFormat.PlainText or SourceFormat.Markdown ? PageWidths.Of(lines) : null;
        int filled = lines.Count(static line => line.Width > 0);
        int indented = lines.Count(static line => line.Indent >= LostIndent);
        _indents = indented > 0 && indented * 100 < filled * PercentOfIndented && indented * 100 >= filled;
    }

    /// <summary>For each line the one that it goes on with; -1 where it begins something.</summary>
    /// <remarks>Between a line and the one that it goes on with stand at most numbers of pages and blank lines.</remarks>
    public static int[] Find(SourceText source) => new CutLines(source, PageLine.Of(source)).Find();

    private int[] Find()
    {
        int[] before = new int[_lines.Length];
        Array.Fill(before, -1);
        for (int i = 0; i < _lines.Length; i++)
        {
            _heads[i] = before[i] < 0 ? i : _heads[before[i]];
            int next = _lines[i].IsProse ? NextOf(i) : -1;
            if (next > 0 && _lines[next].IsProse && ((_widths is { } widths && IsCut(i, next, widths.At(i))) || IsTorn(i, next)))
            {
                before[next] = i;
            }
        }

        return before;
    }

    // The line that stands behind; behind the end of a page the first of the next page.
    private int NextOf(int line)
    {
        int next = line + 1;
        bool endsPage = false;
        while (next < _lines.Length && (_lines[next].IsPageNumber || _lines[next].Width == 0))
        {
            endsPage |= _lines[next].IsPageNumber;
            next++;
        }

        return next < _lines.Length && (next == line + 1 || endsPage) ? next : -1;
    }

    private bool IsCut(int line, int next, int page)
    {
        PageLine first = _lines[line];
        PageLine second = _lines[next];
        if (first.Width < PageWidths.Narrowest - LostIndent || !(first.HasMarks || second.HasMarks) || (_indents && second.Indent >= LostIndent))
        {
            return false;
        }

        // A figure alone is a cell of a table.
        if (second.EndsInside && CellShapes.Of(Words(next)) != CellShape.Words)
        {
            return false;
        }

        bool isFull = first.Width + LostIndent + FirstUnit(Words(next)) > page;
        if (!isFull || (second.BeginsPart && !CountsOn(line, next)))
        {
            return false;
        }

        // A full line may end a sentence in the middle of a paragraph, and a paragraph on a full line; a heading of a full line has a paragraph behind it.
        if (first.EndsInside)
        {
            return !IsHeading(line) || !LostItsIndent(next, page);
        }

        return next == line + 1 && !EndsWithColon(line) && !LostItsIndent(next, page) && !(second.EndsInside && second.Width < page - LostIndent - 1);
    }

    // A number or a dash at the head of a line is a mark, unless the paragraph before breaks off inside a sentence: 提高到\n3.5倍, 研发\n—产业化.
    private bool CountsOn(int line, int next) =>
        _lines[line].EndsInside
        && !Closers.Contains(Words(line)[^1], StringComparison.Ordinal)
        && _lines[next].Marker is { Family: NumberingFamily.Arabic or NumberingFamily.Bare or NumberingFamily.Decimal2 or NumberingFamily.BracketedArabic or NumberingFamily.Dash } marker
        && (marker.Family != NumberingFamily.Dash || marker.Length == 1)
        && _lines[_heads[line]].Marker?.Family != marker.Family;

    // Digits may be a page's number that the copy has set before the line.
    private static int FirstUnit(ReadOnlySpan<char> words) =>
        Math.Max(NarrowestUnit, Math.Max(LineWidth.OfFirstUnit(words), LineWidth.OfFirstUnit(words.TrimStart("0123456789"))));

    private bool IsHeading(int line) => _heads[line] == line && _lines[line].BeginsPart && !Words(line).Contains('。');

    // As full as a line can be that lacks the indent: narrower than the page by it, with no room for what comes next.
    private bool LostItsIndent(int line, int page) =>
        _lines[line].Width <= page - LostIndent + 1 && line + 1 < _lines.Length && _lines[line + 1].Width > 0 && _lines[line].Width + LostIndent + FirstUnit(Words(line + 1)) > page;

    // A paragraph of several sentences ends its last one, and closes what it opens.
    private bool IsTorn(int line, int next)
    {
        PageLine first = _lines[line];
        if (first.Width < ShortestTorn || !first.EndsInside || _lines[next].BeginsPart)
        {
            return false;
        }

        ReadOnlySpan<char> words = Words(line);
        ReadOnlySpan<char> rest = Words(next);
        if (!words.Contains('。') || words.ContainsAny('\t', '\u3000') || rest.ContainsAny('\t', '\u3000'))
        {
            return false;
        }

        return IsOpen(words) ? rest.IndexOfAny(Closers) >= 0 : !Closers.Contains(words[^1], StringComparison.Ordinal) && rest.Contains('。');
    }

    private static bool IsOpen(ReadOnlySpan<char> words)
    {
        int open = words.LastIndexOfAny(Openers);
        return open >= 0 && words[open..].IndexOfAny(Closers) < 0;
    }

    private bool EndsWithColon(int line) => Words(line)[^1] is ':' or '：';

    private ReadOnlySpan<char> Words(int line) => _source.Lines[line].Span.In(_source.Text);
}
