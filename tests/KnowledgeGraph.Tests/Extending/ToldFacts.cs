using System.Text;
using KnowledgeGraph.Documents.Readers;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Extending;

/// <summary>What a sentence in a plan of Hangzhou tells, as lines: subject type object status.</summary>
internal static class ToldFacts
{
    /// <summary>The plan around a sentence.</summary>
    public static string Plan(string sentence) => $"杭州市科技创新发展“十四五”规划\n\n杭州市人民政府\n\n一、重点任务\n\n{sentence}\n";

    public static string[] Of(GraphPipeline pipeline, string sentence)
    {
        DocumentGraph graph = pipeline.Run(SourceText.Read(Encoding.UTF8.GetBytes(Plan(sentence)), "plan.txt"));
        Dictionary<string, string> names = graph.Nodes.ToDictionary(static node => node.Id, static node => (string)node.Properties["name"]!);
        Dictionary<string, string> indicators = graph.Relationships.Where(static one => one.Type == "OF_INDICATOR")
            .ToDictionary(static one => one.StartId, one => names[one.EndId]);
        return
        [
            .. graph.Relationships.Where(static one => one.Type != "ISSUED_BY" && one.Properties.ContainsKey("status"))
                .Select(one => $"{names[one.StartId]} {one.Type} {Object(one.EndId)} {one.Properties["status"]}")
                .Order(StringComparer.Ordinal),
        ];

        string Object(string id) => indicators.TryGetValue(id, out string? indicator) ? $"{indicator} = {names[id]}" : names[id];
    }
}
