using System.Text.Json;
using KnowledgeGraph.Extraction.Quantities;
using KnowledgeGraph.Extraction.Quantities.Cells;

namespace KnowledgeGraph.Tests.Extraction.Quantities;

/// <summary>The cells of both tables of the plan in seeds, against the values annotated by hand.</summary>
public sealed class GoldTableTests
{
    private static readonly CellReader Cells = new(DefaultVocabulary.Value);

    private static readonly Dictionary<string, string[]> Headers = new(StringComparer.Ordinal)
    {
        ["表1"] = ["2015年", "2020年规划目标", "2020年完成值"],
        ["表2"] = ["2020年", "2025年"],
    };

    [Fact]
    public void Every_cell_of_the_gold_tables_has_the_annotated_value_unit_year_and_role()
    {
        Assert.SkipWhen(Repository.SharedPath is null, "The shared documents are not there.");
        string[] lines = File.ReadAllLines(Repository.SeedPath);
        string[] gold = File.ReadAllLines(Path.Combine(Repository.SharedPath, "gold", "tables.targets.jsonl"));
        List<string> wrong = [];
        foreach (string entry in gold)
        {
            JsonElement expected = JsonDocument.Parse(entry).RootElement;
            string actual = ReadCell(lines, expected.GetProperty("line").GetInt32(), Headers[expected.GetProperty("table").GetString()!]);
            if (actual != Describe(expected))
            {
                wrong.Add($"{actual} is not {Describe(expected)}");
            }
        }

        Assert.Equal(94, gold.Length);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static string ReadCell(string[] lines, int line, string[] headers)
    {
        // Cells stand on every second line; the indicator is the nearest cell above that names a unit.
        int column = 0;
        IndicatorName name = Cells.ReadName(lines[line - 3]);
        for (int above = line - 3; name.Unit is null; above -= 2, column++)
        {
            name = Cells.ReadName(lines[above - 2]);
        }

        ColumnHeader header = Cells.ReadHeader(headers[column]);
        CellValue value = Cells.ReadValue(lines[line - 1], name.Unit);
        ValueRole? role = value.Role ?? header.RoleFor(firstPlanYear: headers.Length == 3 ? 2016 : 2021);
        return $"{name.Name} {value.Value:0.####} {value.Operator?.Symbol()} {value.Unit?.Name} {header.Year} {role}".ToUpperInvariant();
    }

    private static string Describe(JsonElement gold)
    {
        string? Text(string key) => gold.GetProperty(key).GetString();
        JsonElement value = gold.GetProperty("value");
        string number = value.ValueKind == JsonValueKind.Null ? "" : value.GetDecimal().ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);
        return $"{Text("indicator")} {number} {Text("operator")} {Text("unit")} {gold.GetProperty("year").GetInt32()} {Text("role")}".ToUpperInvariant();
    }
}
