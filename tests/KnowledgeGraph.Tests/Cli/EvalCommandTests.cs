using System.Text.Json;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.Tests.Cli;

public sealed class EvalCommandTests
{
    private static readonly string Gold = Path.Combine(Repository.Root, "tests", "Corpus", "seed", "gold");

    [Fact]
    public async Task The_help_shows_where_a_gold_lies_in_the_repository()
    {
        KgResult help = await KgProcess.RunAsync("eval", "--help");
        Assert.Contains("--gold tests/Corpus/seed/gold", help.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Gold, "manifest.json")));
    }

    [Fact]
    public async Task A_false_entity_names_the_rule_that_found_it_and_a_comparison_with_itself_changes_nothing()
    {
        KgResult scores = await KgProcess.RunAsync("eval", Repository.SeedPath, "--gold", Gold, "--json");
        Assert.Equal(0, scores.ExitCode);
        using JsonDocument report = JsonDocument.Parse(scores.Output);
        Assert.All(report.RootElement.GetProperty("false").EnumerateArray(), static entry => Assert.NotEmpty(entry.GetProperty("rule").GetString()!));

        using TemporaryFolder folder = new();
        string before = folder.Write("before.json", scores.Output);
        KgResult compared = await KgProcess.RunAsync("eval", Repository.SeedPath, "--gold", Gold, "--json", "--compare", before);
        Assert.Equal(0, compared.ExitCode);
        using JsonDocument comparison = JsonDocument.Parse(compared.Output);
        Assert.All(
            comparison.RootElement.GetProperty("changes").EnumerateArray(),
            static change => Assert.Equal(change.GetProperty("former").GetRawText(), change.GetProperty("now").GetRawText()));
        Assert.All(
            new[] { "gained", "lost", "noLongerFalse", "newlyFalse" },
            list => Assert.Equal(0, comparison.RootElement.GetProperty(list).GetArrayLength()));
    }

    [Fact]
    public async Task A_file_to_compare_with_that_is_no_report_is_wrong_usage()
    {
        using TemporaryFolder folder = new();
        string bad = folder.Write("bad.json", "{\n  \"document\": \"x\",\n  \"figures\": [\n    {\"family\": \"facts\"}\n  ]\n}\n");
        KgResult result = await KgProcess.RunAsync("eval", Repository.SeedPath, "--gold", Gold, "--compare", bad);
        result.RequiresFailure(2, $"{bad}:4: ", "no report of scores", "facts");
        string empty = folder.Write("empty.json", "\n");
        (await KgProcess.RunAsync("eval", Repository.SeedPath, "--gold", Gold, "--compare", empty)).RequiresFailure(2, $"{empty}:1: ", "the file is empty");
        KgResult missing = await KgProcess.RunAsync("eval", Repository.SeedPath, "--gold", Gold, "--compare", folder["none.json"]);
        missing.RequiresFailure(2, "none.json");
    }

    [Fact]
    public async Task Annotations_of_another_document_are_told_apart()
    {
        using TemporaryFolder folder = new();
        string other = folder.Write("other.txt", "另一份规划\n\n一、重点任务\n\n建设之江实验室。\n");
        KgResult result = await KgProcess.RunAsync("eval", other, "--gold", Gold);
        Assert.Contains("and this is 'other.txt'", result.Error, StringComparison.Ordinal);
        KgResult own = await KgProcess.RunAsync("eval", Repository.SeedPath, "--gold", Gold);
        Assert.DoesNotContain("note:", own.Error, StringComparison.Ordinal);
    }
}
