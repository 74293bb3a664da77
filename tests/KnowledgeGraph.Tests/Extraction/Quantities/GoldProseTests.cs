using System.Text.Json;
using KnowledgeGraph.Extraction.Quantities;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Extraction.Quantities;

/// <summary>The running text of the plan in seeds, chapters one and two, against the values annotated by hand.</summary>
public sealed class GoldProseTests
{
    // The second chapter's heading: what stands before looks back, what stands behind looks ahead.
    private const int FirstLineOfGoals = 204;

    private static readonly QuantityReader Reader = new(DefaultVocabulary.Value);

    [Fact]
    public void Every_annotated_number_is_found_with_operator_unit_year_and_role_and_no_other()
    {
        Assert.SkipWhen(Repository.SharedPath is null, "The shared documents are not there.");
        string[] lines = File.ReadAllLines(Repository.SeedPath);
        string[] gold = [.. File.ReadAllLines(Path.Combine(Repository.SharedPath, "gold", "ch1-2.targets.jsonl"))
            .Select(entry => JsonDocument.Parse(entry).RootElement)
            .Where(entry => entry.GetProperty("value").ValueKind != JsonValueKind.Null)
            .Select(Describe)];
        string[] found = [.. new[] { (1, 31), (197, 235), (497, 499) }.SelectMany(part => Enumerable.Range(part.Item1, part.Item2 - part.Item1 + 1)).SelectMany(line => Read(lines[line - 1], line))];

        Assert.Equal(50, gold.Length);
        Assert.Equal(gold.Order(), found.Order());
    }

    private static IEnumerable<string> Read(string text, int line)
    {
        QuantityContext context = new()
        {
            ReferenceYear = 2021, PlanStart = 2021, PlanEnd = 2025,
            DefaultRole = line < FirstLineOfGoals ? ValueRole.Actual : ValueRole.Target,
        };

        // A run-in heading (——创新产业力争翻番。) states no value.
        int start = text.StartsWith("——", StringComparison.Ordinal) ? text.IndexOf('。', StringComparison.Ordinal) + 1 : 0;
        return Reader.Read(text, new TextSpan(start, text.Length), context).Quantities
            .Where(quantity => quantity is { Value: not null, RestatesChange: false })
            .Select(quantity => $"{line} {quantity.Value:0.####} {quantity.ValueMax:0.####} {quantity.Operator.Symbol()} {quantity.Unit} {quantity.Year} {quantity.Role}".ToUpperInvariant());
    }

    private static string Describe(JsonElement gold)
    {
        string? Text(string key) => gold.GetProperty(key).GetString();
        JsonElement year = gold.GetProperty("year");
        string yearText = year.ValueKind == JsonValueKind.Null ? "" : year.GetInt32().ToString(System.Globalization.CultureInfo.InvariantCulture);
        decimal value = gold.GetProperty("value").GetDecimal();
        return $"{gold.GetProperty("line").GetInt32()} {value:0.####}  {Text("operator")} {Text("unit")} {yearText} {Text("role")}".ToUpperInvariant();
    }
}
