namespace KnowledgeGraph.Tests.Extraction.Facts;

/// <summary>Who issued a plan and which place it speaks for.</summary>
public sealed class WhoSpeaksTests
{
    [Fact]
    public void Bodies_that_sign_together_have_all_issued_the_plan()
    {
        ExtractedPlan plan = new("""
            关于印发《上海市食品科技创新行动方案》的通知

            各有关单位：

            现将《上海市食品科技创新行动方案》印发给你们，请认真推进落实。

            上海市科学技术委员会

            上海市商务委员会

            上海市农业农村委员会

            2025年12月22日

            上海市食品科技创新行动方案

            一、重点任务

            实施“鲲鹏行动”。
            """);
        Assert.Equal(
            ["上海市农业农村委员会", "上海市商务委员会", "上海市科学技术委员会"],
            plan.Result.Facts.Where(static fact => fact.Type == "ISSUED_BY").Select(static fact => fact.End.Entity!.Value.Name).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_line_with_one_body_over_no_date_signs_nothing()
    {
        ExtractedPlan plan = new("上海市食品科技创新行动方案\n\n上海市商务委员会\n\n上海市农业农村委员会\n\n一、重点任务\n\n实施“鲲鹏行动”。\n");
        Assert.DoesNotContain(plan.Result.Facts, static fact => fact.Provenance.Rule == "signatures");
    }

    [Fact]
    public void A_plan_without_an_issuer_that_speaks_of_our_country_is_the_countrys()
    {
        ExtractedPlan plan = new("扩大内需战略规划纲要\n\n一、背景\n\n我国市场广阔。我国健全市场体系。我国产业完备。\n\n二、任务\n\n推动柔性电极、植入芯片等产品研发。\n");
        Assert.Contains("中国 FOCUSES_ON 柔性电极 planned", plan.Facts);
    }

    [Fact]
    public void A_plan_that_also_speaks_of_our_city_is_not_the_countrys()
    {
        ExtractedPlan plan = new("扩大内需战略规划纲要\n\n一、背景\n\n我国市场广阔。我国体系健全。我国产业完备，我市产业兴旺。\n\n二、任务\n\n推动柔性电极、植入芯片等产品研发。\n");
        Assert.Null(plan.Result.Place);
    }

    [Theory]
    [InlineData("2026年宁夏回族自治区政府工作报告", "自治区人民政府", "宁夏回族自治区")]
    [InlineData("2026年内蒙古自治区政府工作报告", "自治区人民政府", "内蒙古自治区")]
    [InlineData("2026年云南省政府工作报告", "省人民政府", "云南省")]
    public void A_body_that_names_only_its_level_is_not_the_countrys(string title, string issuer, string place)
    {
        ExtractedPlan plan = new($"{title}\n\n{issuer}\n\n2026年2月3日\n\n我国市场广阔。我国体系健全。我国产业完备。\n\n一、任务\n\n大力发展现代煤化工产业。\n");
        Assert.Equal(issuer, plan.Document.Metadata.Issuer);
        Assert.Equal([$"{place} FOCUSES_ON 现代煤化工产业 planned"], plan.Facts);
    }

    [Fact]
    public void Bodies_of_an_autonomous_region_share_its_level_in_a_bracket_of_duties()
    {
        ExtractedPlan plan = new("2026年内蒙古自治区行动方案\n\n一、任务\n\n实施“鲲鹏行动”。（自治区科技厅牵头，教育厅、财政厅配合）\n");
        Assert.Equal(
            ["内蒙古自治区教育厅", "内蒙古自治区科学技术厅", "内蒙古自治区财政厅"],
            plan.Result.Entities.Where(static entity => entity.Ref.Label == "Government").Select(static entity => entity.Ref.Name).Order(StringComparer.Ordinal));
    }
}
