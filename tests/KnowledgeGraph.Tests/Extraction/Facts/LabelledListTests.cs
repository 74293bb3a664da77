using KnowledgeGraph.Extraction.Facts;

namespace KnowledgeGraph.Tests.Extraction.Facts;

/// <summary>Tables that a copy flattened into lines: a title, labels alone in their lines, lists below.</summary>
public sealed class LabelledListTests
{
    private const string Table = "专栏1 产业集群建设\n\n2个未来产业\n\n合成生物\n\n重点平台\n\n之江实验室、紫金港科技城等。\n\n科研支撑\n\n浙江大学、西湖大学等。\n\n镜湖光电科技\n\n发展目标\n\n到2025年，产值突破100亿元。\n\n重点区域（布局）\n\n萧山区、富阳区。\n\n二、其他\n";

    [Fact]
    public void A_row_relies_on_what_stands_under_its_labels_and_places_turn_to_it() =>
        Assert.Equal(
            [
                "合成生物 RELIES_ON 之江实验室 planned",
                "合成生物 RELIES_ON 紫金港科技城 planned",
                "合成生物 RELIES_ON 浙江大学 planned",
                "合成生物 RELIES_ON 西湖大学 planned",
                "萧山区 FOCUSES_ON 镜湖光电科技 planned",
                "富阳区 FOCUSES_ON 镜湖光电科技 planned",
            ],
            Told(Table, "relies-labelled", "focus-labelled"));

    [Fact]
    public void As_many_rows_as_the_line_above_counts_are_part_of_what_it_names() =>
        Assert.Equal(["合成生物 PART_OF 未来产业 planned", "镜湖光电科技 PART_OF 未来产业 planned"], Told(Table, "part-of-counted"));

    [Fact]
    public void Where_the_line_counts_other_than_the_rows_it_tells_nothing() =>
        Assert.Empty(Told(Table.Replace("2个未来产业", "6个未来产业", StringComparison.Ordinal), "part-of-counted"));

    [Fact]
    public void A_label_before_a_colon_is_one_too() =>
        Assert.Equal(["量子科技 RELIES_ON 之江实验室 planned"], Told("合成生物\n\n重点任务：开展攻关。\n\n量子科技\n\n依托单位：之江实验室。\n", "relies-labelled"));

    [Theory]
    [InlineData("镜湖光电科技\n\n重点平台\n\n之江实验室等。\n")]
    [InlineData("加快发展步伐。\n\n重点平台\n\n之江实验室等。\n\n合成生物。\n\n科研支撑\n\n浙江大学等。\n")]
    [InlineData("合成生物\n\n重点平台\n\n加快之江实验室建设。\n")]
    [InlineData("合成生物\n\n重点平台\n\n科研支撑\n")]
    [InlineData("浙江大学\n\n重点平台\n\n之江实验室等。\n\n西湖大学\n\n重点平台\n\n之江实验室等。\n")]
    public void Without_a_title_that_names_a_field_or_a_list_nothing_is_told(string text) =>
        Assert.Empty(Told(text, "relies-labelled", "focus-labelled"));

    [Fact]
    public void The_evidence_is_the_member_and_the_basis_its_row()
    {
        ExtractedPlan plan = ExtractedPlan.Of(Table);
        Fact fact = plan.Result.Facts.First(static fact => fact.Provenance.Rule == "relies-labelled");
        Assert.Equal("之江实验室", plan.Words(fact.Provenance.Evidence));
        Assert.Equal("合成生物", plan.Words(fact.Provenance.Basis!.Value));
    }

    private static string[] Told(string text, params string[] rules)
    {
        ExtractedPlan plan = ExtractedPlan.Of(text);
        return [.. plan.Result.Facts.Where(fact => rules.Contains(fact.Provenance.Rule)).Select(static fact => $"{fact.Start.Entity!.Value.Name} {fact.Type} {fact.End.Entity!.Value.Name} {fact.StatusName}")];
    }
}
