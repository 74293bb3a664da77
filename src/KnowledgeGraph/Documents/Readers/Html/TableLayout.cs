namespace KnowledgeGraph.Documents.Readers.Html;

/// <summary>Where a cell stands in the grid; a span of 0 says that it is left out.</summary>
internal readonly record struct CellPlace(int Row, int Column, int RowSpan, int ColumnSpan);

/// <summary>Lays the cells of a table out (HTML Living Standard, section 4.9.12.1).</summary>
/// <remarks>
/// Spans are cut to what there is: a row span at the end of its group of rows, a column span at 1000 columns and at the next cell from above. Then rows
/// and columns in which no cell with words begins are taken out: word processors use them to carry widths, and a colspan may name more of them than exist.
/// </remarks>
internal sealed class TableLayout
{
    /// <summary>A wider span counts as this wide, as browsers have it.</summary>
    public const int WidestSpan = 1000;

    // Places in the grid for each cell, beyond which a table is no table any more but an attack on memory.
    private const long PlacesPerCell = 64;
    private const long PlacesAtLeast = 10_000;

    private TableLayout(CellPlace[] places, int rowCount, int columnCount) => (Places, RowCount, ColumnCount) = (places, rowCount, columnCount);

    /// <summary>One place for each cell, in their order.</summary>
    public CellPlace[] Places { get; }

    public int RowCount { get; }

    public int ColumnCount { get; }

    /// <summary>The layout of <paramref name="cells"/>, in row order; null where the grid is out of all proportion.</summary>
    public static TableLayout? Of(List<RawCell> cells, RowGroups rows)
    {
        var places = new CellPlace[cells.Count];
        List<int> freeFrom = [];
        long work = PlacesAtLeast + PlacesPerCell * cells.Count;
        int row = -1;
        int column = 0;
        for (int i = 0; i < cells.Count; i++)
        {
            RawCell cell = cells[i];
            column = cell.Row == row ? column : 0;
            row = cell.Row;
            while (column < freeFrom.Count && freeFrom[column] > row)
            {
                column++;
                work--;
            }

                        // A span of 0 reaches to the end of the group.
            int rowEnd = cell.RowSpan == 0 ? rows.EndAt(row) : Math.Min(row + cell.RowSpan, rows.EndAt(row));
            int first = column;
            while (column < first + cell.ColumnSpan && (column >= freeFrom.Count || freeFrom[column] <= row))
            {
                if (column == freeFrom.Count)
                {
                    freeFrom.Add(0);
                }

                freeFrom[column++] = rowEnd;
                work--;
            }

            if (work < 0)
            {
                return null;
            }

            places[i] = new CellPlace(row, first, rowEnd - row, column - first);
        }

        TableLayout layout = Compress(places, cells, rows.Count, freeFrom.Count);
        return (long)layout.RowCount * layout.ColumnCount > PlacesAtLeast + PlacesPerCell * cells.Count ? null : layout;
    }

    private static TableLayout Compress(CellPlace[] places, List<RawCell> cells, int rowCount, int columnCount)
    {
        // Number of kept rows and columns before each one.
        int[] rows = new int[rowCount + 1];
        int[] columns = new int[columnCount + 1];
        for (int i = 0; i < places.Length; i++)
        {
            if (cells[i].LineCount > 0)
            {
                rows[places[i].Row + 1] = 1;
                columns[places[i].Column + 1] = 1;
            }
        }

        Sum(rows);
        Sum(columns);
        for (int i = 0; i < places.Length; i++)
        {
            CellPlace place = places[i];
            int row = rows[place.Row];
            int column = columns[place.Column];
            places[i] = new CellPlace(row, column, rows[place.Row + place.RowSpan] - row, columns[place.Column + place.ColumnSpan] - column);
        }

        return new TableLayout(places, rows[rowCount], columns[columnCount]);
    }

    private static void Sum(int[] marks)
    {
        for (int i = 1; i < marks.Length; i++)
        {
            marks[i] += marks[i - 1];
        }
    }
}
