namespace KnowledgeGraph.Graph;

/// <summary>A directed link between two nodes, said by one document.</summary>
/// <remarks>Immutable; equal where id, type, ends and properties are.</remarks>
public sealed class Relationship : IEquatable<Relationship>
{
    /// <summary>Makes a relationship.</summary>
    /// <param name="id">Stable id; see <see cref="GraphId"/>.</param>
    /// <param name="type">Its type, as <c>schema.yaml</c> defines it.</param>
    /// <param name="startId">Id of the node it starts at.</param>
    /// <param name="endId">Id of the node it ends at.</param>
    /// <param name="properties">Its properties; <c>id</c> is not among them, for it stands beside them.</param>
    /// <exception cref="ArgumentException">An id or the type is empty, or an id, a type or a value that no store can hold.</exception>
    public Relationship(string id, string type, string startId, string endId, IEnumerable<KeyValuePair<string, object?>> properties)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentException.ThrowIfNullOrEmpty(type);
        ArgumentException.ThrowIfNullOrEmpty(startId);
        ArgumentException.ThrowIfNullOrEmpty(endId);
        Id = GraphOrder.WellFormed(id);
        Type = GraphOrder.WellFormed(type);
        StartId = startId;
        EndId = endId;
        Properties = PropertyMap.Create(properties.Where(static pair => pair.Key != "id"));
    }

    /// <summary>16 lower-case hex digits, computed from document, start, type, end and status (for <c>MENTIONS</c> also the place).</summary>
    public string Id { get; }

    /// <summary>Its type: <c>MENTIONS</c>, <c>HAS_SECTION</c>, <c>BUILDS</c>.</summary>
    public string Type { get; }

    /// <summary>Id of the node it starts at.</summary>
    public string StartId { get; }

    /// <summary>Id of the node it ends at.</summary>
    public string EndId { get; }

    /// <summary>Its properties; a fact's provenance is among them.</summary>
    public PropertyMap Properties { get; }

    /// <inheritdoc/>
    public bool Equals(Relationship? other) =>
        other is not null && Id == other.Id && Type == other.Type && StartId == other.StartId && EndId == other.EndId && Properties.Equals(other.Properties);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Relationship);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => $"({StartId})-[:{Type}]->({EndId})";
}
