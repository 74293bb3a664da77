using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Structure.Tables;

/// <summary>A table of the source with its spans laid out, rows and columns without any words left out.</summary>
internal sealed class MarkedUpGrid
{
    private readonly SourceText _source;
    private readonly SourceCell[][] _rows;

    private MarkedUpGrid(SourceText source, SourceTable table, SourceCell[][] rows)
    {
        _source = source;
        Table = table;
        _rows = rows;
    }

    public SourceTable Table { get; }

    public int RowCount => _rows.Length;

    public int ColumnCount => _rows.Length == 0 ? 0 : _rows[0].Length;

    /// <summary>The cell that covers a place.</summary>
    public SourceCell this[int row, int column] => _rows[row][column];

    /// <summary>Lays a table out; null where none of its cells has words.</summary>
    public static MarkedUpGrid? LayOut(SourceText source, SourceTable table)
    {
        SourceCell?[,] grid = new SourceCell?[table.RowCount, table.ColumnCount];
        for (int i = 0; i < table.CellCount; i++)
        {
            SourceCell cell = source.Cells[table.FirstCell + i];
            for (int row = cell.Row; row < Math.Min(cell.Row + cell.RowSpan, table.RowCount); row++)
            {
                for (int column = cell.Column; column < Math.Min(cell.Column + cell.ColumnSpan, table.ColumnCount); column++)
                {
                    grid[row, column] ??= cell;
                }
            }
        }

        // A row or column in which no words begin repeats its neighbours or is the page's own spacing.
        HashSet<int> rows = [];
        HashSet<int> columns = [];
        for (int i = 0; i < table.CellCount; i++)
        {
            SourceCell cell = source.Cells[table.FirstCell + i];
            if (!Span(source, cell).IsEmpty)
            {
                rows.Add(cell.Row);
                columns.Add(cell.Column);
            }
        }

        if (rows.Count == 0)
        {
            return null;
        }

        SourceCell none = new(table.Index, 0, 0, 1, 1, IsHeader: false, 0, 0, default);
        SourceCell[][] kept = [.. rows.Order().Select(row => columns.Order().Select(column => grid[row, column] ?? none).ToArray())];
        return new MarkedUpGrid(source, table, kept);
    }

    /// <summary>True where the place holds words that begin in this row.</summary>
    public bool Begins(int row, int column) =>
        !Span(_source, _rows[row][column]).IsEmpty
        && (row == 0 || _rows[row - 1][column] != _rows[row][column])
        && (column == 0 || _rows[row][column - 1] != _rows[row][column]);

    /// <summary>True where one cell covers the whole row.</summary>
    public bool IsGroupRow(int row) => ColumnCount > 1 && _rows[row].All(cell => cell == _rows[row][0]) && !Span(_source, _rows[row][0]).IsEmpty;

    /// <summary>The words of a cell, its lines joined, and where they stand.</summary>
    public CellDraft Draft(SourceCell cell)
    {
        TextSpan span = Span(_source, cell);
        if (span.IsEmpty)
        {
            return CellDraft.Empty;
        }

        ReadOnlySpan<char> words = span.In(_source.Text);
        return new CellDraft(CellWords.Join(words), span, _source.LineNumberAt(span.Start));
    }

    /// <summary>The words of the cell at a place.</summary>
    public CellDraft Draft(int row, int column) => Draft(_rows[row][column]);

    private static TextSpan Span(SourceText source, SourceCell cell) => LineText.Trim(source.Text, cell.Span);
}
