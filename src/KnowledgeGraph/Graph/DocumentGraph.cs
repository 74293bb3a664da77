using KnowledgeGraph.Diagnostics;

namespace KnowledgeGraph.Graph;

/// <summary>What one document says: its nodes, its relationships, what was odd in it, and the text that the offsets count.</summary>
/// <remarks>Immutable; one instance serves all threads. Both ends of every relationship are among the nodes.</remarks>
public sealed class DocumentGraph
{
    // Arrays, beside the lists that are shown: the search by id is the inner loop of every store.
    private readonly Node[] _nodes;
    private readonly Relationship[] _relationships;
    private string? _contentSha256;

    /// <summary>Makes the graph of one document.</summary>
    /// <exception cref="ArgumentException">An id stands twice, or a relationship has an end that is not among the nodes.</exception>
    public DocumentGraph(
        string documentId,
        string sourceName,
        string text,
        IEnumerable<Node> nodes,
        IEnumerable<Relationship> relationships,
        IReadOnlyList<Diagnostic> diagnostics)
    {
        ArgumentException.ThrowIfNullOrEmpty(documentId);
        DocumentId = documentId;
        SourceName = sourceName;
        Text = text;
        _nodes = GraphOrder.Sorted(nodes);
        _relationships = GraphOrder.Sorted(relationships);
        Diagnostics = [.. diagnostics];
        GraphOrder.RequireEnds(_nodes, _relationships);
        Node = (IndexOfNode(documentId) is var index and >= 0 ? _nodes[index] : null)
            ?? throw new ArgumentException($"The document's own node '{documentId}' is missing.", nameof(nodes));
    }

    /// <summary>Id of the document's node.</summary>
    public string DocumentId { get; }

    /// <summary>The document's own node.</summary>
    public Node Node { get; }

    /// <summary>Name of the file it was read from, without folder.</summary>
    public string SourceName { get; }

    /// <summary>The extracted text; every <c>start</c> and <c>end</c> in the graph counts UTF-16 units of it.</summary>
    public string Text { get; }

    /// <summary>Nodes by id, in ordinal order.</summary>
    public IReadOnlyList<Node> Nodes => _nodes;

    /// <summary>Relationships by id, in ordinal order.</summary>
    public IReadOnlyList<Relationship> Relationships => _relationships;

    /// <summary>What was odd in the document, in text order.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Ids of the corrections that were replayed on what was extracted; empty for a graph that comes from elsewhere. Not part of what it says.</summary>
    public IReadOnlyList<string> ReplayedCorrections { get; internal init; } = [];

    /// <summary>SHA-256 over all of the above, 64 lower-case hex digits: two graphs that say the same have the same. Computed when first asked for.</summary>
    public string ContentSha256 => _contentSha256 ??= ContentHash.Of(this);

    /// <summary>Index of a node in <see cref="Nodes"/>; negative where the document does not say it.</summary>
    public int IndexOfNode(string id) => GraphOrder.IndexOf(_nodes, id, static node => node.Id);

    /// <summary>Index of a relationship in <see cref="Relationships"/>; negative where the document does not say it.</summary>
    public int IndexOfRelationship(string id) => GraphOrder.IndexOf(_relationships, id, static relationship => relationship.Id);
}
