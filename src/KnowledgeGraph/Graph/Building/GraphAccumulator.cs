namespace KnowledgeGraph.Graph.Building;

/// <summary>Collects the nodes and relationships of one document; what is added twice stands once.</summary>
internal sealed class GraphAccumulator(string documentId)
{
    private readonly Dictionary<string, Node> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Relationship> _relationships = new(StringComparer.Ordinal);

    public string DocumentId { get; } = documentId;

    public IEnumerable<Node> Nodes => _nodes.Values;

    public IEnumerable<Relationship> Relationships => _relationships.Values;

    /// <summary>Adds a node; of two with one id the first stands.</summary>
    public void Add(Node node) => _nodes.TryAdd(node.Id, node);

    /// <summary>True where a node with the id has been added.</summary>
    public bool Contains(string nodeId) => _nodes.ContainsKey(nodeId);

    /// <summary>Adds a link of structure.</summary>
    public void Link(string startId, string type, string endId, params ReadOnlySpan<KeyValuePair<string, object?>> properties) =>
        Add(new Relationship(GraphId.Relationship(DocumentId, startId, type, endId), type, startId, endId, properties.ToArray()));

    /// <summary>Adds a relationship; of two with one id the first stands.</summary>
    public void Add(Relationship relationship) => _relationships.TryAdd(relationship.Id, relationship);
}
