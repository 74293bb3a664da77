using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Readers.Plain;

/// <summary>Collects tables of which each row is one line of text.</summary>
internal sealed class TextTables(string text, SourceLine[] lines)
{
    private readonly List<SourceTable> _tables = [];
    private readonly List<SourceCell> _cells = [];

    public IReadOnlyList<SourceTable> Tables => _tables;

    public IReadOnlyList<SourceCell> Cells => _cells;

    /// <summary>Adds a table of <paramref name="rows"/>, each the index of its line and the ends of its cells in the text; the first row is the header.</summary>
    public void Add(IReadOnlyList<(int Line, List<TextSpan> Cells)> rows)
    {
        int table = _tables.Count;
        int first = _cells.Count;
        for (int row = 0; row < rows.Count; row++)
        {
            (int line, List<TextSpan> cells) = rows[row];
            lines[line] = lines[line] with { Cell = _cells.Count };
            for (int column = 0; column < cells.Count; column++)
            {
                TextSpan words = WhiteSpace.Trim(text, cells[column].Start, cells[column].End);
                _cells.Add(new SourceCell(table, row, column, 1, 1, IsHeader: row == 0, line, words.IsEmpty ? 0 : 1, words));
            }
        }

        _tables.Add(new SourceTable(table, -1, rows.Count, rows.Max(row => row.Cells.Count), first, _cells.Count - first));
    }
}
