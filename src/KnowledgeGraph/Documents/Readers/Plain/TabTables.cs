using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Readers.Plain;

/// <summary>Finds tables in plain text whose cells are set apart by tabs: a header and at least two rows with as many tabs, blank lines between them allowed.</summary>
internal static class TabTables
{
    private const int FewestRows = 3;

    public static void Find(string text, SourceLine[] lines, TextTables tables)
    {
        if (!text.Contains('\t', StringComparison.Ordinal))
        {
            return;
        }

        for (int i = 0; i < lines.Length; i++)
        {
            if (text.AsSpan(lines[i].Span.Start, lines[i].Span.Length).Contains('\t'))
            {
                i = Take(text, lines, i, tables);
            }
        }
    }

    private static int Take(string text, SourceLine[] lines, int header, TextTables tables)
    {
        List<TextSpan> names = Cells(text, lines[header].Span);
        if (!CanBeHeader(text, names))
        {
            return header;
        }

        List<(int Line, List<TextSpan> Cells)> rows = [(header, names)];
        for (int i = header + 1; i < lines.Length; i++)
        {
            if (lines[i].Span.IsEmpty)
            {
                continue;
            }

            List<TextSpan> cells = Cells(text, lines[i].Span);
            if (cells.Count != names.Count)
            {
                break;
            }

            rows.Add((i, cells));
        }

        if (rows.Count < FewestRows)
        {
            return header;
        }

        tables.Add(rows);
        return rows[^1].Line;
    }

    // An indent is no empty cell, and the lines of a table of contents end in page numbers.
    private static bool CanBeHeader(string text, List<TextSpan> cells)
    {
        if (WhiteSpace.Trim(text, cells[0].Start, cells[0].End).IsEmpty)
        {
            return false;
        }

        ReadOnlySpan<char> last = WhiteSpace.Trim(text, cells[^1].Start, cells[^1].End).In(text);
        return last.Length is 0 or > 3 || last.ContainsAnyExceptInRange('0', '9');
    }

    private static List<TextSpan> Cells(string text, TextSpan words)
    {
        TextSpan line = LineSplitter.Whole(text, words);
        List<TextSpan> cells = [];
        int start = line.Start;
        for (int i = line.Start; i < line.End; i++)
        {
            if (text[i] == '\t')
            {
                cells.Add(new TextSpan(start, i));
                start = i + 1;
            }
        }

        cells.Add(new TextSpan(start, line.End));
        return cells;
    }
}
