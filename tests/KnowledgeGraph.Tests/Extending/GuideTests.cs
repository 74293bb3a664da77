using System.Text.RegularExpressions;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.Tests.Extending;

/// <summary>The guide for researchers tells the truth: each example runs.</summary>
public sealed partial class GuideTests
{
    private static readonly Lazy<GraphPipeline> Plain = new(() => GraphPipeline.Load(Path.Combine(Repository.Root, "graph-schema")));

    public static TheoryData<string, string> Examples =>
        [.. GuidePage.Names.SelectMany(static page => GuidePage.Examples(page).Select(example => (page, $"{example.Line} {example.Heading}")))];

    public static TheoryData<string> Pages => [.. GuidePage.Names];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_does_what_the_page_says(string page, string name)
    {
        GuideExample example = GuidePage.Examples(page).Single(one => $"{one.Line} {one.Heading}" == name);
        using EditedSchema schema = new(example.Edits);
        Assert.Equal(example.Faults ?? [], schema.Faults);
        if (example.Faults is not null)
        {
            Assert.Empty(example.Rows);
            return;
        }

        Assert.NotEmpty(example.Rows);
        Assert.Contains(example.Rows, static row => !row.Before.SequenceEqual(row.After));
        GraphPipeline changed = GraphPipeline.Load(schema.FullName);
        Assert.All(example.Rows, row =>
        {
            Assert.Equal(row.Before, ToldFacts.Of(Plain.Value, row.Sentence));
            Assert.Equal(row.After, ToldFacts.Of(changed, row.Sentence));
        });
    }

    [Fact]
    public void Both_pages_hold_the_same_examples()
    {
        IReadOnlyList<GuideExample>[] pages = [.. GuidePage.Names.Select(GuidePage.Examples)];
        Assert.NotEmpty(pages[0]);
        Assert.Equal(pages[0].Select(Plainly), pages[1].Select(Plainly));

        static string Plainly(GuideExample example) => string.Join('\n', [
            .. example.Edits.Select(static edit => edit.ToString()),
            .. example.Rows.Select(static row => $"{row.Sentence} {string.Join('；', row.Before)} {string.Join('；', row.After)}"),
            .. example.Faults ?? [],
        ]);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_commands_of_a_page_run(string page)
    {
        using EditedSchema schema = new();
        using TemporaryFolder folder = new();
        folder.Write("plan.txt", ToldFacts.Plan("建设云栖算力创新平台。"));
        string[] commands = [.. GuidePage.Commands(page)];
        Assert.NotEmpty(commands);
        foreach (string command in commands)
        {
            string[] parts = command.Split(" > ");
            string[] arguments = [.. parts[0].Split(' ').Skip(1).Select(Placed)];
            KgResult result = await KgProcess.RunAsync(arguments);
            Assert.True(result.ExitCode == 0, $"{command}: {result.Error}");
            if (parts.Length > 1)
            {
                folder.Write(parts[1], result.Output);
            }
        }

        string Placed(string argument) => argument switch
        {
            "my-schema" => schema.FullName,
            "plan.txt" or "graph" or "before.json" => folder[argument],
            _ => argument,
        };
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_explanation_that_a_page_shows_is_what_kg_prints(string page)
    {
        string text = await File.ReadAllTextAsync(GuidePage.PathOf(page), TestContext.Current.CancellationToken);
        Match shown = Explanation().Match(text);
        Assert.True(shown.Success, $"{page} shows no explanation.");
        using TemporaryFolder folder = new();
        string plan = folder.Write("plan.txt", ToldFacts.Plan("依托云栖算力工场、浙江大学开展研究，未建设之江实验室。"));
        KgResult result = await KgProcess.RunAsync("explain", plan, "--line", "7");
        Assert.True(result.ExitCode == 0, result.Error);

        string printed = Plainly(result.Output);
        int at = 0;
        foreach (string line in Plainly(shown.Groups[1].Value).Split('\n').Select(static line => line.TrimEnd('…')).Where(static line => line.Trim().Length > 0))
        {
            int found = printed.IndexOf(line, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"{page} shows '{line}'; kg explain prints\n{result.Output}");
            at = found + line.Length;
        }

        // How wide columns are, how many rules there are and in which line they stand changes with every rule; the page need not.
        static string Plainly(string words) => Changing().Replace(words, "#");
    }

    [GeneratedRegex(@"<!-- kg explain -->\n```\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Explanation();

    [GeneratedRegex(@"(?<=\.yaml:|\()\d+| {2,}")]
    private static partial Regex Changing();
}
