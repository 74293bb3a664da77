using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Structure.Tables;

/// <summary>The header of a table that a web copy flattened into one cell a paragraph.</summary>
internal sealed class FlattenedHeader
{
    private const int LongestHeader = 24;
    private const int LongestCell = 20;

    private FlattenedHeader(IReadOnlyList<CellDraft> cells, int firstRow)
    {
        Cells = cells;
        Roles = HeaderWords.RolesOf([.. cells.Select(static cell => cell.Text)]);
        FirstRow = firstRow;
    }

    /// <summary>One cell a column; one that the copy split is joined.</summary>
    public IReadOnlyList<CellDraft> Cells { get; }

    /// <summary>What each column holds.</summary>
    public IReadOnlyList<ColumnRole> Roles { get; }

    /// <summary>View of the first row's first cell.</summary>
    public int FirstRow { get; }

    /// <summary>True where nothing but the distance of the serial numbers says which of its lines are one cell.</summary>
    public bool IsJoinedBySerial { get; private init; }

    // A running number holds rows of any cells together; without one only a name and its values do.
    private bool IsHeader => Cells.Count >= 3 && (Roles.Contains(ColumnRole.Serial) || (Roles.Contains(ColumnRole.Name) && Roles.Contains(ColumnRole.Value)));

    /// <summary>Reads a header from the view at <paramref name="first"/>.</summary>
    /// <param name="lines">The document's lines.</param>
    /// <param name="first">View of its first cell.</param>
    /// <param name="end">View behind the last that could be a cell.</param>
    /// <returns>
    /// The ways to read it: with the cells joined that may have been split, as they stand, and where neither has as many columns as the rows with the
    /// cells joined that make them as many; none where it is no header.
    /// </returns>
    public static IReadOnlyList<FlattenedHeader> Read(LineViews lines, int first, int end)
    {
        int behind = first;
        while (behind < end && behind - first < LongestHeader && (HeaderWords.RoleOf(lines.Words(behind)) is not null || Completes(lines, first, behind)))
        {
            behind++;
        }

        if (behind < end && HoldsSerial(lines, first, behind))
        {
            behind = Math.Max(behind, BeforeFirstRow(lines, first, behind, end));
        }

        FlattenedHeader joined = new(CellsOf(lines, first, behind, join: true), behind);
        FlattenedHeader plain = new(CellsOf(lines, first, behind, join: false), behind);
        FlattenedHeader? bySerial = BySerial(lines, joined, end);
        List<FlattenedHeader> readings = [joined];
        if (plain.Cells.Count != joined.Cells.Count)
        {
            readings.Add(plain);
        }

        if (bySerial is not null && bySerial.Cells.Count != plain.Cells.Count)
        {
            readings.Add(bySerial);
        }

        return readings.FindAll(static reading => reading.IsHeader);
    }

    private static bool Completes(LineViews lines, int first, int view)
    {
        string words = LineText.WithoutBlanks(lines.Words(view));
        return HeaderWords.IsBracket(words) || (view > first && HeaderWords.Completes(LineText.WithoutBlanks(lines.Words(view - 1)), words));
    }

    // A category stands in some rows only, so that the distance of the numbers tells the columns of none.
    private static FlattenedHeader? BySerial(LineViews lines, FlattenedHeader joined, int end)
    {
        if (joined.FirstRow >= end || joined.Roles is not [ColumnRole.Serial, ..] || joined.Roles.Contains(ColumnRole.Category))
        {
            return null;
        }

        int columns = SerialJoin.Columns(lines, joined.FirstRow, end);
        return columns > 0 && columns < joined.Cells.Count && SerialJoin.Join(joined.Cells, columns) is { } cells
            ? new FlattenedHeader(cells, joined.FirstRow) { IsJoinedBySerial = true }
            : null;
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

    private static List<CellDraft> CellsOf(LineViews lines, int first, int behind, bool join)
    {
        List<CellDraft> cells = [];
        for (int view = first; view < behind; view++)
        {
            TextSpan span = lines[view].Span;
            string words = LineText.WithoutBlanks(lines.Words(view));
            if (join && cells.Count > 0 && HeaderWords.Completes(cells[^1].Text, words))
            {
                cells[^1] = cells[^1] with { Text = cells[^1].Text + words, Span = new TextSpan(cells[^1].Span.Start, span.End) };
                continue;
            }

            cells.Add(new CellDraft(words, span, lines[view].Number));
        }

        return cells;
    }
}
