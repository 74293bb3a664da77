using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Structure.Tables;

/// <summary>The header of a table that a web copy flattened into one cell a paragraph.</summary>
internal sealed class FlattenedHeader
{
    private const int LongestHeader = 24;
    private const int LongestCell = 20;

    private FlattenedHeader(IReadOnlyList<CellDraft> cells, IReadOnlyList<ColumnRole> roles, int firstRow)
    {
        Cells = cells;
        Roles = roles;
        FirstRow = firstRow;
    }

    /// <summary>One cell a column; one that the copy split is joined.</summary>
    public IReadOnlyList<CellDraft> Cells { get; }

    /// <summary>What each column holds.</summary>
    public IReadOnlyList<ColumnRole> Roles { get; }

    /// <summary>View of the first row's first cell.</summary>
    public int FirstRow { get; }

    /// <summary>Reads a header from the view at <paramref name="first"/>.</summary>
    /// <param name="lines">The document's lines.</param>
    /// <param name="first">View of its first cell.</param>
    /// <param name="end">View behind the last that could be a cell.</param>
    /// <returns>The ways to read it: with the cells joined that may have been split, and as they stand; none where it is no header.</returns>
    public static IReadOnlyList<FlattenedHeader> Read(LineViews lines, int first, int end)
    {
        int behind = first;
        while (behind < end && behind - first < LongestHeader && (HeaderWords.RoleOf(lines.Words(behind)) is not null || HeaderWords.IsBracket(lines.Words(behind))))
        {
            behind++;
        }

        if (behind < end && HoldsSerial(lines, first, behind))
        {
            behind = Math.Max(behind, BeforeFirstRow(lines, first, behind, end));
        }

        FlattenedHeader? joined = Group(lines, first, behind, join: true);
        FlattenedHeader? plain = Group(lines, first, behind, join: false);
        List<FlattenedHeader> readings = [];
        if (joined is not null)
        {
            readings.Add(joined);
        }

        if (plain is not null && plain.Cells.Count != joined?.Cells.Count)
        {
            readings.Add(plain);
        }

        return readings;
    }

    // Of a header with a serial number even words that no other table has are known: whatever stands before the first number.
    private static int BeforeFirstRow(LineViews lines, int first, int behind, int end)
    {
        int one = behind;
        while (one < Math.Min(end, first + LongestHeader) && !lines.Words(one).SequenceEqual("1"))
        {
            ReadOnlySpan<char> words = lines.Words(one);
            if (words.Length > LongestCell || lines[one].Marker is not null || CellShapes.Of(words) == CellShape.None)
            {
                return behind;
            }

            one++;
        }

        bool hasCategory = false;
        bool categoryFirst = false;
        for (int view = first; view < behind; view++)
        {
            ColumnRole? role = HeaderWords.RoleOf(lines.Words(view));
            hasCategory |= role == ColumnRole.Category;
            categoryFirst |= role == ColumnRole.Serial && hasCategory;
        }

        return one < Math.Min(end, first + LongestHeader) ? one - (categoryFirst ? 1 : 0) : behind;
    }

    private static bool HoldsSerial(LineViews lines, int first, int behind)
    {
        for (int view = first; view < behind; view++)
        {
            if (HeaderWords.RoleOf(lines.Words(view)) == ColumnRole.Serial)
            {
                return true;
            }
        }

        return false;
    }

    private static FlattenedHeader? Group(LineViews lines, int first, int behind, bool join)
    {
        List<CellDraft> cells = [];
        List<ColumnRole> roles = [];
        for (int view = first; view < behind; view++)
        {
            TextSpan span = lines[view].Span;
            string words = LineText.WithoutBlanks(lines.Words(view));
            bool completes = join && cells.Count > 0 && (HeaderWords.IsBracket(words) || (HeaderWords.IsYear(cells[^1].Text) && HeaderWords.IsQualifier(words)));
            if (completes)
            {
                cells[^1] = cells[^1] with { Text = cells[^1].Text + words, Span = new TextSpan(cells[^1].Span.Start, span.End) };
                continue;
            }

            cells.Add(new CellDraft(words, span, lines[view].Number));
            roles.Add(HeaderWords.RoleOf(words) ?? ColumnRole.Other);
        }

        // A running number holds rows of any cells together; without one only a name and its values do.
        bool isHeader = cells.Count >= 3 && (roles.Contains(ColumnRole.Serial) || (roles.Contains(ColumnRole.Name) && roles.Contains(ColumnRole.Value)));
        return isHeader ? new FlattenedHeader(cells, roles, behind) : null;
    }
}
