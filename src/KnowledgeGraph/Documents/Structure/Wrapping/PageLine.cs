using System.Runtime.InteropServices;
using KnowledgeGraph.Documents.Structure.Numbering;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Structure.Wrapping;

/// <summary>A line of a text as something that a page may have cut.</summary>
/// <param name="Width">Columns of its words; 0 for a line without words.</param>
/// <param name="Indent">Columns of the white space before them.</param>
/// <param name="Marker">Its numbering mark.</param>
/// <param name="BeginsPart">True where it begins with a numbering mark or as the caption of a column, table or figure.</param>
/// <param name="IsProse">True where it can be a part of a paragraph; false for what the source marks as something else, for lines of a contents and for numbers of pages.</param>
/// <param name="IsPageNumber">True where it is nothing but the number of a page.</param>
/// <param name="EndsInside">True where its last mark ends no sentence and announces nothing.</param>
/// <param name="HasMarks">True where it holds a mark that stands in sentences: names one a line have none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PageLine(int Width, int Indent, Marker? Marker, bool BeginsPart, bool IsProse, bool IsPageNumber, bool EndsInside, bool HasMarks)
{
    private const string Leaders = "....";
    private const string LongLeaders = "………";
    private const string Roman = "IVXivxⅠⅡⅢⅣⅤⅥ";
    private const int LongestPageNumber = 12;
    private static readonly System.Buffers.SearchValues<char> ProseMarks = System.Buffers.SearchValues.Create("，。；：、！？,;:!?");

    /// <summary>The lines of a source.</summary>
    public static PageLine[] Of(SourceText source)
    {
        PageLine[] lines = new PageLine[source.Lines.Count];
        for (int i = 0; i < lines.Length; i++)
        {
            lines[i] = Of(source, source.Lines[i]);
        }

        return lines;
    }

    private static PageLine Of(SourceText source, SourceLine line)
    {
        ReadOnlySpan<char> words = line.Span.In(source.Text);
        if (words.IsEmpty)
        {
            return default;
        }

        bool isPlain = line is { Style: LineStyle.None, HeadingLevel: 0, Cell: < 0 };
        bool isNumber = isPlain && IsNumberOfPage(words);
        Marker? marker = MarkerReader.Read(words);
        return new PageLine(
            LineWidth.Of(words),
            LineWidth.OfIndent(source.Text, line.Span),
            marker,
            marker is not null || IsCaption(words),
            isPlain && !isNumber && !HasLeaders(words),
            isNumber,
            !LineText.EndsSentence(words[^1]) && words[^1] is not (':' or '：'),
            words.ContainsAny(ProseMarks));
    }

    /// <summary>True where dots lead to the number of a page.</summary>
    public static bool HasLeaders(ReadOnlySpan<char> words) =>
        words.Contains(Leaders, StringComparison.Ordinal) || words.Contains(LongLeaders, StringComparison.Ordinal);

    // 表 1, 图3, 专栏2: the reader of captions sees to the rest once lines are whole.
    private static bool IsCaption(ReadOnlySpan<char> words) =>
        InlineItems.IsColumn(words) || (words[0] is '表' or '图' && words[1..].TrimStart() is [var number, ..] && ChineseNumeral.Digit(number) >= 0);

    /// <summary>True for the number of a page and nothing else: 12, — 12 —, I I.</summary>
    public static bool IsNumberOfPage(ReadOnlySpan<char> words)
    {
        if (words.Length > LongestPageNumber)
        {
            return false;
        }

        int digits = 0;
        int letters = 0;
        foreach (char unit in words)
        {
            if (ChineseNumeral.Digit(unit) >= 0)
            {
                digits++;
            }
            else if (Roman.Contains(unit, StringComparison.Ordinal))
            {
                letters++;
            }
            else if ((!LineText.IsBlank(unit) || unit == '\t') && unit is not ('-' or '—' or '–' or '―' or '－' or '·'))
            {
                return false;
            }
        }

        return (digits is > 0 and <= 3 && letters == 0) || (letters > 0 && digits == 0);
    }
}
