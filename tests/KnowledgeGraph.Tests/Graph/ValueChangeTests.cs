using System.Text;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Text;
using KnowledgeGraph.Documents.Readers;

namespace KnowledgeGraph.Tests.Graph;

/// <summary>A figure that is a step says which way it goes; a level says nothing of that.</summary>
public sealed class ValueChangeTests
{
    private static readonly Lazy<GraphPipeline> Pipeline = new(() => GraphPipeline.Load(Path.Combine(Repository.Root, "graph-schema")));

    [Theory]
    [InlineData("地区生产总值增长3%左右。", "up")]
    [InlineData("单位GDP能耗下降2%以上。", "down")]
    [InlineData("服务业占比提高5个百分点。", "up")]
    [InlineData("细颗粒物浓度降低到28微克。", null)]
    [InlineData("书店达到9家。", null)]
    public void A_step_is_told_from_a_level(string sentence, string? change)
    {
        string text = $"杭州市2023年政府工作报告\n\n一、2022年工作回顾\n\n{sentence}\n";
        DocumentGraph graph = Pipeline.Value.Run(SourceText.Read(Encoding.UTF8.GetBytes(text), "plan.txt"));
        Node value = Assert.Single(graph.Nodes, static node => node.Labels.Contains("Observation"));
        Assert.Equal(change, value.Properties.TryGetValue("change", out object? told) ? told : null);
    }
}
