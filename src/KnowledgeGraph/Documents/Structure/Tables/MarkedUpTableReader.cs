using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Structure.Tables;

/// <summary>What a table of the source is for.</summary>
internal enum TablePurpose
{
    /// <summary>Places text on the page; its lines are the document's.</summary>
    Layout,

    /// <summary>Frames one text: mostly a column.</summary>
    Frame,

    /// <summary>Rows and columns of data.</summary>
    Data,
}

/// <summary>Tells tables of data from those that place or frame text, and reads the former.</summary>
internal sealed class MarkedUpTableReader(LineViews lines)
{
    private readonly SourceText _source = lines.Source;

    /// <summary>Label and value of each pair that metadata boxes hold.</summary>
    public Dictionary<string, CellDraft> Metadata { get; } = new(StringComparer.Ordinal);

    /// <summary>Index of the table that frames each framed view; absent for others.</summary>
    public Dictionary<int, int> FrameOf { get; } = [];

    /// <summary>Finds the tables of data and marks their lines.</summary>
    public IReadOnlyList<TableDraft> ReadAll()
    {
        HashSet<int> outer = [.. _source.Tables.Where(table => table.ParentCell >= 0).Select(table => _source.Cells[table.ParentCell].Table)];
        List<TableDraft> drafts = [];
        foreach (SourceTable table in _source.Tables)
        {
            if (outer.Contains(table.Index) || MarkedUpGrid.LayOut(_source, table) is not { } grid)
            {
                continue;
            }

            (int first, int last) = Views(grid);
            if (first > last)
            {
                continue;
            }

            // The page's own box may be classed as furniture; what it says is good all the same.
            if (MetadataBox.IsOne(grid))
            {
                MetadataBox.Read(grid, Metadata);
                Mark(first, last, LineRole.Formality);
                continue;
            }

            if (AllFurniture(first, last))
            {
                continue;
            }

            switch (TablePurposes.Of(grid, lines, first, last))
            {
                case TablePurpose.Frame:
                    Frame(first, last, table.Index);
                    break;
                case TablePurpose.Data:
                    TableDraft? draft = MarkedUpTable.Read(grid, lines, first, last);
                    if (draft is not null)
                    {
                        drafts.Add(draft);
                        Mark(draft.FirstView, draft.LastView, LineRole.Table);
                        Frame(first, draft.FirstView - 1, table.Index);
                    }

                    break;
                default:
                    break;
            }
        }

        return drafts;
    }

    private void Frame(int first, int last, int table)
    {
        for (int view = first; view <= last; view++)
        {
            FrameOf[view] = table;
        }
    }

    private void Mark(int first, int last, LineRole role)
    {
        for (int view = first; view <= last; view++)
        {
            if (lines[view].Role == LineRole.Body)
            {
                lines[view].Role = role;
            }
        }
    }

    private bool AllFurniture(int first, int last)
    {
        for (int view = first; view <= last; view++)
        {
            if (lines[view].Role != LineRole.Furniture)
            {
                return false;
            }
        }

        return true;
    }

    private (int First, int Last) Views(MarkedUpGrid grid)
    {
        int start = int.MaxValue;
        int end = -1;
        for (int row = 0; row < grid.RowCount; row++)
        {
            for (int column = 0; column < grid.ColumnCount; column++)
            {
                TextSpan span = LineText.Trim(_source.Text, grid[row, column].Span);
                if (!span.IsEmpty)
                {
                    start = Math.Min(start, span.Start);
                    end = Math.Max(end, span.End);
                }
            }
        }

        // In Markdown and tabbed text a line holds several cells, so that its own start lies before theirs.
        return (lines.FirstEndingBehind(start), lines.FirstAt(end) - 1);
    }
}
