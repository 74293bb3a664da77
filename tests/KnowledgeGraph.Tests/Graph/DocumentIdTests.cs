using System.Text;
using KnowledgeGraph.Documents.Readers;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Graph;

/// <summary>Ids of documents that call themselves alike.</summary>
public sealed class DocumentIdTests
{
    private static readonly GraphPipeline Pipeline = GraphPipeline.Load();

    [Theory]
    [InlineData("政府工作报告\n\n——2026年1月26日在广东省第十四届人民代表大会第五次会议上\n\n现在，我代表省人民政府，向大会报告工作。", "Document/广东省人民政府/政府工作报告/2026")]
    [InlineData("政府工作报告\n\n——2026年1月27日在贵州省第十四届人民代表大会第四次会议上\n\n现在，我代表省人民政府，向大会报告工作。", "Document/贵州省人民政府/政府工作报告/2026")]
    [InlineData("政府工作报告\n\n——2025年1月15日在广东省第十四届人民代表大会第三次会议上\n\n现在，我代表省人民政府，向大会报告工作。", "Document/广东省人民政府/政府工作报告/2025")]
    [InlineData("2026年杭州市政府工作报告\n\n杭州市人民政府", "Document/2026年杭州市政府工作报告")]
    [InlineData("杭州市文化发展规划（2016—2020年）\n\n杭州市人民政府", "Document/杭州市文化发展规划（2016—2020年）")]
    public void Reports_of_two_provinces_or_two_years_are_two_documents(string front, string id) =>
        Assert.Equal(id, Pipeline.Run(SourceText.Read(Encoding.UTF8.GetBytes($"{front}\n\n一、重点任务\n\n建设书店9家。\n"), "plan.txt")).DocumentId);

    [Fact]
    public void The_issuer_of_a_documents_node_is_the_one_in_its_id()
    {
        DocumentGraph graph = Pipeline.Run(SourceText.Read(Encoding.UTF8.GetBytes("政府工作报告\n\n——2026年1月26日在广东省第十四届人民代表大会第五次会议上\n\n现在，我代表省人民政府，向大会报告工作。\n\n一、重点任务\n\n建设书店9家。\n"), "plan.txt"));
        Assert.Equal("广东省人民政府", Assert.Single(graph.Nodes, static node => node.Labels[0] == "Document").Properties["issuer"]);
    }
}
