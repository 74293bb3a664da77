using KnowledgeGraph.Diagnostics;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Structure.Tables;

/// <summary>Recovers tables that a web copy flattened into one cell a paragraph.</summary>
internal sealed class FlattenedTableReader(LineViews lines, List<Diagnostic> diagnostics)
{
    private const int FewestRows = 2;

    /// <summary>Finds the flattened tables among the lines that are still body and marks theirs.</summary>
    public IReadOnlyList<TableDraft> ReadAll()
    {
        List<TableDraft> tables = [];
        int end = 0;
        for (int view = 0; view < lines.Count; view++)
        {
            if (!CouldBeCell(view) || !OpensHeader(view))
            {
                continue;
            }

            end = Math.Max(end, view);
            while (end < lines.Count && CouldBeCell(end))
            {
                end++;
            }

            TableDraft? table = Read(view, end);
            if (table is not null)
            {
                tables.Add(table);
                view = table.LastView;
            }
            else
            {
                view = Math.Min(end, view + 8);
            }
        }

        return tables;
    }

    private TableDraft? Read(int first, int end)
    {
        IReadOnlyList<FlattenedHeader> readings = FlattenedHeader.Read(lines, first, end);
        FlattenedRows? best = null;
        FlattenedHeader? bestHeader = null;
        string? doubt = null;
        foreach (FlattenedHeader header in readings)
        {
            FlattenedRows rows = new(lines, header, end);
            rows.Read();
            doubt ??= rows.Doubt;
            if (rows.Doubt is null && rows.Rows.Count >= FewestRows && rows.Rows.Count > (best?.Rows.Count ?? 0))
            {
                (best, bestHeader) = (rows, header);
            }
        }

        if (best is null || bestHeader is null)
        {
            if (readings.Count > 0)
            {
                diagnostics.Add(new Diagnostic(
                    DiagnosticCode.TableNotRecovered,
                    DiagnosticSeverity.Warning,
                    lines[first].Number,
                    new TextSpan(lines[first].Span.Start, lines[end - 1].Span.End),
                    $"A flattened table begins here but its rows are not certain ({doubt ?? "no row fits its header"}); its lines stay paragraphs."));
            }

            return null;
        }

        for (int view = first; view < best.Behind; view++)
        {
            lines[view].Role = LineRole.Table;
        }

        return new TableDraft
        {
            Header = [.. bestHeader.Cells.Select(static cell => cell.Text)],
            HeaderCells = bestHeader.Cells,
            Rows = best.Rows,
            FirstView = first,
            LastView = best.Behind - 1,
        };
    }

    private bool CouldBeCell(int view) => lines[view].Role == LineRole.Body && CellShapes.CouldBeCell(lines.Words(view));

    private bool OpensHeader(int view) =>
        HeaderWords.RoleOf(lines.Words(view)) is ColumnRole.Serial or ColumnRole.Name or ColumnRole.Category;
}
