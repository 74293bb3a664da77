using KnowledgeGraph.Diagnostics;
using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Storage;

/// <summary>Keeps the graphs of documents: the only door to databases.</summary>
/// <remarks>
/// A document is replaced or removed in one transaction, whole or not at all. Unless an implementation says otherwise, one instance serves
/// one caller at a time.
/// </remarks>
public interface IGraphStore : IAsyncDisposable
{
    /// <summary>Stores what a document says in place of what it said before; where that is equal nothing is written.</summary>
    /// <exception cref="GraphStoreException">
    /// The store could not be reached or written, or another document says a relationship with the same id; it holds its former state.
    /// </exception>
    Task<StoreChange> ReplaceAsync(DocumentGraph document, CancellationToken cancellationToken = default);

    /// <summary>Takes out what a document says; an entity goes with the last document that mentions it. Nothing happens where the store does not hold it.</summary>
    /// <exception cref="GraphStoreException">The store could not be reached or written; it holds its former state.</exception>
    Task<StoreChange> RemoveAsync(string documentId, CancellationToken cancellationToken = default);

    /// <summary>The documents it holds, by id in ordinal order.</summary>
    /// <exception cref="GraphStoreException">The store could not be read.</exception>
    Task<IReadOnlyList<StoredDocument>> ListDocumentsAsync(CancellationToken cancellationToken = default);

    /// <summary>All nodes, by id in ordinal order, entities joined over documents.</summary>
    /// <exception cref="GraphStoreException">The store could not be read.</exception>
    IAsyncEnumerable<Node> ReadNodesAsync(CancellationToken cancellationToken = default);

    /// <summary>All relationships, by id in ordinal order.</summary>
    /// <exception cref="GraphStoreException">The store could not be read.</exception>
    IAsyncEnumerable<Relationship> ReadRelationshipsAsync(CancellationToken cancellationToken = default);

    /// <summary>The extracted text of a document, which the offsets of its graph count; null where the store does not hold it.</summary>
    /// <exception cref="GraphStoreException">The store could not be read.</exception>
    Task<string?> ReadTextAsync(string documentId, CancellationToken cancellationToken = default);

    /// <summary>What was odd in a document, in text order; empty where the store does not hold it.</summary>
    /// <exception cref="GraphStoreException">The store could not be read.</exception>
    Task<IReadOnlyList<Diagnostic>> ReadDiagnosticsAsync(string documentId, CancellationToken cancellationToken = default);

    /// <summary>How much it holds.</summary>
    /// <exception cref="GraphStoreException">The store could not be read.</exception>
    Task<GraphCounts> CountAsync(CancellationToken cancellationToken = default);
}
