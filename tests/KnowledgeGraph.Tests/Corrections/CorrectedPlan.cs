using System.Text;
using KnowledgeGraph.Definitions;
using KnowledgeGraph.Documents.Readers;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Corrections;

/// <summary>The graph of a made plan under some corrections.</summary>
internal sealed class CorrectedPlan
{
    public const string Title = "杭州市科技创新发展“十四五”规划";

    public CorrectedPlan(string corrections, string text, string place = "杭州市")
    {
        Graph = Pipeline(corrections).Run(Source(text, place));
        foreach (Relationship fact in Graph.Relationships.Where(static fact => fact.Properties.ContainsKey("evidence")))
        {
            Assert.Equal(fact.Properties["evidence"], Graph.Text[(int)(long)fact.Properties["start"]..(int)(long)fact.Properties["end"]]);
        }
    }

    public DocumentGraph Graph { get; }

    /// <summary>Facts as lines: start type end status.</summary>
    public IEnumerable<string> Facts => Graph.Relationships.Where(static fact => fact.Properties.ContainsKey("status") && fact.Type is not "ISSUED_BY")
        .Select(static fact => $"{fact.StartId} {fact.Type} {fact.EndId} {fact.Properties["status"]}");

    /// <summary>Ids of the entities.</summary>
    public IEnumerable<string> Entities => Graph.Nodes.Where(static node => node.Labels.Contains("Entity")).Select(static node => node.Id);

    /// <summary>What is said of corrections that do not apply.</summary>
    public IEnumerable<string> Reports => Graph.Diagnostics.Where(static diagnostic => diagnostic.Id == "KG4002").Select(static diagnostic => diagnostic.Reason);

    public Node Entity(string id) => Graph.Nodes[Graph.IndexOfNode(id) is >= 0 and int at ? at : throw new InvalidOperationException($"No {id} among {string.Join(", ", Entities)}")];

    public string[] Texts(string id, string property) => Entity(id).Properties.TryGetValue(property, out object? list) ? [.. (IReadOnlyList<string>)list!] : [];

    /// <summary>Surfaces of an entity's mentions.</summary>
    public IEnumerable<string> Mentions(string id) => Graph.Relationships.Where(mention => mention.Type == "MENTIONS" && mention.EndId == id).Select(static mention => (string)mention.Properties["surface"]);

    public static GraphPipeline Pipeline(string corrections) => new(GraphDefinitions.Default.WithCorrections($"corrections:\n{corrections}"));

    public static SourceText Source(string text, string place = "杭州市") =>
        SourceText.Read(Encoding.UTF8.GetBytes($"{place}科技创新发展“十四五”规划\n\n{place}人民政府\n\n一、重点任务\n\n{text}\n"), $"{place}.txt");
}
