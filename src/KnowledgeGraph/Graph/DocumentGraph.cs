using KnowledgeGraph.Diagnostics;

namespace KnowledgeGraph.Graph;

/// <summary>What one document says: its nodes, its relationships, what was odd in it, and the text that the offsets count.</summary>
/// <remarks>Immutable. Both ends of every relationship are among the nodes.</remarks>
public sealed class DocumentGraph
{
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
        Nodes = GraphOrder.Sorted(nodes);
        Relationships = GraphOrder.Sorted(relationships);
        Diagnostics = diagnostics;
        GraphOrder.RequireEnds(Nodes, Relationships);
        if (GraphOrder.Find(Nodes, documentId) is null)
        {
            throw new ArgumentException($"The document's own node '{documentId}' is missing.", nameof(nodes));
        }
    }

    /// <summary>Id of the document's node.</summary>
    public string DocumentId { get; }

    /// <summary>Name of the file it was read from, without folder.</summary>
    public string SourceName { get; }

    /// <summary>The extracted text; every <c>start</c> and <c>end</c> in the graph counts UTF-16 units of it.</summary>
    public string Text { get; }

    /// <summary>Nodes by id, in ordinal order.</summary>
    public IReadOnlyList<Node> Nodes { get; }

    /// <summary>Relationships by id, in ordinal order.</summary>
    public IReadOnlyList<Relationship> Relationships { get; }

    /// <summary>What was odd in the document, in text order.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
