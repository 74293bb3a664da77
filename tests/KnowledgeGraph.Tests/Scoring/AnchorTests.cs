using KnowledgeGraph.Scoring;

namespace KnowledgeGraph.Tests.Scoring;

public sealed class AnchorTests
{
    private const string Manifest = "{'document': 'plan.html', 'files': [{'prefix': 'a', 'anchors': [['第一段', '最后一段']]}]}";

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public async Task A_line_is_told_by_the_words_it_begins_with(string lineBreak)
    {
        string text = string.Join(lineBreak, "标题", "第一段：有5个", "第 二 段有6个", "最后一段有7个", "其后有8个");
        SmallGold gold = new()
        {
            Manifest = Manifest,
            Others = { ["a.targets.jsonl"] = Value("第二段", 6) + Value("最后一段有7个", 7) },
        };
        ScoreReport report = await gold.ScoreAsync(new SmallGraph(text).Value(6, line: 3).Value(7, line: 4).Value(8, line: 5));
        Assert.Equal(new ScoreCounts(2, 0, 0), report.Find(ScoreFamily.Values, ValueGrade.YearAndRole));
        Assert.Empty(report.Notes);
    }

    [Fact]
    public async Task A_whole_line_goes_before_a_longer_one_that_begins_with_it()
    {
        SmallGold gold = new() { Manifest = Manifest, Others = { ["a.targets.jsonl"] = Value("科技部", 6) } };
        ScoreReport report = await gold.ScoreAsync(new SmallGraph("第一段\n科技部、财政部\n科技部\n最后一段").Value(6, line: 3));
        Assert.Equal(new ScoreCounts(1, 0, 0), report.Find(ScoreFamily.Values, ValueGrade.Number));
    }

    [Fact]
    public async Task A_repeated_line_is_told_by_one_before_it()
    {
        SmallGold gold = new() { Manifest = Manifest, Others = { ["a.targets.jsonl"] = Value("科技部", 6, ", 'anchor_after': '第二行'") } };
        ScoreReport report = await gold.ScoreAsync(new SmallGraph("第一段\n科技部\n第二行\n科技部\n最后一段").Value(6, line: 4));
        Assert.Equal(new ScoreCounts(1, 0, 0), report.Find(ScoreFamily.Values, ValueGrade.Number));
    }

    [Fact]
    public async Task The_end_of_a_stretch_is_looked_for_from_its_beginning()
    {
        SmallGold gold = new() { Manifest = Manifest };
        ScoreReport report = await gold.ScoreAsync(new SmallGraph("最后一段\n第一段\n中间\n最后一段\n其后").Value(6, line: 3).Value(7, line: 5));
        Assert.Equal(new ScoreCounts(0, 0, 1), report.Find(ScoreFamily.Values, ValueGrade.Number));
    }

    [Fact]
    public async Task An_entry_whose_line_the_text_does_not_hold_is_missed_and_noted()
    {
        SmallGold gold = new() { Manifest = Manifest, Others = { ["a.targets.jsonl"] = Value("不在文中", 6) } };
        ScoreReport report = await gold.ScoreAsync(new SmallGraph("第一段\n最后一段").Value(6, line: 1));
        Assert.Equal(new ScoreCounts(0, 1, 1), report.Find(ScoreFamily.Values, ValueGrade.Number));
        Assert.Null(report.Missed[0].Line);
        Assert.Equal("a.targets.jsonl:1: no line of the text begins with '不在文中'", Assert.Single(report.Notes));
    }

    [Fact]
    public async Task A_stretch_that_the_text_does_not_hold_is_an_error()
    {
        Gold gold = await new SmallGold { Manifest = Manifest }.ReadAsync();
        GoldException exception = Assert.Throws<GoldException>(() => Scorer.Score(new SmallGraph("第一段\n别的文件").Build(), gold));
        Assert.Equal("manifest.json:1: no line of the text begins with '最后一段', which bounds a stretch of 'a'.", exception.Message);
    }

    private static string Value(string anchor, int number, string more = "") =>
        $"{{'indicator': 'x', 'subject': '杭州', 'value': {number}, 'operator': '=', 'unit': '个', 'year': 2025, 'role': 'target', 'line': null, 'anchor': '{anchor}'{more}}}\n";
}
