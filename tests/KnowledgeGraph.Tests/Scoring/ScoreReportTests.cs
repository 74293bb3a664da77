using System.Text;
using KnowledgeGraph.Scoring;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.Tests.Scoring;

public sealed class ScoreReportTests
{
    [Theory]
    [InlineData(0, 0, 0, 1, 1, 1)]
    [InlineData(8, 2, 0, 1, 0.8, 0.8889)]
    [InlineData(8, 0, 2, 0.8, 1, 0.8889)]
    [InlineData(6, 2, 4, 0.6, 0.75, 0.6667)]
    [InlineData(0, 3, 0, 0, 0, 0)]
    [InlineData(0, 0, 3, 0, 0, 0)]
    public void Shares_follow_from_counts(int right, int missed, int wrong, double precision, double recall, double f1)
    {
        ScoreCounts counts = new(right, missed, wrong);
        Assert.Equal((precision, recall, f1), (counts.Precision, counts.Recall, Math.Round(counts.F1, 4)));
    }

    [Fact]
    public async Task A_report_is_a_table_and_lists()
    {
        using StringWriter text = new();
        ScoreReportWriter.Write(await FormerAsync(), text);
        Approval.Verify("tests/KnowledgeGraph.Tests/Scoring/report.approved.txt", text.ToString());
    }

    [Fact]
    public async Task A_comparison_shows_what_is_gained_and_lost()
    {
        using StringWriter text = new();
        ScoreReportWriter.Write(ScoreComparison.Between(await FormerAsync(), await LaterAsync()), text);
        Approval.Verify("tests/KnowledgeGraph.Tests/Scoring/comparison.approved.txt", text.ToString());
    }

    [Fact]
    public async Task A_report_written_as_json_and_read_back_is_the_same()
    {
        ScoreReport report = await FormerAsync();
        byte[] json = Json(report);
        ScoreReport read = await ScoreReportReader.ReadJsonAsync(new MemoryStream(json), TestContext.Current.CancellationToken);
        Assert.Equal(report.Rows, read.Rows);
        Assert.Equal(report.Agreements, read.Agreements);
        Assert.Equal(report.Missed, read.Missed);
        Assert.Equal(report.False, read.False);
        Assert.Equal(report.Notes, read.Notes);
        Assert.Equal(json, Json(read));
        ScoreComparison same = ScoreComparison.Between(read, report);
        Assert.Equal((0, 0, 0, 0), (same.Gained.Count, same.Lost.Count, same.NoLongerFalse.Count, same.NewlyFalse.Count));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("[]", 1)]
    [InlineData("{}", 1)]
    [InlineData("{\"document\": null}", 1)]
    [InlineData("{\"document\": \"x\",\n \"figures\": [}", 2)]
    [InlineData("{\"document\": \"x\",\n \"figures\": [\n{\"family\": \"facts\"}]}", 3)]
    [InlineData("{\"document\": \"x\", \"figures\": [{\"family\": \"values\", \"right\": \"1\"}]}", 1)]
    [InlineData("{\"document\": \"x\", \"beside\": [],\n \"figures\": [\n{\"family\":\"values\",\"right\":1,\"missed\":2,\"false\":[]},\n{}]}", 3)]
    [InlineData("{\"document\": \"x\", \"figures\": [], \"beside\": [],\n \"missed\": [\n 7]}", 3)]
    public async Task What_is_no_report_is_refused_with_the_line_at_fault(string json, int line)
    {
        MemoryStream input = new(Encoding.UTF8.GetBytes(json));
        ScoreReportFormatException exception = await Assert.ThrowsAsync<ScoreReportFormatException>(() => ScoreReportReader.ReadJsonAsync(input, TestContext.Current.CancellationToken));
        Assert.StartsWith("This is no report of scores", exception.Message, StringComparison.Ordinal);
        Assert.Equal(line, exception.Line);
    }

    [Fact]
    public async Task Equal_entries_are_compared_by_number()
    {
        SmallGold gold = new SmallGold().Value("课程", "11").Value("课程", "11").Value("课程", "11");
        ScoreReport two = await gold.ScoreAsync(new SmallGraph().Value(11));
        ScoreReport one = await gold.ScoreAsync(new SmallGraph().Value(11).Value(11));
        ScoreComparison comparison = ScoreComparison.Between(two, one);
        Assert.Single(comparison.Gained);
        Assert.Empty(comparison.Lost);
    }

    [Fact]
    public async Task Figures_stand_without_lists()
    {
        using StringWriter text = new();
        ScoreReportWriter.WriteFigures(await FormerAsync(), text);
        Assert.DoesNotContain("missed:", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("\n  Lab ", text.ToString(), StringComparison.Ordinal);
    }

    private static SmallGold Gold => new SmallGold()
        .Entity("Region", "杭州").Entity("Lab", "之江实验室", line: 2).Entity("Lab", "西湖实验室", line: 3).Entity("Fund", "杭州创新基金", "'optinal': true", line: 4)
        .Relation("杭州", "BUILDS", "之江实验室", line: 2).Relation("杭州", "SUPPORTS", "西湖实验室", line: 3)
        .Value("孵化器", "70", sign: ">=", line: 5).Value("基金规模", "1000", unit: "亿元", line: 5);

    private static Task<ScoreReport> FormerAsync() => Gold.ScoreAsync(new SmallGraph()
        .Entity("Region", "杭州").Entity("Lab", "之江实验室", 2).Entity("Platform", "西湖实验室", 3).Entity("Company", "之江", 2)
        .Fact("Region/杭州", "BUILDS", "Lab/之江实验室", 2).Fact("Region/杭州", "BUILDS", "Platform/西湖实验室", 3)
        .Value(70, line: 5, indicator: "孵化器", subject: "Region/杭州").Value(2025, line: 5));

    private static Task<ScoreReport> LaterAsync() => Gold.ScoreAsync(new SmallGraph()
        .Entity("Region", "杭州").Entity("Lab", "西湖实验室", 3).Entity("Fund", "杭州创新基金", 4).Entity("Company", "阿里", 4)
        .Fact("Region/杭州", "SUPPORTS", "Lab/西湖实验室", 3)
        .Value(70, ">=", line: 5, indicator: "孵化器", subject: "Region/杭州").Value(1000, unit: "亿元", line: 5, indicator: "基金规模"));

    private static byte[] Json(ScoreReport report)
    {
        MemoryStream output = new();
        ScoreReportWriter.WriteJson(report, output);
        return output.ToArray();
    }
}
