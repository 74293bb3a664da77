using KnowledgeGraph.Diagnostics;
using KnowledgeGraph.Documents;
using KnowledgeGraph.Extraction.Quantities;
using KnowledgeGraph.Extraction.Quantities.Cells;

namespace KnowledgeGraph.Extraction.Facts;

/// <summary>Reads the values of indicator tables: one for each cell of a column that names a year or a role.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
internal sealed class IndicatorTableExtractor(CellReader cells)
{
    private const string Rule = "indicator-table";

    /// <summary>The values of all indicator tables, in text order.</summary>
    /// <param name="document">The document.</param>
    /// <param name="subject">What the plan's own figures are about: its place.</param>
    /// <param name="diagnostics">Takes cells that hold no number where one is due.</param>
    public IReadOnlyList<MeasuredValue> Extract(PlanDocument document, EntityRef subject, List<Diagnostic> diagnostics)
    {
        List<MeasuredValue> values = [];
        foreach (Table table in document.Blocks<Table>())
        {
            Columns? columns = ColumnsOf(table, document.Metadata);
            if (columns is null)
            {
                continue;
            }

            foreach (Row row in table.Rows)
            {
                AddRow(row, columns, document, subject, values, diagnostics);
            }
        }

        return values;
    }

    private Columns? ColumnsOf(Table table, DocumentMetadata metadata)
    {
        int name = -1;
        int unit = -1;
        List<(int Column, ColumnHeader Header)> values = [];
        for (int column = 0; column < table.Roles.Count; column++)
        {
            switch (table.Roles[column])
            {
                // Of 一级指标 and 二级指标 the last is the indicator.
                case ColumnRole.Name:
                    name = column;
                    break;
                case ColumnRole.Unit:
                    unit = column;
                    break;
                case ColumnRole.Value or ColumnRole.Other:
                    ColumnHeader header = cells.ReadHeader(table.Header[column], metadata.Published?.Year);
                    if (header.HoldsValues)
                    {
                        values.Add((column, header));
                    }

                    break;
                default:
                    break;
            }
        }

        return name >= 0 && values.Count > 0 ? new Columns(name, unit, values) : null;
    }

    private void AddRow(Row row, Columns columns, PlanDocument document, EntityRef subject, List<MeasuredValue> values, List<Diagnostic> diagnostics)
    {
        Cell nameCell = row.Cells[columns.Name];
        if (nameCell.Leaf is null || IsGroupRow(row, columns))
        {
            return;
        }

        IndicatorName indicator = cells.ReadName(nameCell.Text);
        CellUnit? rowUnit = indicator.Unit ?? (columns.Unit >= 0 && cells.TryReadUnit(row.Cells[columns.Unit].Text, out CellUnit unit) ? unit : null);
        foreach ((int column, ColumnHeader header) in columns.Values)
        {
            Cell cell = row.Cells[column];
            CellValue value = cells.ReadValue(cell.Text, rowUnit ?? header.Unit);
            if (cell.Leaf is null || value.IsEmpty)
            {
                continue;
            }

            if (value.IsQualitative)
            {
                diagnostics.Add(new Diagnostic(
                    DiagnosticCode.CellWithoutNumber,
                    DiagnosticSeverity.Info,
                    cell.Leaf.Line,
                    cell.Leaf.Content,
                    $"'{cell.Text}' for '{indicator.Name}' is no number; it is kept as a goal in words."));
            }

            ValueRole role = value.Role ?? header.RoleFor(FirstPlanYear(document.Metadata)) ?? ValueRole.Target;
            values.Add(new MeasuredValue
            {
                Indicator = indicator.Name,
                IndicatorSurface = nameCell.Text,
                IndicatorLeaf = nameCell.Leaf,
                IndicatorSpan = nameCell.Leaf.Content,
                Subject = subject,
                Role = role.ToString().ToLowerInvariant(),
                Value = value.Value,
                ValueMax = value.ValueMax,
                Operator = value.Operator?.Symbol(),
                Unit = value.Unit?.Name,
                BaseValue = value.BaseValue,
                BaseValueMax = value.BaseValueMax,
                BaseUnit = value.IsQualitative ? null : value.Unit?.Base,
                Year = header.Year ?? (role == ValueRole.Target ? document.Metadata.PeriodEnd : null),
                Per = value.Per ?? header.Per,
                Status = role == ValueRole.Target ? "planned" : "done",
                Written = cell.Text,
                Text = value.IsQualitative ? value.Text : null,
                Leaf = cell.Leaf,
                Evidence = cell.Leaf.Content,
                Rule = Rule,
            });
        }
    }

    // A group's title repeated in every cell is no indicator.
    private static bool IsGroupRow(Row row, Columns columns) =>
        columns.Values.TrueForAll(value => ReferenceEquals(row.Cells[value.Column].Leaf, row.Cells[columns.Name].Leaf));

    // A table of the years before the plan may bear its own first year as a target; the plan's period tells past from future.
    private static int? FirstPlanYear(DocumentMetadata metadata) => metadata.PeriodStart ?? metadata.Published?.Year;

    private sealed record Columns(int Name, int Unit, List<(int Column, ColumnHeader Header)> Values);
}
