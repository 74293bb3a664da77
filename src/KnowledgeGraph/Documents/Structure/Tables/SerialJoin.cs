using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Structure.Tables;

/// <summary>Joins a header's cells that a copy broke over several lines in the way that the running serial number of its rows asks for.</summary>
internal static class SerialJoin
{
    private const int FewestColumns = 3;
    private const int MostColumns = 24;
    private const int LongestCell = 20;

    /// <summary>How many columns the rows have: how far 1, 2 and 3 stand apart.</summary>
    /// <param name="lines">The document's lines.</param>
    /// <param name="one">View where the first row's number should stand.</param>
    /// <param name="end">View behind the last that could be a cell.</param>
    /// <returns>0 where they do not stand evenly, or in two ways.</returns>
    public static int Columns(LineViews lines, int one, int end)
    {
        int found = 0;
        for (int columns = FewestColumns; columns <= MostColumns && one + (2 * columns) < end; columns++)
        {
            if (lines.Words(one) is "1" && lines.Words(one + columns) is "2" && lines.Words(one + (2 * columns)) is "3")
            {
                if (found > 0)
                {
                    return 0;
                }

                found = columns;
            }
        }

        return found;
    }

    /// <summary>Joins neighbours until as many cells are left as there are columns.</summary>
    /// <returns>Null where there is no way to do so, or more than one.</returns>
    public static IReadOnlyList<CellDraft>? Join(IReadOnlyList<CellDraft> cells, int columns)
    {
        // “十二五”期间： over the first row is no cell, and what else is none cannot be told.
        if (cells.Any(static cell => cell.Text is [.., ':' or '：']))
        {
            return null;
        }

        // ways[i, n]: in how many ways the cells from i on make n; two are as good as many.
        int[,] ways = new int[cells.Count + 1, columns + 1];
        ways[cells.Count, 0] = 1;
        for (int i = cells.Count - 1; i >= 0; i--)
        {
            for (int n = 1; n <= columns; n++)
            {
                for (int behind = i + 1; behind <= cells.Count; behind++)
                {
                    ways[i, n] += CouldBeOne(cells, i, behind) ? ways[behind, n - 1] : 0;
                }

                ways[i, n] = Math.Min(ways[i, n], 2);
            }
        }

        if (ways[0, columns] != 1)
        {
            return null;
        }

        List<CellDraft> joined = [];
        int at = 0;
        while (at < cells.Count)
        {
            int behind = at + 1;
            while (!CouldBeOne(cells, at, behind) || ways[behind, columns - joined.Count - 1] == 0)
            {
                behind++;
            }

            joined.Add(cells[at] with { Text = Text(cells, at, behind), Span = new TextSpan(cells[at].Span.Start, cells[behind - 1].Span.End) });
            at = behind;
        }

        return joined;
    }

    // What no header is known to have may be joined, to itself or to the year before it; what is known, only to something that is.
    private static bool CouldBeOne(IReadOnlyList<CellDraft> cells, int first, int behind)
    {
        if (behind == first + 1)
        {
            return true;
        }

        string text = Text(cells, first, behind);
        if (text.Length > LongestCell)
        {
            return false;
        }

        int unknown = first + (HeaderWords.IsBareTime(cells[first].Text) ? 1 : 0);
        while (unknown < behind && IsUnknown(cells[unknown].Text))
        {
            unknown++;
        }

        return unknown == behind || HeaderWords.IsFixed(text);
    }

    private static bool IsUnknown(string words) => HeaderWords.RoleOf(words) is null && !HeaderWords.CouldName(words);

    private static string Text(IReadOnlyList<CellDraft> cells, int first, int behind) =>
        string.Concat(cells.Skip(first).Take(behind - first).Select(static cell => cell.Text));
}
