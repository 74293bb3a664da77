namespace KnowledgeGraph.Neo4j;

/// <summary>A query and what stands for its <c>$names</c>.</summary>
/// <param name="Query">Cypher.</param>
/// <param name="Parameters">Text, numbers, truth values, lists, maps with text keys, bytes, and the types of <c>KnowledgeGraph.Neo4j.Values</c>; null for none.</param>
public sealed record CypherStatement(string Query, IReadOnlyDictionary<string, object?>? Parameters = null);
