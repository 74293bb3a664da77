using System.Text.Json;
using KnowledgeGraph.Tests.Extending;

namespace KnowledgeGraph.Tests.Cli;

public sealed class ExplainCommandTests
{
    [Fact]
    public async Task A_line_is_told_under_headings_that_stand_in_order()
    {
        using TemporaryFolder folder = new();
        string plan = folder.Write("plan.txt", ToldFacts.Plan("建设云栖算力创新平台。到2025年，引进人才10万名以上。"));
        KgResult result = await KgProcess.RunAsync("explain", plan, "--line", "7");
        Assert.True(result.ExitCode == 0, result.Error);
        string[] headings = [.. result.Output.Split('\n').Where(static line => line.Length > 0 && line[0] != ' ')];
        Assert.StartsWith("plan.txt, line 7 [", headings[0], StringComparison.Ordinal);
        Assert.Equal(["place", "words", "names", "facts", "values", "rules"], headings[1..].Where(static heading => !heading.StartsWith("words of rules", StringComparison.Ordinal)).Select(static heading => heading.Split(' ', ':')[0]));
        Assert.Contains("Region 杭州 -BUILDS→ Platform 云栖算力创新平台  planned  builds (graph-schema/rules/relations.yaml:", result.Output, StringComparison.Ordinal);
        Assert.Contains("“建设云栖算力创新平台” [", result.Output, StringComparison.Ordinal);
        Assert.Contains("人才  >= 100000名  2025  target  of Region 杭州", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_stand_under_one_another_where_names_are_chinese()
    {
        using TemporaryFolder folder = new();
        string plan = folder.Write("plan.txt", ToldFacts.Plan("支持浙江大学、之江实验室。"));
        KgResult result = await KgProcess.RunAsync("explain", plan, "--line", "7");
        string[] rows = [.. result.Output.Split('\n').Where(static line => line.Contains("lexicon (", StringComparison.Ordinal))];
        Assert.Equal(2, rows.Length);
        Assert.Equal(Column(rows[0]), Column(rows[1]));

        static int Column(string row) => row[..row.IndexOf("lexicon (", StringComparison.Ordinal)].Sum(static c => c > 0x2E80 ? 2 : 1);
    }

    [Fact]
    public async Task Rules_of_one_verb_and_relation_share_a_row_unless_all_is_asked_for()
    {
        using TemporaryFolder folder = new();
        string plan = folder.Write("plan.txt", ToldFacts.Plan("依托云栖算力工场、浙江大学开展研究。"));
        string brief = (await KgProcess.RunAsync("explain", plan, "--line", "7")).Output;
        string full = (await KgProcess.RunAsync("explain", plan, "--line", "7", "--all")).Output;
        Assert.Contains("  1 fact   relies (", brief, StringComparison.Ordinal);
        Assert.DoesNotContain("is no name of", brief, StringComparison.Ordinal);
        Assert.Contains("--all", brief, StringComparison.Ordinal);
        Assert.Contains("“云栖算力工场、浙江大学” behind it is no name of Program", full, StringComparison.Ordinal);
        Assert.DoesNotContain("--all", full, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_holds_the_same()
    {
        using TemporaryFolder folder = new();
        string plan = folder.Write("plan.txt", ToldFacts.Plan("未建设之江实验室。"));
        KgResult result = await KgProcess.RunAsync("explain", plan, "-n", "7", "--json");
        using JsonDocument json = JsonDocument.Parse(result.Output);
        JsonElement root = json.RootElement;
        Assert.Equal("paragraph", root.GetProperty("parts")[0].GetProperty("kind").GetString());
        Assert.Equal("未建设之江实验室。", root.GetProperty("text").GetString());
        Assert.Equal(9, root.GetProperty("span").GetProperty("end").GetInt32() - root.GetProperty("span").GetProperty("start").GetInt32());
        Assert.Equal("之江实验室", root.GetProperty("mentions")[0].GetProperty("name").GetString());
        Assert.Equal("what the verb says is denied", root.GetProperty("tried")[0].GetProperty("reasons")[0].GetString());
        Assert.Equal(0, root.GetProperty("facts").GetArrayLength());
    }

    [Fact]
    public async Task Own_definitions_are_gone_by()
    {
        using TemporaryFolder folder = new();
        using EditedSchema schema = new();
        File.WriteAllText(Path.Combine(schema.FullName, "lexicon", "my-names.yaml"), "lexicon:\n  - {label: Company, names: 天元新材}\n");
        string plan = folder.Write("plan.txt", ToldFacts.Plan("支持天元新材。"));
        Assert.Contains("names: none", (await KgProcess.RunAsync("explain", plan, "--line", "7")).Output, StringComparison.Ordinal);
        Assert.Contains("my-names.yaml:2)", (await KgProcess.RunAsync("explain", plan, "--line", "7", "--schema", schema.FullName)).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("8000")]
    [InlineData("0")]
    [InlineData("-3")]
    public async Task A_line_that_is_not_there_is_one_line_with_the_number_of_lines(string line)
    {
        KgResult result = await KgProcess.RunAsync("explain", Repository.SeedPath, "--line", line);
        result.RequiresFailure(2, $"no line {line}", "from 1 to 749");
    }

    [Fact]
    public async Task A_missing_line_and_a_missing_file_are_told_in_one_line()
    {
        (await KgProcess.RunAsync("explain", Repository.SeedPath)).RequiresFailure(2, "--line");
        (await KgProcess.RunAsync("explain", Repository.SeedPath, "--line", "x")).RequiresFailure(2, "x");
        (await KgProcess.RunAsync("explain", "no-such-plan.txt", "--line", "3")).RequiresFailure(1, "no-such-plan.txt");
    }
}
