using System.Text;
using KnowledgeGraph.Diagnostics;
using KnowledgeGraph.Documents.Readers;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Extraction;

/// <summary>The place of a text that does not say which it speaks for: told beside the text, or reported.</summary>
public sealed class UnsaidPlaceTests
{
    private const string Unsaid = "关于推进开发区改革的意见\n\n一、任务\n\n支持现代煤化工产业发展。到2025年，我省引进人才10万名以上。\n";

    private static readonly GraphPipeline Plain = GraphPipeline.Load();
    private static readonly GraphPipeline Jiangxi = Of("江西");

    [Fact]
    public void Without_a_place_figures_are_left_out_and_a_warning_says_how_to_get_them()
    {
        DocumentGraph graph = Run(Plain, Unsaid);
        Assert.DoesNotContain(graph.Nodes, static node => node.Labels[0] is "Region" or "Target");
        Diagnostic found = Assert.Single(graph.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCode.NoPlace);
        Assert.Equal((DiagnosticSeverity.Warning, 0), (found.Severity, found.Line));
        Assert.Contains("--place", found.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_place_told_beside_the_text_is_the_subject_of_its_facts_and_figures()
    {
        DocumentGraph graph = Run(Jiangxi, Unsaid);
        Assert.Equal(["FOCUSES_ON", "HAS_TARGET", "SUPPORTS"], graph.Relationships.Where(static one => one.StartId == "Region/江西省").Select(static one => one.Type).Order(StringComparer.Ordinal));
        Assert.Contains(graph.Relationships, static one => one.Type == "MENTIONS" && one.EndId == "Region/江西省" && (string)one.Properties["surface"]! == "我省");
        Assert.DoesNotContain(graph.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCode.NoPlace);
    }

    [Theory]
    [InlineData("杭州市人民政府关于推进开发区改革的意见\n\n一、任务\n\n支持现代煤化工产业发展。\n", "Region/杭州")]
    [InlineData("关于推进开发区改革的意见\n\n浙江省人民政府\n\n2021年1月1日\n\n一、任务\n\n支持现代煤化工产业发展。\n", "Region/浙江省")]
    [InlineData("青浦区关于推进开发区改革的意见\n\n上海市青浦区人民政府办公室\n\n2021年1月1日\n\n一、任务\n\n支持现代煤化工产业发展。\n", "Region/青浦区")]
    [InlineData("关于推进开发区改革的意见\n\n浙江省杭州市人民政府\n\n2021年1月1日\n\n一、任务\n\n支持现代煤化工产业发展。\n", "Region/杭州")]
    [InlineData("上海长三角一体化意见\n\n一、任务\n\n支持现代煤化工产业发展。\n", "Region/上海")]
    [InlineData("关于推进开发区改革的意见\n\n根据《中共广州市委、广州市人民政府关于促进发展的意见》，制定本意见。\n\n一、任务\n\n支持现代煤化工产业发展。\n", "Region/广州")]
    [InlineData("关于推进开发区改革的意见\n\n一、背景\n\n我国市场广阔。我国体系健全。我国产业完备。\n\n二、任务\n\n支持现代煤化工产业发展。\n", "Region/中国")]
    public void A_text_that_names_its_place_is_read_as_if_none_were_told(string text, string place)
    {
        DocumentGraph graph = Run(Jiangxi, text);
        Assert.Contains(graph.Relationships, one => one.Type == "SUPPORTS" && one.StartId == place);
        Assert.Equal(Lines(Run(Plain, text)), Lines(graph));
    }

    [Theory]
    [InlineData("中共中央　国务院", "Region/中国")]
    [InlineData("农业农村部 国家发展改革委", "Region/中国")]
    [InlineData("教育部等六部门", "Region/中国")]
    [InlineData("国家发展改革委等部门", "Region/中国")]
    [InlineData("江西省教育厅等六部门", "Region/江西省")]
    [InlineData("省教育厅等六部门", null)]
    [InlineData("高等院校等单位", null)]
    public void Bodies_that_issue_together_speak_for_the_country_where_none_is_of_a_part(string issuers, string? place)
    {
        Assert.Equal(place, WhoSupports(Run(Plain, $"{issuers}关于推进开发区改革的意见\n\n一、任务\n\n支持现代煤化工产业发展。\n")));
    }

    [Theory]
    [InlineData("为贯彻落实党中央、国务院决策部署，在江西、湖南、陕西、内蒙古、新疆、山西开展示范。", "Region/中国")]
    [InlineData("为贯彻落实党中央、国务院决策部署，我国在江西、湖南、陕西、内蒙古、新疆、山西开展示范。", "Region/中国")]
    [InlineData("为贯彻落实党中央、国务院决策部署，对接江西、湖南、陕西。", null)]
    [InlineData("为贯彻落实党中央、国务院决策部署，制定本方案。", null)]
    [InlineData("为贯彻落实党中央、国务院和县委、县政府决策部署，对接江西、湖南、陕西、内蒙古、新疆、山西。", null)]
    [InlineData("为贯彻落实党中央、国务院决策部署，全市对接江西、湖南、陕西、内蒙古、新疆、山西。", null)]
    [InlineData("在江西、湖南、陕西、内蒙古、新疆、山西开展示范。", null)]
    public void Who_follows_the_state_and_calls_no_place_its_own_speaks_for_the_country(string preamble, string? place)
    {
        Assert.Equal(place, WhoSupports(Run(Plain, $"开发区改革实施方案\n\n{preamble}\n\n一、任务\n\n支持现代煤化工产业发展。\n")));
    }

    [Theory]
    [InlineData("支持南昌、赣州发展。", "Region/江西省")]
    [InlineData("支持南昌、赣州发展，学习杭州。", null)]
    [InlineData("支持南昌发展。", null)]
    [InlineData("支持南昌、赣州发展，我市要先行。", null)]
    public void The_cities_of_one_province_tell_which_is_ours(string cities, string? place)
    {
        DocumentGraph graph = Run(Plain, $"关于推进开发区改革的意见\n\n一、任务\n\n支持现代煤化工产业发展。我省要开放，全省要联动。{cities}\n");
        Assert.Equal(place, graph.Relationships.Where(static one => one.Type == "SUPPORTS" && one.EndId.Contains("煤化工", StringComparison.Ordinal)).Select(static one => one.StartId).SingleOrDefault());
    }

    [Fact]
    public void A_body_that_names_only_its_level_is_that_places()
    {
        DocumentGraph graph = Run(Of("宁夏"), "关于推进开发区改革的意见\n\n自治区人民政府\n\n2026年2月3日\n\n一、任务\n\n支持现代煤化工产业发展。\n");
        Assert.Contains(graph.Relationships, static one => one.Type == "SUPPORTS" && one.StartId == "Region/宁夏回族自治区");
    }

    [Fact]
    public void A_name_and_its_alias_are_one_place_and_give_the_same_bytes() =>
        Assert.Equal(Lines(Run(Jiangxi, Unsaid)), Lines(Run(Of("江西省"), Unsaid)));

    [Fact]
    public void Explaining_a_line_goes_by_the_place_too()
    {
        Assert.Empty(Plain.Explain(Source(Unsaid), 5).Values);
        Assert.NotEmpty(Jiangxi.Explain(Source(Unsaid), 5).Values);
    }

    [Theory]
    [InlineData("江西壮族自治", "'江西壮族自治'")]
    [InlineData("广西壮族自治", "Did you mean '广西壮族自治区'?")]
    [InlineData("之江实验室", "'之江实验室'")]
    [InlineData("", "''")]
    public void What_the_lexicon_knows_as_no_place_is_refused_in_one_line(string name, string said)
    {
        ArgumentException failure = Assert.Throws<ArgumentException>(() => Of(name));
        Assert.Contains(said, failure.Message, StringComparison.Ordinal);
        Assert.Contains("add this one as a Region under lexicon/", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
    }

    private static GraphPipeline Of(string place) => GraphPipeline.Load(options: new GraphPipelineOptions { Place = place });

    private static SourceText Source(string text) => SourceText.Read(Encoding.UTF8.GetBytes(text), "plan.txt");

    private static string? WhoSupports(DocumentGraph graph) =>
        graph.Relationships.Where(static one => one.Type == "SUPPORTS").Select(static one => one.StartId).SingleOrDefault();

    private static DocumentGraph Run(GraphPipeline pipeline, string text) => pipeline.Run(Source(text));

    private static string Lines(DocumentGraph graph) => string.Join(
        '\n',
        graph.Nodes.Select(static node => $"{node} {node.Properties.ToJson()}")
            .Concat(graph.Relationships.Select(static one => $"{one.Id} {one} {one.Properties.ToJson()}"))
            .Concat(graph.Diagnostics.Select(static diagnostic => diagnostic.ToString())));
}
