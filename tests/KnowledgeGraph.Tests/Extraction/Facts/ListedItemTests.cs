using KnowledgeGraph.Extraction.Facts;

namespace KnowledgeGraph.Tests.Extraction.Facts;

/// <summary>In a column of technologies, products or services a title over a bare list is the field of what is listed.</summary>
public sealed class ListedItemTests
{
    [Fact]
    public void A_title_over_a_bare_list_covers_what_is_listed()
    {
        ExtractedPlan plan = Column("专栏1 关键技术与产品研发重点", "1．监测预警：滑坡早期识别技术；矿井突水预报技术；雷击火监测装备。", "2．救援装备：全地形救援车、大跨度舟桥、便携除冰雪设备等。");
        Assert.Equal(
            [
                "监测预警 COVERS 滑坡早期识别技术", "监测预警 COVERS 矿井突水预报技术", "监测预警 COVERS 雷击火监测装备",
                "救援装备 COVERS 全地形救援车", "救援装备 COVERS 大跨度舟桥", "救援装备 COVERS 便携除冰雪设备",
            ],
            Listed(plan));
    }

    [Fact]
    public void The_words_that_support_it_are_the_listed_thing_and_rest_on_the_title()
    {
        ExtractedPlan plan = Column("专栏1 安全产品发展重点", "1．防护产品：呼吸防护面罩、耐高温作业服等。");
        Fact fact = plan.Result.Facts.First(static fact => fact.Provenance.Rule == "covers-listed");
        Assert.Equal("呼吸防护面罩", plan.Words(fact.Provenance.Evidence));
        Assert.Equal("防护产品", plan.Words(fact.Provenance.Basis!.Value));
    }

    [Fact]
    public void Between_semicolons_commas_of_lists_part_only_what_ends_alike() =>
        Assert.Equal(
            ["处置 COVERS 破拆、智能搜救和无人救援技术与装备", "处置 COVERS 森林灭火装备", "处置 COVERS 隔离带开设装备", "处置 COVERS 瓦斯、水害等重大事故感知技术"],
            Listed(Column("专栏1 装备研发重点", "1．处置：破拆、智能搜救和无人救援技术与装备；森林灭火装备、隔离带开设装备；瓦斯、水害等重大事故感知技术。")));

    [Theory]
    [InlineData("专栏1 重大工程", "1．监测预警：滑坡早期识别技术；矿井突水预报技术。")]
    [InlineData("专栏1 技术研发重点", "1．平台建设：建设监测预警平台；推广应急通信技术。")]
    [InlineData("专栏1 技术研发重点", "1．监测预警：滑坡早期识别技术，由主管部门组织研发；矿井突水预报技术。")]
    [InlineData("专栏1 技术研发重点", "1．监测预警：滑坡早期识别技术。")]
    public void Tasks_sentences_single_things_and_other_columns_tell_nothing(string title, string item) =>
        Assert.Empty(Listed(Column(title, item)));

    private static ExtractedPlan Column(string title, params string[] items) =>
        ExtractedPlan.Of($"（一）推进科技创新。\n\n加强统筹。\n\n{title}\n\n{string.Join("\n\n", items)}\n");

    private static IEnumerable<string> Listed(ExtractedPlan plan) => plan.Result.Facts.Where(static fact => fact.Provenance.Rule == "covers-listed")
        .Select(static fact => $"{fact.Start.Entity!.Value.Name} {fact.Type} {fact.End.Entity!.Value.Name}");
}
