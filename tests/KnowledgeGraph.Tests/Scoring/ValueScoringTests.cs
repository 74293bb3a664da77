using KnowledgeGraph.Scoring;

namespace KnowledgeGraph.Tests.Scoring;

public sealed class ValueScoringTests
{
    [Theory]
    [InlineData("100", "个", 100, "个", true)]
    [InlineData("18000", "名", 1.8, "万名", true)]
    [InlineData("335", "万人", 3350000, "人", true)]
    [InlineData("1000", "亿元", 1000, "亿元", true)]
    [InlineData("1000", "亿元", 100000000000, "元", true)]
    [InlineData("1", "万亿元", 10000, "亿元", true)]
    [InlineData("3.35", "万人", 33500, "人", true)]
    [InlineData("100", "个", 101, "个", false)]
    [InlineData("1000", "亿元", 1, "亿元", false)]
    [InlineData("50", "%", 0.5, "", false)]
    public async Task A_number_is_right_with_ten_thousands_folded_or_not(string gold, string unit, double found, string foundUnit, bool isRight)
    {
        ScoreReport report = await new SmallGold().Value("x", gold, unit: unit).ScoreAsync(new SmallGraph().Value(found, unit: foundUnit));
        Assert.Equal(isRight ? new ScoreCounts(1, 0, 0) : new ScoreCounts(0, 1, 1), report.Find(ScoreFamily.Values, ValueGrade.YearAndRole));
    }

    [Theory]
    [InlineData("'value_max': 4", 4.0, 1)]
    [InlineData("'value_max': 4", 5.0, 0)]
    [InlineData("'value_max': 4", null, 0)]
    [InlineData("", 4.0, 0)]
    [InlineData("'value_alt': [[3, 4]]", 4.0, 1)]
    public async Task The_upper_value_belongs_to_the_number(string more, double? max, int right)
    {
        ScoreReport report = await new SmallGold().Value("x", "3", more).ScoreAsync(new SmallGraph().Value(3, max: max));
        Assert.Equal(right, report.Find(ScoreFamily.Values, ValueGrade.Number)!.Right);
    }

    [Theory]
    [InlineData("", ">=", 2026, "expected", 1, 0, 0)]
    [InlineData("", "=", 2026, "expected", 1, 1, 0)]
    [InlineData("", "=", 2025, "expected", 1, 1, 0)]
    [InlineData("", "=", 2025, "target", 1, 1, 1)]
    [InlineData("", ">=", 2025, "target", 1, 0, 0)]
    [InlineData("'operator_alt': ['~', '>=']", ">=", 2025, "target", 1, 1, 1)]
    [InlineData("'year_alt': [2020, 2026]", "=", 2026, "target", 1, 1, 1)]
    [InlineData("'role_alt': ['expected']", "=", 2025, "expected", 1, 1, 1)]
    [InlineData("'year_alt': [null]", "=", null, "target", 1, 1, 1)]
    [InlineData("", "=", null, "target", 1, 1, 0)]
    [InlineData("'per': 'year', 'table': 't', 'category': 'c', 'expanded': true", "=", 2025, "target", 1, 1, 1)]
    public async Task Each_grade_asks_for_more(string more, string sign, int? year, string role, int number, int withOperator, int whole)
    {
        ScoreReport report = await new SmallGold().Value("x", "100", more).ScoreAsync(new SmallGraph().Value(100, sign, year: year, role: role));
        Assert.Equal(
            [new ScoreCounts(number, 1 - number, 1 - number), new ScoreCounts(withOperator, 1 - withOperator, 1 - withOperator), new ScoreCounts(whole, 1 - whole, 1 - whole)],
            ValueGrade.All.Select(grade => report.Find(ScoreFamily.Values, grade)!));
        Assert.Empty(report.False);
    }

    [Fact]
    public async Task A_value_counts_on_its_own_line_only()
    {
        ScoreReport report = await new SmallGold().Value("x", "5", line: 3).ScoreAsync(new SmallGraph().Value(5, line: 4).Value(5, line: 11));
        Assert.Equal(new ScoreCounts(0, 1, 1), report.Find(ScoreFamily.Values, ValueGrade.Number));
    }

    [Fact]
    public async Task A_goal_in_words_is_a_value_without_a_number()
    {
        SmallGold gold = new() { Others = { ["a.targets.jsonl"] = "{'indicator': 'x', 'subject': '杭州', 'value': null, 'operator': null, 'unit': null, 'year': 2025, 'role': 'target', 'line': 1, 'text': '居前列'}" } };
        Assert.Equal(new ScoreCounts(1, 0, 0), (await gold.ScoreAsync(new SmallGraph().Value(null, null, null))).Find(ScoreFamily.Values, ValueGrade.YearAndRole));
        Assert.Equal(new ScoreCounts(0, 1, 1), (await gold.ScoreAsync(new SmallGraph().Value(1, null, null))).Find(ScoreFamily.Values, ValueGrade.Number));
    }

    [Fact]
    public async Task Another_accepted_number_may_be_none()
    {
        ScoreReport report = await new SmallGold().Value("x", "0", "'value_alt': [null], 'operator_alt': [null]").ScoreAsync(new SmallGraph().Value(null, null));
        Assert.Equal(new ScoreCounts(1, 0, 0), report.Find(ScoreFamily.Values, ValueGrade.YearAndRole));
    }

    [Fact]
    public async Task Equal_numbers_on_a_line_are_told_apart_by_the_rest()
    {
        SmallGold gold = new SmallGold().Value("x", "50", sign: "=").Value("y", "50", sign: ">=");
        SmallGraph graph = new SmallGraph().Value(50, ">=").Value(50, "=");
        Assert.Equal(new ScoreCounts(2, 0, 0), (await gold.ScoreAsync(graph)).Find(ScoreFamily.Values, ValueGrade.YearAndRole));
    }

    [Fact]
    public async Task One_value_answers_once()
    {
        ScoreReport report = await new SmallGold().Value("x", "50").Value("y", "50").ScoreAsync(new SmallGraph().Value(50));
        Assert.Equal(new ScoreCounts(1, 1, 0), report.Find(ScoreFamily.Values, ValueGrade.Number));
    }

    [Fact]
    public async Task An_optional_value_excuses_one_with_its_number_whatever_its_year()
    {
        SmallGold gold = new SmallGold().Value("马铃薯种植", "45").Value("马铃薯收获", "45", "'optional': true");
        foreach (SmallGraph graph in new[] { new SmallGraph().Value(45), new SmallGraph().Value(45).Value(45, year: 2030) })
        {
            ScoreReport report = await gold.ScoreAsync(graph);
            Assert.All(ValueGrade.All, grade => Assert.Equal(new ScoreCounts(1, 0, 0), report.Find(ScoreFamily.Values, grade)));
        }

        ScoreReport third = await gold.ScoreAsync(new SmallGraph().Value(45).Value(45).Value(45));
        Assert.Equal(new ScoreCounts(1, 0, 1), third.Find(ScoreFamily.Values, ValueGrade.Number));
    }

    [Fact]
    public async Task Units_and_subjects_are_reported_beside()
    {
        SmallGold gold = new SmallGold().Entity("Region", "杭州", "'accept': ['全市']").Value("x", "5", unit: "个").Value("y", "18000", "'subject_alt': ['余杭']", unit: "名").Value("z", "7");
        SmallGraph graph = new SmallGraph().Entity("Region", "全市").Entity("Region", "余杭").Entity("Region", "宁波")
            .Value(5, unit: "家", subject: "Region/全市").Value(1.8, unit: "万名", subject: "Region/余杭").Value(7, unit: "个", subject: "Region/宁波");
        ScoreReport report = await gold.ScoreAsync(graph);
        Assert.Equal([new ScoreAgreement("units", 2, 3), new ScoreAgreement("subjects", 2, 3)], report.Agreements);
        Assert.Equal(new ScoreCounts(3, 0, 0), report.Find(ScoreFamily.Values, ValueGrade.YearAndRole));
    }

    [Fact]
    public async Task Files_are_counted_apart_and_together()
    {
        SmallGold gold = new()
        {
            Manifest = "{'document': 'plan.txt', 'files': [{'prefix': 'a', 'lines': [[1, 5]]}, {'prefix': 'b', 'lines': [[6, 10]], 'families': ['values']}]}",
            Others = { ["b.targets.jsonl"] = "{'indicator': 'y', 'subject': '杭州', 'value': 2, 'operator': '=', 'unit': '个', 'year': 2025, 'role': 'target', 'line': 6}" },
        };
        ScoreReport report = await gold.Value("x", "1").ScoreAsync(new SmallGraph().Value(1).Value(9, line: 7));
        Assert.Equal(new ScoreCounts(1, 0, 0), report.Find(ScoreFamily.Values, ValueGrade.Number, "a"));
        Assert.Equal(new ScoreCounts(0, 1, 1), report.Find(ScoreFamily.Values, ValueGrade.Number, "b"));
        Assert.Equal(new ScoreCounts(1, 1, 1), report.Find(ScoreFamily.Values, ValueGrade.Number));
    }

    [Fact]
    public async Task A_missed_value_is_listed_once_at_the_first_grade_that_it_fails()
    {
        SmallGold gold = new SmallGold().Value("孵化器", "70", sign: ">=").Value("团队", "100").Value("基金", "300", line: 2);
        ScoreReport report = await gold.ScoreAsync(new SmallGraph().Value(70, indicator: "孵化器").Value(100, year: 2030, indicator: "团队").Value(31, line: 2));
        Assert.Equal(
            [
                (ValueGrade.Operator, "孵化器 >= 70个 (2025, target)", "found as 孵化器 = 70个 (2025, target)"),
                (ValueGrade.YearAndRole, "团队 = 100个 (2025, target)", "found as 团队 = 100个 (2030, target)"),
                (ValueGrade.Number, "基金 = 300个 (2025, target)", "not found"),
            ],
            report.Missed.Select(static entry => (entry.Kind, entry.Name, entry.Reason)));
        Assert.Equal("x = 31个 (2025, target)", Assert.Single(report.False).Name);
    }
}
