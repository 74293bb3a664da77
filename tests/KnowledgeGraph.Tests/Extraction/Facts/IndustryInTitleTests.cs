namespace KnowledgeGraph.Tests.Extraction.Facts;

/// <summary>The one industry that the title of a paragraph speaks of.</summary>
public sealed class IndustryInTitleTests
{
    [Fact]
    public void What_stands_below_is_covered_by_it() =>
        Assert.Superset(
            new HashSet<string> { "杭州 FOCUSES_ON 丝绸产业 planned", "丝绸产业 COVERS 智能缫丝机 planned", "丝绸产业 COVERS 数码印花设备 planned" },
            new HashSet<string>(Facts("（一）提升丝绸产业自主创新能力。突破智能缫丝机、数码印花设备等关键装备。")));

    [Theory]
    [InlineData("（一）淘汰丝绸产业落后产能。突破智能缫丝机、数码印花设备等关键装备。")]
    [InlineData("（一）促进丝绸产业工人转岗就业。突破智能缫丝机、数码印花设备等关键装备。")]
    public void A_title_that_wants_less_of_it_is_about_something_else(string text) =>
        Assert.DoesNotContain(Facts(text), static fact => fact.Contains("丝绸产业", StringComparison.Ordinal));

    [Theory]
    [InlineData("杭州市丝绸产业发展规划", "推动丝绸产业创新发展", "杭州 FOCUSES_ON 智能缫丝机 planned")]
    [InlineData("杭州市丝绸产业发展规划", "丝绸产业", "丝绸产业 COVERS 智能缫丝机 planned")]
    [InlineData("杭州市丝绸产业和茶叶产业发展规划", "推动丝绸产业创新发展", "丝绸产业 COVERS 智能缫丝机 planned")]
    [InlineData("杭州市工业发展规划", "推动丝绸产业创新发展", "丝绸产业 COVERS 智能缫丝机 planned")]
    public void What_the_whole_plan_is_about_tells_no_part_from_another(string plan, string title, string fact) =>
        Assert.Contains(fact, new ExtractedPlan($"{plan}\n\n杭州市人民政府\n\n一、重点任务\n\n（一）{title}\n\n突破智能缫丝机、数码印花设备等关键装备。\n\n（二）完善服务\n\n开展培训。\n").Facts);

    private static IEnumerable<string> Facts(string text) => ExtractedPlan.Of($"{text}\n\n（二）完善服务。开展培训。").Facts;
}
