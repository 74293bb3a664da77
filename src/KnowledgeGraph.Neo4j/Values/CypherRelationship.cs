namespace KnowledgeGraph.Neo4j.Values;

/// <summary>A relationship as a query returned it: a snapshot, not linked to the store.</summary>
/// <param name="ElementId">The server's own id of the relationship; before Bolt 5 the decimal form of its number.</param>
/// <param name="StartElementId">Id of the node it starts from.</param>
/// <param name="EndElementId">Id of the node it points to.</param>
/// <param name="Type">Its type.</param>
/// <param name="Properties">Its properties.</param>
public sealed record CypherRelationship(
    string ElementId,
    string StartElementId,
    string EndElementId,
    string Type,
    IReadOnlyDictionary<string, object?> Properties);
