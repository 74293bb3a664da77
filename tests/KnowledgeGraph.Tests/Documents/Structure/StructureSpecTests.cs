using System.Text;

namespace KnowledgeGraph.Tests.Documents.Structure;

/// <summary>Runs the examples of <c>Specs/Structure.md</c>.</summary>
public sealed class StructureSpecTests
{
    private static readonly IReadOnlyList<OutlineExample> Examples =
        OutlineExample.Read(Path.Combine(Repository.Root, "tests", "KnowledgeGraph.Tests", "Specs", "Structure.md"));

    public static TheoryData<string> Headings => [.. Examples.Select(static example => example.Heading).Distinct()];

    [Theory]
    [MemberData(nameof(Headings))]
    public void Every_text_of_the_page_has_the_outline_behind_it(string heading)
    {
        StringBuilder wrong = new();
        foreach (OutlineExample example in Examples.Where(example => example.Heading == heading))
        {
            string actual = OutlineText.Brief(example.Recognize());
            if (actual != example.Outline)
            {
                wrong.Append(System.Globalization.CultureInfo.InvariantCulture, $"Structure.md:{example.Line} gives\n{actual}instead of\n{example.Outline}");
            }
        }

        Assert.True(wrong.Length == 0, wrong.ToString());
    }

    [Fact]
    public void The_page_holds_at_least_a_hundred_examples() => Assert.True(Examples.Count >= 100, $"There are {Examples.Count}.");
}
