using KnowledgeGraph.Definitions.Schema;

namespace KnowledgeGraph.Graph.Building;

/// <summary>Holds a graph to its schema before it leaves the library: labels and types come only from there.</summary>
internal static class SchemaCheck
{
    /// <summary>Checks all nodes and relationships.</summary>
    /// <exception cref="InvalidOperationException">Something breaks the schema: the message names the first fault and how many there are.</exception>
    public static void Require(DocumentGraph graph, GraphSchema schema)
    {
        List<string> faults = [];
        Dictionary<string, Node> nodes = new(graph.Nodes.Count, StringComparer.Ordinal);
        foreach (Node node in graph.Nodes)
        {
            nodes.Add(node.Id, node);
            faults.AddRange(schema.Faults(node.Labels, node.Properties).Select(fault => $"node '{node.Id}': {fault}"));
        }

        foreach (Relationship relationship in graph.Relationships)
        {
            IReadOnlyList<string> start = nodes[relationship.StartId].Labels;
            IReadOnlyList<string> end = nodes[relationship.EndId].Labels;
            faults.AddRange(schema.Faults(relationship.Type, start, end, relationship.Properties).Select(fault => $"relationship {relationship}: {fault}"));
        }

        if (faults.Count > 0)
        {
            throw new InvalidOperationException($"The graph of '{graph.SourceName}' breaks the schema in {faults.Count} places; first: {faults[0]}.");
        }
    }
}
