namespace KnowledgeGraph.Graph;

/// <summary>A thing of the graph: a part of a document, an entity, or a measured value.</summary>
/// <remarks>Immutable; equal where id, labels and properties are.</remarks>
public sealed class Node : IEquatable<Node>
{
    /// <summary>Makes a node.</summary>
    /// <param name="id">Stable id, computed from what the node is; also stands in the properties.</param>
    /// <param name="labels">Its labels in any order, without repetition; kept in ordinal order.</param>
    /// <param name="properties">Its properties; <c>id</c> is added where it is missing.</param>
    /// <exception cref="ArgumentException">No id, no label, no <c>name</c>, or an id, a label or a value that no store can hold.</exception>
    public Node(string id, IEnumerable<string> labels, IEnumerable<KeyValuePair<string, object?>> properties)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        string[] sorted = [.. labels.Distinct(StringComparer.Ordinal).Select(GraphOrder.WellFormed)];
        Array.Sort(sorted, StringComparer.Ordinal);
        Id = GraphOrder.WellFormed(id);
        Labels = sorted.Length > 0 ? sorted : throw new ArgumentException($"Node '{id}' has no label.", nameof(labels));
        Properties = PropertyMap.Create(properties.Where(static pair => pair.Key != "id").Append(new("id", id)));
        if (!Properties.TryGetValue("name", out object? name) || name is not string)
        {
            throw new ArgumentException($"Node '{id}' has no name.", nameof(properties));
        }
    }

    /// <summary>Stable id: <c>Lab/之江实验室</c>, or document id + <c>#</c> + place.</summary>
    public string Id { get; }

    /// <summary>Labels in ordinal order, <c>Entity</c> included where it is one.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>Properties; <c>id</c> and <c>name</c> are always there.</summary>
    public PropertyMap Properties { get; }

    /// <summary>The property <c>name</c>.</summary>
    public string Name => (string)Properties["name"];

    /// <inheritdoc/>
    public bool Equals(Node? other) =>
        other is not null && Id == other.Id && Labels.SequenceEqual(other.Labels, StringComparer.Ordinal) && Properties.Equals(other.Properties);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Node);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => $"(:{string.Join(':', Labels)} {Id})";
}
