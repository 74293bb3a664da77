namespace KnowledgeGraph.Neo4j.Values;

/// <summary>A walk through the graph: one node more than relationships, in walking order; the same node or relationship may stand there twice.</summary>
/// <param name="Nodes">The nodes, first to last.</param>
/// <param name="Relationships">The relationships between them; each keeps its own direction, whichever way the walk goes.</param>
public sealed record CypherPath(IReadOnlyList<CypherNode> Nodes, IReadOnlyList<CypherRelationship> Relationships);
