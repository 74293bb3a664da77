using System.Text;
using KnowledgeGraph.Diagnostics;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Structure.Wrapping;

/// <summary>A text whose paragraphs a page had cut into lines, read with the lines joined, and the way back to the text as it stands.</summary>
/// <remarks>Immutable. Breaks, indents and numbers of pages between the lines of a paragraph are left out of <see cref="Joined"/>; all else is there, in order.</remarks>
internal sealed class WholeLines
{
    private WholeLines(SourceText source, SourceText joined) => (Source, Joined) = (source, joined);

    /// <summary>The text as it stands.</summary>
    public SourceText Source { get; }

    /// <summary>The text to read: each paragraph is one line, which bears the number of its first line in <see cref="Source"/>.</summary>
    public SourceText Joined { get; }

    /// <summary>Joins the lines of a text; null where none was cut.</summary>
    public static WholeLines? Of(SourceText source) => CutLines.Find(source) is var before && before.Any(static line => line >= 0) ? Join(source, before) : null;

    /// <summary>Where a stretch of <see cref="Joined"/> stands in <see cref="Source"/>: from its first unit to its last, with the breaks between.</summary>
    public TextSpan ToSource(TextSpan span)
    {
        int start = Joined.Map.FileOffset(span.Start);
        return new TextSpan(start, span.IsEmpty ? start : Joined.Map.FileOffset(span.End - 1) + 1);
    }

    /// <summary>A diagnostic of <see cref="Joined"/> as one of <see cref="Source"/>.</summary>
    public Diagnostic ToSource(Diagnostic diagnostic) => diagnostic with { Span = ToSource(diagnostic.Span) };

    /// <summary>What the document says of itself, with its places in <see cref="Source"/>.</summary>
    public DocumentMetadata ToSource(DocumentMetadata metadata) => metadata with
    {
        TitleSpan = metadata.TitleSpan is { } title ? ToSource(title) : null,
        IssuerSpan = metadata.IssuerSpan is { } issuer ? ToSource(issuer) : null,
    };

    private static WholeLines Join(SourceText source, int[] before)
    {
        StringBuilder text = new(source.Text.Length);
        List<int> textStarts = [0];
        List<int> fileStarts = [0];
        List<SourceLine> lines = new(before.Length);
        List<int> lineOf = new(before.Length);
        int[] glued = GluedPageNumbers.Find(source, before);
        int copied = 0;
        for (int i = 0; i < before.Length; i++)
        {
            SourceLine line = source.Lines[i];
            if (before[i] >= 0)
            {
                // The end of the page, taken for lines of its own, is none now.
                while (lineOf[^1] > before[i] + 1)
                {
                    lineOf.RemoveAt(lineOf.Count - 1);
                    lines.RemoveAt(lines.Count - 1);
                }

                int gap = source.Lines[before[i]].Span.End;
                TextSpan rest = new(line.Span.Start + glued[i], line.Span.End);
                text.Append(source.Text, copied, gap - copied);
                if (CutWords.NeedsBlank(source.Text[gap - 1], source.Text[rest.Start]))
                {
                    textStarts.Add(text.Length);
                    fileStarts.Add(gap);
                    text.Append(' ');
                }

                textStarts.Add(text.Length);
                fileStarts.Add(rest.Start);
                copied = rest.Start;
                SourceLine whole = lines[^1];
                lines[^1] = whole with { Span = new TextSpan(whole.Span.Start, text.Length + rest.Length) };
                continue;
            }

            int shift = fileStarts[^1] - textStarts[^1];
            lineOf.Add(i + 1);
            lines.Add(line with { Span = new TextSpan(line.Span.Start - shift, line.Span.End - shift) });
        }

        text.Append(source.Text, copied, source.Text.Length - copied);
        SourceMap map = SourceMap.Create(textStarts, fileStarts);
        int[] numbers = [.. lineOf];
        SourceCell[] cells = [.. source.Cells.Select(cell => Moved(cell, numbers, map))];
        SourceText joined = new(
            source.Name, text.ToString(), source.Format, source.Charset, source.Sha256, lines, source.Tables, cells, map, source.PageTitle, [], numbers);
        return new WholeLines(source, joined);
    }

    // No line of a cell is joined to another or left out: it is still there, only its number and its place are others.
    private static SourceCell Moved(SourceCell cell, int[] lineOf, SourceMap map)
    {
        int line = Array.BinarySearch(lineOf, cell.FirstLine + 1);
        int start = map.TextOffset(cell.Span.Start);
        return cell with { FirstLine = line, Span = new TextSpan(start, start + cell.Span.Length) };
    }
}
