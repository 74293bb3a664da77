using System.Globalization;
using System.Text;
using KnowledgeGraph.Definitions;
using KnowledgeGraph.Documents.Readers;
using KnowledgeGraph.Documents.Structure;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Tests.Extraction.Quantities;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Extraction.Values;

public sealed class ValueSpecTests
{
    private static readonly DocumentExtractor Extractor = new(GraphDefinitions.Default);

    [Theory]
    [InlineData("Names")]
    [InlineData("Periods")]
    public void Every_text_of_the_page_states_the_figures_written_beside_it(string section) =>
        SpecAssert.All(
            [.. SpecTable.Read("Values.md", section).Select(static row => row with { Cells = [$"一、{row.Cells[0]}\n\n{row.Cells[1]}", row.Cells[2]] })],
            static row => string.Join("；", Read($"杭州市文化发展“十四五”规划\n\n杭州市人民政府\n\n{row.Cells[0]}\n").Select(Line)));

    [Fact]
    public void A_line_of_its_own_with_a_period_is_the_heading_of_what_follows() =>
        Assert.Equal(
            ["书店 = 3 家 @2020 baseline", "书店 = 9 家 @2025 actual", "书店 = 20 家 @2026 target"],
            Read("2026年杭州市政府工作报告\n\n杭州市人民政府\n\n2026年2月1日\n\n各位代表：\n\n“十四五”时期工作回顾\n\n五年来，我们一起走过了很不平凡的路。\n\n城市有了更多的去处，书店从3家增加到9家。\n\n2026年重点工作\n\n我们要办好群众身边的事，建设书店20家。\n").Select(Line));

    [Theory]
    [InlineData("2025年是“十四五”收官之年。\n\n书店达到9家。", "书店 = 9 家 @2025 actual")]
    [InlineData("2021年是“十四五”开局之年。\n\n书店达到9家。", "书店 = 9 家 @- actual")]
    [InlineData("2025年是“十四五”收官之年。\n\n五年来，我们一起走过了很不平凡的路。\n\n书店达到9家。", "书店 = 9 家 @2025 actual")]
    [InlineData("一年来，我们一起走过了很不平凡的路。\n\n书店达到9家。", "书店 = 9 家 @2025 actual")]
    [InlineData("年来，我们一起走过了很不平凡的路。\n\n书店达到9家。", "书店 = 9 家 @- actual")]
    public void A_paragraph_that_opens_a_review_tells_the_year_of_those_behind(string review, string line) =>
        Assert.Equal([line], Read($"2026年杭州市政府工作报告\n\n杭州市人民政府\n\n2026年2月1日\n\n一、工作回顾\n\n{review}\n").Select(Line));

    [Theory]
    [InlineData("2016年国务院政府工作报告\n\n一、工作回顾\n\n我国市场广阔。我国体系健全。我国产业完备。", "2016")]
    [InlineData("2016年杭州市政府工作报告\n\n杭州市人民政府", "2016")]
    [InlineData("2016政府工作报告\n\n现在，我代表国务院，向大会报告工作。", "2016")]
    [InlineData("2016年杭州市政府工作报告\n\n杭州市人民政府\n\n2017年2月1日", "2017")]
    [InlineData("杭州市文化发展规划（2016—2020年）\n\n杭州市人民政府", "-")]
    public void This_year_of_a_copy_without_date_is_the_one_year_of_its_title(string front, string year) =>
        Assert.Equal([$"书店 = 9 家 @{year} target"], Read($"{front}\n\n二、重点工作\n\n今年，书店达到9家。\n").Select(Line));

    [Fact]
    public void A_column_of_a_plans_period_holds_values_of_its_last_year_and_shares_of_a_goal_are_none() =>
        Assert.Equal(
            ["新建书店 = 20 家 @2020 target", "新建书店 = 30 家 @2020 actual", "新建剧场 = 5 座 @2020 target", "新建剧场 = 5 座 @2020 actual"],
            Read("杭州市文化发展“十四五”规划\n\n杭州市人民政府\n\n一、发展基础\n\n序号\n\n项目类别\n\n单位\n\n“十三五”规划\n\n目标\n\n“十三五”完成\n\n情况\n\n完成率\n\n1\n\n新建书店\n\n家\n\n20\n\n30\n\n150%\n\n2\n\n新建剧场\n\n座\n\n5\n\n5\n\n100%\n\n二、总体要求\n").Select(Line));

    private static IReadOnlyList<MeasuredValue> Read(string text) =>
        Extractor.Extract(StructureRecognizer.Recognize(SourceText.Read(Encoding.UTF8.GetBytes(text), "plan.txt"))).Values;

    private static string Line(MeasuredValue value) =>
        $"{value.Indicator} {value.Operator} {value.Value?.ToString("0.####", CultureInfo.InvariantCulture)} {value.Unit} @{value.Year?.ToString(CultureInfo.InvariantCulture) ?? "-"} {value.Role}";
}
