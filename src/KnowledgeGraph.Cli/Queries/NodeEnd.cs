using KnowledgeGraph.Neo4j.Values;

namespace KnowledgeGraph.Cli.Queries;

/// <summary>What is said of a node where a relationship leads to it: its id and its labels in ordinal order.</summary>
internal sealed record NodeEnd(string Id, IReadOnlyList<string> Labels)
{
    /// <summary>The node's own <c>id</c>; the server's where it has none, as nodes of other applications.</summary>
    public static NodeEnd Of(CypherNode node)
        => new(node.Properties.GetValueOrDefault("id") as string ?? node.ElementId, [.. node.Labels.Order(StringComparer.Ordinal)]);
}
