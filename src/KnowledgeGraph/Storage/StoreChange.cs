namespace KnowledgeGraph.Storage;

/// <summary>What a write changed in a store.</summary>
/// <param name="NodesCreated">Nodes that were not there.</param>
/// <param name="NodesUpdated">Nodes whose labels or properties changed.</param>
/// <param name="NodesDeleted">Nodes that are no longer there.</param>
/// <param name="RelationshipsCreated">Relationships that were not there.</param>
/// <param name="RelationshipsUpdated">Relationships whose properties changed.</param>
/// <param name="RelationshipsDeleted">Relationships that are no longer there.</param>
/// <param name="IsWritten">True where something was written, be it only the text, the file's name or a diagnostic, which no count shows.</param>
public readonly record struct StoreChange(
    int NodesCreated = 0,
    int NodesUpdated = 0,
    int NodesDeleted = 0,
    int RelationshipsCreated = 0,
    int RelationshipsUpdated = 0,
    int RelationshipsDeleted = 0,
    bool IsWritten = false)
{
    /// <summary>True where nothing was written.</summary>
    public bool IsEmpty => this == default;
}
