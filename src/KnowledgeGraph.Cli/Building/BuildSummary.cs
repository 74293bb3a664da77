using KnowledgeGraph.Diagnostics;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Cli.Building;

/// <summary>What a build did, added up over its documents.</summary>
internal sealed class BuildSummary
{
    public int Documents { get; private set; }

    public int Unchanged { get; private set; }

    public int Failed { get; set; }

    /// <summary>Sections as an outline lists them: numbered headings and dash items.</summary>
    public int Sections { get; private set; }

    public SortedDictionary<string, int> Nodes { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, int> Relationships { get; } = new(StringComparer.Ordinal);

    public List<(string Source, Diagnostic Diagnostic)> Diagnostics { get; } = [];

    /// <summary>Ids of the corrections that were replayed.</summary>
    public SortedSet<string> Replayed { get; } = new(StringComparer.Ordinal);

    /// <summary>Ids and titles of the documents.</summary>
    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    private readonly HashSet<string> _entities = new(StringComparer.Ordinal);

    /// <summary>Adds a document that was stored. An entity that several mention counts once.</summary>
    public void Add(DocumentGraph graph, StoreChange change)
    {
        Documents++;
        Unchanged += change.IsEmpty ? 1 : 0;
        foreach (Node node in graph.Nodes)
        {
            bool isEntity = node.Labels.Contains("Entity");
            if (!isEntity || _entities.Add(node.Id))
            {
                string label = node.Labels.First(static label => label != "Entity");
                Nodes[label] = Nodes.GetValueOrDefault(label) + 1;
                Sections += node.Properties.ContainsKey("path") ? 1 : 0;
            }
        }

        foreach (Relationship relationship in graph.Relationships)
        {
            Relationships[relationship.Type] = Relationships.GetValueOrDefault(relationship.Type) + 1;
        }

        Replayed.UnionWith(graph.ReplayedCorrections);
        Names.Add(graph.DocumentId);
        Names.Add(graph.Node.Name);
        Diagnostics.AddRange(graph.Diagnostics.Select(diagnostic => (graph.SourceName, diagnostic)));
    }
}
