using System.Text;
using KnowledgeGraph.Definitions;
using KnowledgeGraph.Documents.Readers;
using KnowledgeGraph.Documents.Structure;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Extraction.Facts;

/// <summary>Lists that a title counts are read where the count is borne out, and only there.</summary>
public sealed class AnnouncedListTests
{
    private static readonly DocumentExtractor Extractor = new(GraphDefinitions.Default);

    [Fact]
    public void Members_of_a_counted_list_of_measures_are_carried_out_and_the_counts_are_figures()
    {
        ExtractionResult result = Extract("一、推广的改革举措（共5项）\n\n（一）服务企业方面3项：甲类事项一次办；“先试后付”服务模式；以信用为基础的贷款机制。\n\n（二）人才引进方面2项：候鸟型人才引进办法；专家兼职备案制。\n");
        Assert.Equal(
            ["甲类事项一次办", "“先试后付”服务模式", "以信用为基础的贷款机制", "候鸟型人才引进办法", "专家兼职备案制"],
            result.Plan.Facts.Where(static fact => fact.Provenance.Rule == "announced-list").Select(static fact => fact.End.Entity!.Value.Name));
        Assert.Equal([5m, 3m, 2m], result.Values.Where(static value => value.Rule == "announced-list").Select(static value => value.Value!.Value));
    }

    [Theory]
    [InlineData("一、推广的改革举措（共5项）\n\n（一）服务企业方面4项：甲类事项一次办；“先试后付”服务模式；以信用为基础的贷款机制。\n")]
    [InlineData("一、建设内容（共3项）\n\n（一）道路方面3项。\n")]
    [InlineData("一、推广的改革举措（共3项）\n\n（一）服务方面3项：甲办法。乙办法；丙办法；丁办法。\n")]
    public void A_count_that_is_not_borne_out_tells_nothing(string body)
    {
        ExtractionResult result = Extract(body);
        Assert.DoesNotContain(result.Plan.Facts, static fact => fact.Provenance.Rule == "announced-list");
        Assert.DoesNotContain(result.Values, static value => value.Rule == "announced-list");
    }

    [Fact]
    public void Members_of_a_list_of_other_things_are_no_programmes() =>
        Assert.DoesNotContain(
            Extract("一、附件目录（共2项）\n\n（一）表格方面2项：申请表；汇总表。\n").Plan.Facts,
            static fact => fact.Provenance.Rule == "announced-list");

    private static ExtractionResult Extract(string body) =>
        Extractor.Extract(StructureRecognizer.Recognize(SourceText.Read(Encoding.UTF8.GetBytes("杭州市人民政府关于推广改革举措的通知\n\n杭州市人民政府\n\n" + body), "plan.txt")));
}
