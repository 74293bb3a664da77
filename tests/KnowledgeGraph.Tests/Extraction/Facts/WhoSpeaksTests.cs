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
    public void A_country_that_begins_a_sentence_of_its_own_plan_speaks_on()
    {
        ExtractedPlan plan = new("扩大内需战略规划纲要\n\n一、背景\n\n我国市场广阔。我国健全市场体系。我国产业完备。\n\n二、任务\n\n中国坚持扩大开放，推动柔性电极、植入芯片等产品研发。\n");
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
        Assert.Equal(["内蒙古自治区教育厅", "内蒙古自治区科学技术厅", "内蒙古自治区财政厅"], GovernmentsIn(plan));
    }

    [Fact]
    public void Bodies_side_by_side_over_a_title_have_both_issued_it()
    {
        ExtractedPlan plan = new("中共中央 国务院关于全面推进乡村振兴的意见\n\n一、任务\n\n实施“鲲鹏行动”。\n");
        Assert.Equal(
            ["中共中央", "国务院"],
            plan.Result.Facts.Where(static fact => fact is { Type: "ISSUED_BY", Provenance.Rule: "joint-issuers" }).Select(static fact => fact.End.Entity!.Value.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("国务院关于印发《“十三五”生态环境保护规划》的通知", "国务院")]
    [InlineData("发布机构：浙江省人民政府", "浙江省人民政府")]
    public void A_notice_or_a_page_tells_who_issued_the_plan(string line, string issuer) =>
        Assert.Equal(issuer, new ExtractedPlan($"{line}\n\n“十三五”生态环境保护规划\n\n一、任务\n\n实施“鲲鹏行动”。\n").Document.Metadata.Issuer);

    [Fact]
    public void Rivers_side_by_side_are_no_place_that_speaks()
    {
        ExtractedPlan plan = new("环境保护规划\n\n一、任务\n\n把淮河、辽河作为流域水污染治理的重点。\n");
        Assert.Null(plan.Result.Place);
    }

    [Fact]
    public void Bodies_without_a_level_in_a_bracket_of_duties_are_the_states_in_a_document_of_the_country()
    {
        ExtractedPlan plan = new("国务院关于促进消费的意见\n\n国务院\n\n2019年1月3日\n\n一、任务\n\n实施“鲲鹏行动”。（国管局、扶贫办、各省级人民政府负责）坚持试点先行（试点先行、按照统一部署，抓好落实）。\n");
        Assert.Equal(["国务院", "国家机关事务管理局", "扶贫办"], GovernmentsIn(plan));
    }

    [Fact]
    public void A_level_is_not_told_by_the_name_of_a_place_nor_by_a_word_that_begins_like_one()
    {
        ExtractedPlan plan = new("杭州市行动方案\n\n一、任务\n\n实施“鲲鹏行动”。（市农业农村局、乡村振兴局、财政局负责）并开展宣传（镇海区经信局、教育局负责）\n");
        Assert.DoesNotContain(plan.Result.Entities, static entity => entity.Ref.Name.StartsWith("乡财", StringComparison.Ordinal));
        Assert.DoesNotContain(plan.Result.Entities, static entity => entity.Ref.Name == "镇教育局");
        Assert.Contains(plan.Result.Entities, static entity => entity.Ref.Name == "杭州市财政局");
    }

    private static IEnumerable<string> GovernmentsIn(ExtractedPlan plan) =>
        plan.Result.Entities.Where(static entity => entity.Ref.Label == "Government").Select(static entity => entity.Ref.Name).Order(StringComparer.Ordinal);
}
