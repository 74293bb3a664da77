using KnowledgeGraph.Graph;
using KnowledgeGraph.Scoring;
using KnowledgeGraph.Scoring.Answers;
using KnowledgeGraph.Scoring.Golds;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.Tests.Scoring;

/// <summary>The golds of the corpus are consistent, and what is made from them scores as it must.</summary>
public sealed class CorpusGoldTests
{
    public static TheoryData<string> Cases => [.. CorpusGold.Cases];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_gold_is_read_without_a_field_that_nobody_knows(string name)
    {
        Gold gold = await CorpusGold.ReadAsync(name);
        Assert.Empty(gold.UnknownFields);
        Assert.NotEmpty(gold.Document);
        Assert.Contains(gold.Files, static file => file.Entities.Count > 0);
        Assert.Contains(gold.Files, static file => file.Relations.Count > 0);
        Assert.Contains(gold.Files, static file => file.Values.Count > 0);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Every_entry_stands_in_the_lines_that_were_read_and_its_words_stand_there(string name)
    {
        Gold gold = await CorpusGold.ReadAsync(name);
        string text = await CorpusGold.TextAsync(gold);
        TextLines lines = new(text);
        Coverage coverage = new(gold, lines);
        AcceptedEntities entities = new(gold);
        List<string> faults = [];
        foreach (GoldFile file in gold.Files)
        {
            // The title of the plan may stand before the lines that were read.
            foreach ((GoldPlace place, string evidence) in file.Entities.Where(one => !entities.IsDocument(entities.Find(one.Name, one.Type)!)).Select(static one => (one.Place, one.Evidence))
                .Concat(file.Relations.Select(static one => (one.Place, one.Evidence))).Concat(file.Values.Select(static one => (one.Place, one.Evidence))))
            {
                int? line = lines.Find(place);
                if (line is null || !Plain(lines[line.Value].ToString()).Contains(Plain(evidence), StringComparison.Ordinal))
                {
                    faults.Add($"{ScoringContext.SourceOf(place)}: line {line}: {evidence}");
                }
                else if (!coverage.Covers(line, file.Families))
                {
                    faults.Add($"{ScoringContext.SourceOf(place)}: line {line} was not read");
                }
            }
        }

        Assert.Empty(faults);

        static string Plain(string words) => string.Concat(words.Where(static unit => !char.IsWhiteSpace(unit)));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_graph_made_from_the_gold_is_right_everywhere(string name)
    {
        Gold gold = await CorpusGold.ReadAsync(name);
        string text = await CorpusGold.TextAsync(gold);
        foreach (bool withOptional in new[] { false, true })
        {
            ScoreReport report = Scorer.Score(GoldGraph.Of(gold, text, withOptional).Build(), gold);
            Assert.Empty(report.Missed);
            Assert.Empty(report.False);
            Assert.All(report.Rows, static row => Assert.Equal((1.0, 1.0, 1.0), (row.Counts.Precision, row.Counts.Recall, row.Counts.F1)));
            Assert.True(report.Entities!.Right > 10);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task What_is_left_out_lowers_recall_by_its_number_and_nothing_else(string name)
    {
        Gold gold = await CorpusGold.ReadAsync(name);
        SmallGraph graph = GoldGraph.Of(gold, await CorpusGold.TextAsync(gold), withOptional: false);
        ScoreCounts whole = Scorer.Score(graph.Build(), gold).Relations!;
        (DocumentGraph part, int removed) = graph.Without(static one => one.Type is not ("MENTIONS" or "OF_INDICATOR"), 5);
        ScoreReport report = Scorer.Score(part, gold);
        Assert.True(removed > 0);
        Assert.Equal(new ScoreCounts(whole.Right - removed, removed, 0), report.Relations);

        ScoreCounts entities = Scorer.Score(graph.Build(), gold).Entities!;
        HashSet<string> wanted = [.. new AcceptedEntities(gold).All.Where(static one => !one.IsOptional && one.First.Type != GoldEntity.Indicator).Select(static one => $"{one.First.Type}/{one.First.Name}")];
        (DocumentGraph fewer, int unmentioned) = graph.Without(one => one.Type == "MENTIONS" && wanted.Contains(one.EndId), 7);
        Assert.Equal(new ScoreCounts(entities.Right - unmentioned, unmentioned, 0), Scorer.Score(fewer, gold).Entities);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task What_is_invented_lowers_precision_by_its_number_and_nothing_else(string name)
    {
        Gold gold = await CorpusGold.ReadAsync(name);
        string text = await CorpusGold.TextAsync(gold);
        SmallGraph graph = GoldGraph.Of(gold, text, withOptional: true);
        ScoreReport whole = Scorer.Score(graph.Build(), gold);
        GoldFile file = gold.Files[0];
        int line = new TextLines(text).Find(file.Ranges[0].First)!.Value;
        graph.Entity("Lab", "臆造实验室", line).Entity("Fund", "臆造基金", line).Fact("Lab/臆造实验室", "SUPPORTS", "Fund/臆造基金", line).Value(987654321, line: line);
        ScoreReport report = Scorer.Score(graph.Build(), gold);
        Assert.Equal(whole.Entities! with { False = 2 }, report.Entities);
        Assert.Equal(whole.Relations! with { False = 1 }, report.Relations);
        Assert.All(ValueGrade.All, grade => Assert.Equal(whole.Find(ScoreFamily.Values, grade)! with { False = 1 }, report.Find(ScoreFamily.Values, grade)));
    }
}
