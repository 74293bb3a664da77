using System.Globalization;
using KnowledgeGraph.Extraction.Quantities;

namespace KnowledgeGraph.Tests.Extraction.Quantities;

public sealed class QuantitySpecTests
{
    private const string Page = "Quantities.md";

    private static readonly QuantityReader Reader = new(DefaultVocabulary.Value);

    public static TheoryData<string> Sections =>
    [
        "Numbers in digits", "Ten thousands and hundred millions", "Numbers in characters", "More or less", "Ranges", "Operators", "Units", "Shares",
        "Multiples", "Ranks", "Lengths of time", "Not a quantity", "Several in one sentence",
    ];

    [Theory]
    [MemberData(nameof(Sections))]
    public void Every_text_of_the_page_holds_the_quantities_written_beside_it(string section) =>
        SpecAssert.All(SpecTable.Read(Page, section), row => Describe(Reader.Read(row.Cells[0]).Quantities, Describe));

    [Fact]
    public void Every_value_comes_with_its_fully_expanded_form() =>
        SpecAssert.All(SpecTable.Read(Page, "Base values"), row => Describe(Reader.Read(row.Cells[0]).Quantities, quantity => Describe(quantity) + " = " + Base(quantity)));

    [Fact]
    public void The_pages_hold_at_least_five_hundred_examples()
    {
        int count = new[] { Page, "QuantitiesInContext.md", "QuantitiesCells.md" }.Sum(page => SpecTable.Read(page).Count);
        Assert.True(count >= 500, $"There are {count}.");
    }

    [Fact]
    public void Every_section_of_the_page_is_run()
    {
        IEnumerable<string> headings = SpecTable.Read(Page).Select(row => row.Heading).Distinct();
        Assert.Equal(Sections.Select(row => row.Data).Append("Base values").Order(), headings.Order());
    }

    internal static string Describe(IReadOnlyList<Quantity> quantities, Func<Quantity, string> one) =>
        quantities.Count == 0 ? "none" : string.Join(" ; ", quantities.Select(one));

    internal static string Describe(Quantity quantity) => quantity.Value is null
        ? "words"
        : $"{quantity.Operator.Symbol()} {Number(quantity.Value, quantity.ValueMax)} {quantity.Unit}".TrimEnd();

    private static string Base(Quantity quantity) => $"{Number(quantity.BaseValue, quantity.BaseValueMax)} {quantity.BaseUnit}";

    private static string Number(decimal? value, decimal? max)
    {
        string upper = max is null ? "" : string.Create(CultureInfo.InvariantCulture, $"..{max:0.######}");
        return string.Create(CultureInfo.InvariantCulture, $"{value:0.######}") + upper;
    }
}
