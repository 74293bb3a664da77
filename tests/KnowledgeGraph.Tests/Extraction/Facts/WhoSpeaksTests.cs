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
}
