using KnowledgeGraph.Sqlite;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.Tests.Extending;

/// <summary>A type, a relationship type and their rules, written only in YAML, go all the way: from <c>kg build --schema</c> to files and database.</summary>
public sealed class OwnTypeTests
{
    private const string Event = "Event/杭州国际人工智能博览会";

    private static GuideExample Example => GuidePage.Examples("extending.md").Single(static example => example.Edits.Any(static edit => edit.File == "rules/events.yaml"));

    [Fact]
    public async Task A_type_of_ones_own_stands_in_the_lines_and_in_the_database()
    {
        using EditedSchema schema = new(Example.Edits);
        using TemporaryFolder folder = new();
        string plan = folder.Write("plan.txt", ToldFacts.Plan("承办杭州国际人工智能博览会。"));
        KgResult check = await KgProcess.RunAsync("schema", "check", "--schema", schema.FullName);
        Assert.True(check.ExitCode == 0, check.Error);
        KgResult build = await KgProcess.RunAsync("build", plan, "--schema", schema.FullName, "--out", folder["graph"]);
        Assert.True(build.ExitCode == 0, build.Error);
        Assert.Contains("HOSTS", build.Output, StringComparison.Ordinal);

        string[] lines = await File.ReadAllLinesAsync(Path.Combine(folder["graph"], "graph.jsonl"), TestContext.Current.CancellationToken);
        Assert.Contains(lines, static line => line.Contains($"\"id\":\"{Event}\",\"labels\":[\"Entity\",\"Event\"]", StringComparison.Ordinal) && line.Contains("\"kind\":\"博览会\"", StringComparison.Ordinal));
        Assert.Contains(lines, static line => line.Contains("\"label\":\"HOSTS\"", StringComparison.Ordinal) && line.Contains("\"evidence\":\"承办杭州国际人工智能博览会\"", StringComparison.Ordinal));

        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(Path.Combine(folder["graph"], "plans.db"), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Contains(await store.ReadNodesAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken), static node => node.Id == Event);
        Assert.Contains(
            await store.ReadRelationshipsAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken),
            static one => one is { Type: "HOSTS", EndId: Event });
    }

    [Fact]
    public async Task Without_it_the_plan_has_neither_and_its_outline_is_the_same()
    {
        using TemporaryFolder folder = new();
        string plan = folder.Write("plan.txt", ToldFacts.Plan("承办杭州国际人工智能博览会。"));
        KgResult before = await KgProcess.RunAsync("outline", plan, "--json");
        KgResult build = await KgProcess.RunAsync("build", plan, "--out", folder["graph"]);
        Assert.DoesNotContain("HOSTS", build.Output, StringComparison.Ordinal);
        using EditedSchema schema = new(Example.Edits);
        await KgProcess.RunAsync("build", plan, "--schema", schema.FullName, "--out", folder["graph"]);
        Assert.Equal(before.Output, (await KgProcess.RunAsync("outline", plan, "--json")).Output);
        Assert.Contains("重点任务", before.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_folder_is_refused_with_a_line_for_each_fault()
    {
        using EditedSchema schema = new(new SchemaEdit("rules/my.yaml", null, "names:\n  - {id: a, label: Plattform, heads: 工场}\n  - {id: b, label: Lab}\n"));
        using TemporaryFolder folder = new();
        string plan = folder.Write("plan.txt", ToldFacts.Plan("承办杭州国际人工智能博览会。"));
        foreach (string[] command in (string[][])[["schema", "check", "--schema", schema.FullName], ["build", plan, "--schema", schema.FullName, "--out", folder["graph"]]])
        {
            KgResult result = await KgProcess.RunAsync(command);
            Assert.Equal(1, result.ExitCode);
            Assert.Collection(
                result.Failures,
                static line => Assert.Contains("rules/my.yaml:2:20: KG3004: ", line, StringComparison.Ordinal),
                static line => Assert.Contains("rules/my.yaml:3:5: KG3006: ", line, StringComparison.Ordinal));
            Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        }
    }
}
