namespace KnowledgeGraph.Neo4j.Values;

/// <summary>A node as a query returned it: a snapshot, not linked to the store.</summary>
/// <param name="ElementId">The server's own id of the node, valid inside the transaction that read it; before Bolt 5 the decimal form of its number.</param>
/// <param name="Labels">Its labels, in the server's order.</param>
/// <param name="Properties">Its properties.</param>
public sealed record CypherNode(string ElementId, IReadOnlyList<string> Labels, IReadOnlyDictionary<string, object?> Properties);
