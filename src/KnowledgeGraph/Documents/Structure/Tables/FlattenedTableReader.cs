using KnowledgeGraph.Diagnostics;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Structure.Tables;

/// <summary>Recovers tables that a web copy flattened into one cell a paragraph.</summary>
internal sealed class FlattenedTableReader(LineViews lines, List<Diagnostic> diagnostics)
{
    private const int FewestRows = 2;
    private const int FewestCertainRows = 3;

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
        List<FlattenedRows> readings = [.. FlattenedHeader.Read(lines, first, end).Select(header => new FlattenedRows(lines, header, end))];
        foreach (FlattenedRows reading in readings)
        {
            reading.Read();
        }

        if ((Whole(readings) ?? Beginning(readings) ?? JoinedBySerial(readings)) is not { } best)
        {
            string? doubt = readings.Select(static reading => reading.Doubt).FirstOrDefault(static doubt => doubt is not null);
            if (readings.Count > 0)
            {
                Report(first, end, $"A flattened table begins here but its rows are not certain ({doubt ?? "no row fits its header"}); its lines stay paragraphs.");
            }

            return null;
        }

        if (best.Doubt is not null)
        {
            best.KeepCertain();
            Report(best.Behind, end, $"The rows of a flattened table are not certain from here on ({best.Doubt}); their lines stay paragraphs.");
        }

        for (int view = first; view < best.Behind; view++)
        {
            lines[view].Role = LineRole.Table;
        }

        return new TableDraft
        {
            Header = [.. best.Header.Cells.Select(static cell => cell.Text)],
            HeaderCells = best.Header.Cells,
            Rows = best.Rows,
            FirstView = first,
            LastView = best.Behind - 1,
        };
    }

    private static FlattenedRows? Whole(List<FlattenedRows> readings) =>
        readings
            .Where(static rows => rows.Doubt is null && rows.Rows.Count >= FewestRows && !rows.Header.IsJoinedBySerial)
            .MaxBy(static rows => rows.Rows.Count);

    // A damaged row leaves those before it as they are, where only one way to read the header finds their numbers in place.
    private static FlattenedRows? Beginning(List<FlattenedRows> readings) =>
        readings.FindAll(static rows => rows.CertainCount >= FewestCertainRows && !rows.Header.IsJoinedBySerial) is [var only] ? only : null;

    // A header that only the numbers hold together is taken for a table that they hold together to its end.
    private static FlattenedRows? JoinedBySerial(List<FlattenedRows> readings) =>
        readings.Find(static rows => rows.Header.IsJoinedBySerial && rows.Doubt is null && rows.Rows.Count >= FewestCertainRows);

    private void Report(int first, int end, string message) =>
        diagnostics.Add(new Diagnostic(
            DiagnosticCode.TableNotRecovered,
            DiagnosticSeverity.Warning,
            lines[first].Number,
            new TextSpan(lines[first].Span.Start, lines[end - 1].Span.End),
            message));

    private bool CouldBeCell(int view) => lines[view].Role == LineRole.Body && CellShapes.CouldBeCell(lines.Words(view));

    private bool OpensHeader(int view) =>
        HeaderWords.RoleOf(lines.Words(view)) is ColumnRole.Serial or ColumnRole.Name or ColumnRole.Category;
}
