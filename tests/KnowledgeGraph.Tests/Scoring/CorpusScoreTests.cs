using KnowledgeGraph.Scoring;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.Tests.Scoring;

/// <summary>The figures on all golds stand in one file, so that each change shows what it gained and lost.</summary>
public sealed class CorpusScoreTests
{
    private const string ScoresPath = "tests/Corpus/scores.approved.txt";
    private static readonly GraphPipeline Pipeline = GraphPipeline.Load();

    public static TheoryData<string> Cases => [.. CorpusGold.Cases];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_figures_of_a_gold_are_the_approved_ones(string name)
    {
        Gold gold = await CorpusGold.ReadAsync(name);
        ScoreReport report = Scorer.Score(Pipeline.Run(await CorpusGold.SourceAsync(gold)), gold);
        using StringWriter figures = new();
        ScoreReportWriter.WriteFigures(report, figures);
        SortedDictionary<string, string> blocks = Approved();
        string approved = Text(blocks);
        blocks[name] = figures.ToString();
        Approval.VerifyWhole(ScoresPath, approved, Text(blocks));
    }

    [Fact]
    public void The_approved_file_holds_the_golds_and_no_other() => Assert.Equal(CorpusGold.Cases, Approved().Keys);

    // Each case has a block, so that those whose documents are not there keep theirs.
    private static SortedDictionary<string, string> Approved()
    {
        SortedDictionary<string, string> blocks = new(StringComparer.Ordinal);
        string path = Path.Combine(Repository.Root, ScoresPath);
        string text = File.Exists(path) ? File.ReadAllText(path) : string.Empty;
        foreach (string block in text.Split("== ", StringSplitOptions.RemoveEmptyEntries))
        {
            int end = block.IndexOf('\n', StringComparison.Ordinal);
            blocks[block[..end]] = block[(end + 1)..].TrimEnd('\n') + '\n';
        }

        return blocks;
    }

    private static string Text(SortedDictionary<string, string> blocks) => string.Join('\n', blocks.Select(static block => $"== {block.Key}\n{block.Value}"));
}
