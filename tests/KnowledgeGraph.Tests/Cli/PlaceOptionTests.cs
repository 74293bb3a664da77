using System.Text.Json;

namespace KnowledgeGraph.Tests.Cli;

public sealed class PlaceOptionTests
{
    private const string Unsaid = "关于推进开发区改革的意见\n\n一、任务\n\n支持现代煤化工产业发展。到2025年，我省引进人才10万名以上。\n";

    [Fact]
    public async Task A_text_without_a_place_is_reported_and_built_with_the_one_that_is_told()
    {
        using TemporaryFolder folder = new();
        string plan = folder.Write("plan.txt", Unsaid);
        KgResult without = await KgProcess.RunAsync("build", plan, "--out", folder["without"]);
        Assert.Equal(0, without.ExitCode);
        Assert.Contains("plan.txt:0: KG1106: ", without.Output, StringComparison.Ordinal);

        KgResult told = await KgProcess.RunAsync("build", plan, "--place", "江西", "--out", folder["told"]);
        Assert.True(told.ExitCode == 0, told.Error);
        Assert.DoesNotContain("KG1106", told.Output, StringComparison.Ordinal);
        Assert.Contains("\"Region/江西省\"", await File.ReadAllTextAsync(folder["told/graph.jsonl"], TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_names_its_place_is_built_to_the_same_bytes()
    {
        using TemporaryFolder folder = new();
        await KgProcess.RunAsync("build", "seeds/", "--out", folder["plain"]);
        await KgProcess.RunAsync("build", "seeds/", "--place", "江西", "--out", folder["told"]);
        Assert.Equal(
            await File.ReadAllBytesAsync(folder["plain/graph.jsonl"], TestContext.Current.CancellationToken),
            await File.ReadAllBytesAsync(folder["told/graph.jsonl"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_line_is_explained_with_the_place()
    {
        using TemporaryFolder folder = new();
        string plan = folder.Write("plan.txt", Unsaid);
        Assert.DoesNotContain("江西", (await KgProcess.RunAsync("explain", plan, "--line", "5")).Output, StringComparison.Ordinal);
        Assert.Contains("人才  >= 100000名  2025  target  of Region 江西省", (await KgProcess.RunAsync("explain", plan, "--line", "5", "--place", "江西")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_is_scored_with_the_place()
    {
        using TemporaryFolder folder = new();
        string plan = folder.Write("plan.txt", Unsaid);
        folder.Write("gold/manifest.json", """{"document": "plan.txt", "families": ["entities"], "files": [{"prefix": "a", "lines": [[1, 5]]}]}""");
        folder.Write("gold/a.entities.jsonl", """{"type": "Region", "name": "江西省", "aliases": ["我省"], "line": 5, "evidence": "我省"}""");
        string[] command = ["eval", plan, "--gold", folder["gold"], "--json"];
        Assert.Equal((0, 0), await RegionsAsync(command));
        Assert.Equal((0, 1), await RegionsAsync([.. command, "--place", "江西"]));
    }

    [Theory]
    [InlineData("build", "plan.txt")]
    [InlineData("eval", "plan.txt", "--gold", "gold")]
    [InlineData("explain", "plan.txt", "--line", "1")]
    [InlineData("identity", "plan.txt")]
    public async Task An_unknown_place_is_wrong_usage_and_nothing_is_written(params string[] command)
    {
        using TemporaryFolder folder = new();
        string plan = folder.Write("plan.txt", Unsaid);
        string[] arguments = [.. command.Select(word => word == "plan.txt" ? plan : word), "--place", "广西壮族自治"];
        KgResult result = await KgProcess.RunAsync(command[0] == "build" ? [.. arguments, "--out", folder["out"]] : arguments);
        result.RequiresFailure(2, "--place", "'广西壮族自治'", "Did you mean '广西壮族自治区'?");
        Assert.DoesNotContain("Parameter", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["out"]));
    }

    [Fact]
    public async Task A_place_without_a_name_or_for_a_database_is_wrong_usage()
    {
        (await KgProcess.RunAsync("build", "seeds/", "--place")).RequiresFailure(2, "--place");
        (await KgProcess.RunAsync("identity", "--db", "plans.db", "--place", "江西")).RequiresFailure(2, "--place is for INPUT");
    }

    private static async Task<(int ExitCode, int Right)> RegionsAsync(string[] command)
    {
        KgResult result = await KgProcess.RunAsync(command);
        using JsonDocument report = JsonDocument.Parse(result.Output);
        return (result.ExitCode, report.RootElement.GetProperty("figures").EnumerateArray()
            .Where(static figure => figure.TryGetProperty("kind", out JsonElement kind) && kind.GetString() == "Region").Sum(static figure => figure.GetProperty("right").GetInt32()));
    }
}
