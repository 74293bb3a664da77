namespace KnowledgeGraph.Storage;

/// <summary>How much a store holds.</summary>
/// <param name="Documents">Documents.</param>
/// <param name="Nodes">Nodes, entities joined over documents.</param>
/// <param name="Relationships">Relationships.</param>
/// <param name="NodesByLabel">Nodes that bear a label, labels in ordinal order; a node counts under each of its labels.</param>
/// <param name="RelationshipsByType">Relationships of a type, types in ordinal order.</param>
public sealed record GraphCounts(
    int Documents,
    int Nodes,
    int Relationships,
    IReadOnlyDictionary<string, int> NodesByLabel,
    IReadOnlyDictionary<string, int> RelationshipsByType);
