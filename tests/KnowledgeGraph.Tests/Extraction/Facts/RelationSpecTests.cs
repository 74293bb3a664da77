using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.Tests.Extraction.Facts;

public sealed class RelationSpecTests
{
    public static TheoryData<string, string, string> Rows
    {
        get
        {
            TheoryData<string, string, string> rows = [];
            foreach (string line in File.ReadLines(Path.Combine(Repository.Root, "tests", "KnowledgeGraph.Tests", "Specs", "Relations.md")))
            {
                string[] cells = [.. line.Split('|').Select(cell => cell.Trim())];
                if (cells.Length == 5 && cells[1] is not ("part" or "---"))
                {
                    rows.Add(cells[1], cells[2], cells[3]);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_text_tells_the_facts_of_its_row(string part, string text, string facts) =>
        Assert.Equal(
            facts.Split('；', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal),
            ExtractedPlan.Of(text, part).Facts.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("planned")]
    [InlineData("sought")]
    [InlineData("ongoing")]
    [InlineData("done")]
    public void Each_status_has_at_least_ten_written_cases(string status) =>
        Assert.True(Rows.Count(row => row.Data.Item3.EndsWith(status, StringComparison.Ordinal)) >= 10);
}
