using System.Runtime.InteropServices;
using KnowledgeGraph.Diagnostics;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Readers.Html;

/// <summary>Collects a page's tables while it is read, in the order in which they begin.</summary>
internal sealed class TableCollector
{
    private readonly List<TableDraft> _tables = [];
    private readonly Stack<TableDraft> _open = new();
    private int _cellCount;

    /// <summary>The innermost cell that is open, by the order in which cells begin; -1 outside.</summary>
    public int CurrentCell { get; private set; } = -1;

    public void OpenTable()
    {
        var table = new TableDraft(CurrentCell);
        _tables.Add(table);
        _open.Push(table);
    }

    public void CloseTable(int lineCount)
    {
        CloseCell(lineCount);
        TableDraft table = _open.Pop();
        table.Rows.EndGroup();
        CurrentCell = table.ParentCell;
    }

    public void OpenRowGroup(bool isHeader)
    {
        TableDraft table = _open.Peek();
        table.Rows.EndGroup();
        table.IsInHeader = isHeader;
    }

    public void OpenRow() => _open.Peek().Rows.AddRow();

    public void OpenCell(bool isHeader, int rowSpan, int columnSpan, int lineCount)
    {
        TableDraft table = _open.Peek();
        if (table.Rows.Count == 0)
        {
            table.Rows.AddRow();
        }

        table.Cells.Add(new RawCell(
            _cellCount,
            table.Rows.Count - 1,
            (ushort)Math.Clamp(rowSpan, 0, ushort.MaxValue),
            (ushort)Math.Clamp(columnSpan, 1, TableLayout.WidestSpan),
            isHeader || table.IsInHeader,
            lineCount,
            0));
        CurrentCell = _cellCount++;
    }

    /// <summary>Ends the cell of the innermost table, if one is open.</summary>
    public void CloseCell(int lineCount)
    {
        TableDraft table = _open.Peek();
        if (table.Cells.Count == 0 || CurrentCell == table.ParentCell)
        {
            return;
        }

        RawCell last = table.Cells[^1];
        table.Cells[^1] = last with { LineCount = lineCount - last.FirstLine };
        CurrentCell = table.ParentCell;
    }

    /// <summary>Lays the tables out and renames the cells in <paramref name="lines"/> to their places in the result.</summary>
    public (SourceTable[] Tables, SourceCell[] Cells) Finish(List<SourceLine> lines, int textLength, List<Diagnostic> diagnostics)
    {
        // Names by order of beginning → places in the result; a cell that is left out hands its lines to the cell around it.
        int[] places = new int[_cellCount];
        List<SourceTable> tables = [];
        var cells = new SourceCell[_cellCount];
        int count = 0;
        for (int t = 0; t < _tables.Count; t++)
        {
            TableDraft table = _tables[t];
            _tables[t] = TableDraft.None;
            int parent = table.ParentCell < 0 ? -1 : places[table.ParentCell];
            TableLayout? layout = table.Cells.Count == 0 ? null : TableLayout.Of(table.Cells, table.Rows);
            if (layout is null or { RowCount: 0 })
            {
                table.Cells.ForEach(cell => places[cell.Name] = parent);
                if (layout is null && table.Cells.Count > 0)
                {
                    int line = Math.Min(table.Cells[0].FirstLine, lines.Count - 1);
                    diagnostics.Add(new Diagnostic(DiagnosticCode.TableTooLarge, DiagnosticSeverity.Warning, line + 1, line < 0 ? default : lines[line].Span, $"A table of {table.Cells.Count} cells spans far more places than it has cells; its text is kept as lines."));
                }

                continue;
            }

            int first = count;
            for (int i = 0; i < table.Cells.Count; i++)
            {
                RawCell raw = table.Cells[i];
                places[raw.Name] = parent;
                CellPlace place = layout.Places[i];
                if (place.RowSpan > 0 && place.ColumnSpan > 0)
                {
                    places[raw.Name] = count;
                    cells[count++] = new SourceCell(tables.Count, place.Row, place.Column, place.RowSpan, place.ColumnSpan, raw.IsHeader, raw.FirstLine, raw.LineCount, Words(raw, lines, textLength));
                }
            }

            tables.Add(new SourceTable(tables.Count, parent, layout.RowCount, layout.ColumnCount, first, count - first));
        }

        foreach (ref SourceLine line in CollectionsMarshal.AsSpan(lines))
        {
            line = line.Cell < 0 ? line : line with { Cell = places[line.Cell] };
        }

        if (count < cells.Length)
        {
            Array.Resize(ref cells, count);
        }

        return ([.. tables], cells);
    }

    private static TextSpan Words(RawCell cell, List<SourceLine> lines, int textLength)
    {
        if (cell.LineCount > 0)
        {
            return new TextSpan(lines[cell.FirstLine].Span.Start, lines[cell.FirstLine + cell.LineCount - 1].Span.End);
        }

        int place = cell.FirstLine < lines.Count ? lines[cell.FirstLine].Span.Start : textLength;
        return new TextSpan(place, place);
    }

    private sealed class TableDraft(int parentCell)
    {
        /// <summary>Takes the place of a table that is laid out and no longer needed.</summary>
        public static TableDraft None { get; } = new(-1);

        public int ParentCell { get; } = parentCell;

        public List<RawCell> Cells { get; } = [];

        public RowGroups Rows { get; } = new();

        public bool IsInHeader { get; set; }
    }
}

/// <summary>A cell as the page writes it: the row it begins in, spans as stated, its lines.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RawCell(int Name, int Row, ushort RowSpan, ushort ColumnSpan, bool IsHeader, int FirstLine, int LineCount);

/// <summary>The rows of a table and where its groups of rows end: no cell spans beyond its group.</summary>
internal sealed class RowGroups
{
    private readonly List<int> _ends = [];

    public int Count { get; private set; }

    public void AddRow() => Count++;

    public void EndGroup()
    {
        if (Count > 0 && (_ends.Count == 0 || _ends[^1] < Count))
        {
            _ends.Add(Count);
        }
    }

    /// <summary>The row behind the group that <paramref name="row"/> stands in.</summary>
    public int EndAt(int row)
    {
        int index = _ends.BinarySearch(row + 1);
        index = index < 0 ? ~index : index;
        return index < _ends.Count ? _ends[index] : Count;
    }
}
