using System.Globalization;
using KnowledgeGraph.Extraction.Quantities;

namespace KnowledgeGraph.Tests.Extraction.Quantities;

public sealed class QuantityContextSpecTests
{
    private const string Page = "QuantitiesInContext.md";

    private static readonly QuantityReader Reader = new(DefaultVocabulary.Value);

    private static readonly QuantityContext Plan = new() { ReferenceYear = 2021, PlanStart = 2021, PlanEnd = 2025 };

    [Fact]
    public void Every_time_of_the_page_is_read_as_written() =>
        Assert_section("Times", text =>
        {
            IReadOnlyList<TimeExpression> times = Reader.Read(text, null, Plan).Times;
            return times.Count == 0 ? "none" : string.Join(" ; ", times.Select(Describe));
        });

    [Fact]
    public void Every_quantity_of_the_page_has_the_year_written_beside_it() =>
        Assert_section("Years", text => Quantities(text, quantity => $"@{quantity.Year?.ToString(CultureInfo.InvariantCulture) ?? "-"}"));

    [Fact]
    public void Every_quantity_of_the_page_has_the_role_written_beside_it() =>
        Assert_section("Roles", text => Quantities(text, quantity => quantity.Role?.ToString() ?? "-"));

    [Fact]
    public void Every_change_of_the_page_is_read_as_written() =>
        Assert_section("Changes", text => Quantities(text, quantity =>
            $"{quantity.Change} {quantity.Direction}".ToLowerInvariant() + (quantity.RestatesChange ? " again" : "")));

    [Fact]
    public void Every_rate_of_the_page_is_read_as_written() =>
        Assert_section("Rates", text => Quantities(text, quantity => quantity.Per is null ? "" : "per " + quantity.Per));

    [Fact]
    public void The_context_gives_role_and_year_only_where_the_text_is_silent()
    {
        QuantityContext review = new() { ReferenceYear = 2024, DefaultYear = 2023, DefaultRole = ValueRole.Actual };
        Assert.Equal((2023, ValueRole.Actual), YearAndRole("国内生产总值增长5.2%", review));
        Assert.Equal((2025, ValueRole.Target), YearAndRole("到2025年，增长5.2%", review));
        Assert.Equal((2025, ValueRole.Target), YearAndRole("建成50家", Plan with { DefaultRole = ValueRole.Target }));
        Assert.Equal((null, null), YearAndRole("今年增长5.2%", QuantityContext.None));
    }

    private static (int?, ValueRole?) YearAndRole(string text, QuantityContext context)
    {
        Quantity quantity = Assert.Single(Reader.Read(text, null, context).Quantities);
        return (quantity.Year, quantity.Role);
    }

    private static void Assert_section(string section, Func<string, string> read) =>
        SpecAssert.All(SpecTable.Read(Page, section), row => read(row.Cells[0]));

    private static string Quantities(string text, Func<Quantity, string> facet) =>
        QuantitySpecTests.Describe(Reader.Read(text, null, Plan).Quantities, quantity => $"{QuantitySpecTests.Describe(quantity)} {facet(quantity)}".TrimEnd());

    private static string Describe(TimeExpression time) =>
        (time.From == time.To ? $"{time.To}" : $"{time.From}..{time.To}") + (time.IsDeadline ? " until" : "") + (time.IsCompared ? " compared" : "");
}
