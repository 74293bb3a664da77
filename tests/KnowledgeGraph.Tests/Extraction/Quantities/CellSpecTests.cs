using System.Globalization;
using KnowledgeGraph.Extraction.Quantities;
using KnowledgeGraph.Extraction.Quantities.Cells;

namespace KnowledgeGraph.Tests.Extraction.Quantities;

public sealed class CellSpecTests
{
    private const string Page = "QuantitiesCells.md";

    private static readonly CellReader Cells = new(DefaultVocabulary.Value);

    [Fact]
    public void Every_indicator_name_of_the_page_is_taken_apart_as_written() =>
        AssertAll("Indicator names", 2, cell =>
        {
            IndicatorName name = Cells.ReadName(cell);
            Assert.Equal(name.Name, cell[name.NameSpan.Start..name.NameSpan.End]);
            return $"{name.Name} ; {name.Unit?.Name ?? "-"}{(name.IsCumulative ? " ; sum" : "")}";
        });

    [Fact]
    public void Every_value_cell_of_the_page_is_read_as_written() =>
        AssertAll("Value cells", 2, cell => Describe(Cells.ReadValue(cell)));

    [Fact]
    public void Every_unit_of_the_page_is_expanded_as_written() =>
        AssertAll("Units", 2, cell => Cells.TryReadUnit(cell, out CellUnit unit)
            ? string.Create(CultureInfo.InvariantCulture, $"{unit.Name} = {unit.Factor:0.####} {unit.Base}")
            : "no unit");

    [Fact]
    public void Every_header_of_the_page_is_read_as_written() =>
        AssertAll("Headers", 3, cell => Describe(Cells.ReadHeader(cell, referenceYear: 2021)));

    [Fact]
    public void A_bare_year_before_the_plan_holds_what_was_reached_and_a_later_one_targets()
    {
        Assert.Equal(ValueRole.Actual, Cells.ReadHeader("2020年").RoleFor(2021));
        Assert.Equal(ValueRole.Target, Cells.ReadHeader("2025年").RoleFor(2021));
        Assert.Equal(ValueRole.Target, Cells.ReadHeader("2020年规划目标").RoleFor(2021));
        Assert.Null(Cells.ReadHeader("2020年").RoleFor(null));
        Assert.Null(Cells.ReadHeader("指标名称").RoleFor(2021));
        Assert.False(Cells.ReadHeader("指标名称").HoldsValues);
        Assert.True(Cells.ReadHeader("年均增速(%)").HoldsValues);
    }

    [Fact]
    public void A_cell_takes_the_unit_of_its_row_and_keeps_ten_thousands_in_it()
    {
        IndicatorName name = Cells.ReadName("人才资源总量(万人)");
        CellValue value = Cells.ReadValue("195.7", name.Unit);
        Assert.Equal(195.7m, value.Value);
        Assert.Equal("万人", value.Unit!.Name);
        Assert.Equal(1957000m, value.BaseValue);
        Assert.Equal("人", value.Unit.Base);
    }

    [Fact]
    public void A_unit_in_the_cell_goes_before_that_of_the_row() =>
        Assert.Equal("亿元", Cells.ReadValue("3.5亿元", Cells.ReadName("产值(万元)").Unit).Unit!.Name);

    private static string Describe(CellValue value)
    {
        if (value.IsEmpty)
        {
            return "empty";
        }

        if (value.IsQualitative)
        {
            return "words";
        }

        string range = value.ValueMax is { } max ? string.Create(CultureInfo.InvariantCulture, $"..{max:0.######}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{value.Operator!.Value.Symbol()} {value.Value:0.######}{range}")
            + (value.Unit is { } unit ? " " + unit.Name : "")
            + (value.Role is { } role ? " ; " + role : "")
            + (value.Per is { } per ? " ; per " + per : "")
            + (value.IsCumulative ? " ; sum" : "");
    }

    private static string Describe(ColumnHeader header)
    {
        string year = header.Time is { } time ? time.From == time.To ? $"{time.To}" : $"{time.From}..{time.To}" : "-";
        return $"{year} ; {header.Role?.ToString() ?? "-"}"
            + (header.Per is { } per ? " ; per " + per : "")
            + (header.IsCumulative ? " ; sum" : "")
            + (header.Unit is { } unit ? " ; " + unit.Name : "")
            + (header.IsAside ? " ; aside" : "");
    }

    private static void AssertAll(string section, int columns, Func<string, string> read)
    {
        IReadOnlyList<SpecRow> rows = SpecTable.Read(Page, section);
        Assert.NotEmpty(rows);
        List<string> wrong = [];
        foreach (SpecRow row in rows)
        {
            Assert.Equal(columns, row.Cells.Count);
            string actual = read(row.Cells[0]);
            if (actual != row.Cells[1])
            {
                wrong.Add($"{row.Place}: '{row.Cells[0]}' gives '{actual}', the page says '{row.Cells[1]}'.");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
