namespace KnowledgeGraph.Documents.Structure.Tables;

/// <summary>Reads caption, header and rows from a table of data.</summary>
internal static class MarkedUpTable
{
    private const int MostHeaderRows = 4;
    private const int LongestHeaderCell = 12;

    /// <summary>Reads the table; null where it has no row below its header.</summary>
    public static TableDraft? Read(MarkedUpGrid grid, LineViews lines, int first, int last)
    {
        int row = 0;
        CaptionDraft? caption = null;
        int firstView = first;

        // A first row over all columns names the table. Where it names a column (专栏), it is left to the column.
        if (grid.IsGroupRow(0) && grid.RowCount > 2)
        {
            CellDraft title = grid.Draft(0, 0);
            int view = lines.FirstEndingBehind(title.Span.Start);
            if (CaptionReader.Column(lines, view) is not null)
            {
                firstView = lines.FirstAt(title.Span.End);
            }
            else
            {
                caption = CaptionReader.Table(lines, view) ?? new CaptionDraft(null, HeadingTitle.Clean(title.Text), title.Span, title.Line, view);
            }

            row = 1;
        }

        int headerRows = HeaderRows(grid, row);
        int body = row + headerRows;
        if (body >= grid.RowCount)
        {
            return null;
        }

        string[] header = Header(grid, row, body);
        return new TableDraft
        {
            Caption = caption,
            Header = header,
            HeaderCells = Own(grid, row, body),
            Rows = Rows(grid, body, header),
            FirstView = firstView,
            LastView = last,
        };
    }

    // A category stands in the first row of its group; where the source does not span it, the cells below are empty.
    private static List<RowDraft> Rows(MarkedUpGrid grid, int first, string[] header)
    {
        List<RowDraft> rows = [];
        for (int index = first; index < grid.RowCount; index++)
        {
            RowDraft row = Row(grid, index);
            if (rows.Count > 0)
            {
                CellDraft[] cells = [.. row.Cells.Select((cell, column) =>
                    cell.Span.IsEmpty && HeaderWords.RoleOf(header[column]) == ColumnRole.Category ? rows[^1].Cells[column] : cell)];
                row = row with { Cells = cells };
            }

            rows.Add(row);
        }

        return rows;
    }

    private static RowDraft Row(MarkedUpGrid grid, int row)
    {
        CellDraft[] cells = new CellDraft[grid.ColumnCount];
        for (int column = 0; column < cells.Length; column++)
        {
            // One cell, one draft: what is repeated must be the same words at the same place.
            cells[column] = column > 0 && grid[row, column] == grid[row, column - 1] ? cells[column - 1] : grid.Draft(row, column);
        }

        return new RowDraft(cells, Own(grid, row, row + 1));
    }

    private static List<CellDraft> Own(MarkedUpGrid grid, int from, int behind)
    {
        List<CellDraft> own = [];
        for (int row = from; row < behind; row++)
        {
            for (int column = 0; column < grid.ColumnCount; column++)
            {
                if (grid.Begins(row, column))
                {
                    own.Add(grid.Draft(row, column));
                }
            }
        }

        return own;
    }

    private static string[] Header(MarkedUpGrid grid, int from, int behind)
    {
        string[] header = new string[grid.ColumnCount];
        for (int column = 0; column < header.Length; column++)
        {
            string name = string.Empty;
            for (int row = from; row < behind; row++)
            {
                if (row == from || grid[row, column] != grid[row - 1, column])
                {
                    name += LineText.WithoutBlanks(grid.Draft(row, column).Text);
                }
            }

            header[column] = name;
        }

        return header;
    }

    private static int HeaderRows(MarkedUpGrid grid, int first)
    {
        int marked = 0;
        while (first + marked < grid.RowCount - 1 && marked < MostHeaderRows && IsMarkedHeader(grid, first + marked))
        {
            marked++;
        }

        if (marked > 0)
        {
            return marked;
        }

        int rows = 1;
        while (first + rows < grid.RowCount - 1 && rows < MostHeaderRows && Refines(grid, first, first + rows))
        {
            rows++;
        }

        return rows;
    }

    private static bool IsMarkedHeader(MarkedUpGrid grid, int row) =>
        Enumerable.Range(0, grid.ColumnCount).All(column => grid[row, column].IsHeader || grid.Draft(row, column).Text.Length == 0);

    // A further header row parts a wide cell of the one above into short names; a row of data does not.
    private static bool Refines(MarkedUpGrid grid, int above, int row)
    {
        bool parts = false;
        bool reachesDown = false;
        for (int column = 0; column < grid.ColumnCount; column++)
        {
            if (grid[row, column] == grid[row - 1, column])
            {
                reachesDown = true;
                continue;
            }

            string words = LineText.WithoutBlanks(grid.Draft(row, column).Text);
            bool isName = words.Length <= LongestHeaderCell && (CellShapes.Of(words) == CellShape.Words || words.Length == 0);
            if (!isName)
            {
                return false;
            }

            parts |= column > 0 && grid[row - 1, column] == grid[row - 1, column - 1] && grid[row, column] != grid[row, column - 1];
        }

        return parts && (reachesDown || AllNamesBelow(grid, row)) && !grid.IsGroupRow(above);
    }

    private static bool AllNamesBelow(MarkedUpGrid grid, int row) =>
        Enumerable.Range(0, grid.ColumnCount).All(column => grid.Draft(row, column).Text.Length is > 0 and <= LongestHeaderCell);
}
