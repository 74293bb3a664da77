using System.Runtime.CompilerServices;
using KnowledgeGraph.Diagnostics;
using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Storage;

/// <summary>Keeps the graphs of documents in memory, as long as it lives.</summary>
/// <remarks>One instance serves one caller at a time.</remarks>
public sealed class InMemoryGraphStore : IGraphStore
{
    private readonly SortedDictionary<string, DocumentGraph> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Contributions> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Relationship> _relationships = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task<StoreChange> ReplaceAsync(DocumentGraph document, CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<StoreChange>(cancellationToken);
        }

        DocumentGraph? former = _documents.GetValueOrDefault(document.DocumentId);
        if (former?.ContentSha256 == document.ContentSha256)
        {
            return Task.FromResult(default(StoreChange));
        }

        if (document.Relationships.FirstOrDefault(relationship => IsOfAnother(relationship, former)) is { } taken)
        {
            return Task.FromException<StoreChange>(new GraphStoreException(
                GraphStoreErrorCode.Refused,
                $"'{document.SourceName}' says relationship {taken.Id} {taken}, which another document in the store says already. The store still holds its former state; remove that document first."));
        }

        _documents[document.DocumentId] = document;
        return Task.FromResult(Change(former, document));
    }

    /// <inheritdoc/>
    public Task<StoreChange> RemoveAsync(string documentId, CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<StoreChange>(cancellationToken);
        }

        return Task.FromResult(_documents.Remove(documentId, out DocumentGraph? former) ? Change(former, null) : default);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredDocument>> ListDocumentsAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<StoredDocument>>([.. _documents.Values.Select(StoredDocument.Of)]);

    /// <inheritdoc/>
    public async IAsyncEnumerable<Node> ReadNodesAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (Node node in GraphOrder.Sorted(_nodes.Values.Select(static contributions => contributions.Merged)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return node;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Relationship> ReadRelationshipsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (Relationship relationship in GraphOrder.Sorted(_relationships.Values))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return relationship;
        }
    }

    /// <inheritdoc/>
    public Task<string?> ReadTextAsync(string documentId, CancellationToken cancellationToken = default) =>
        Task.FromResult(_documents.GetValueOrDefault(documentId)?.Text);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Diagnostic>> ReadDiagnosticsAsync(string documentId, CancellationToken cancellationToken = default) =>
        Task.FromResult(_documents.GetValueOrDefault(documentId)?.Diagnostics ?? []);

    /// <inheritdoc/>
    public Task<GraphCounts> CountAsync(CancellationToken cancellationToken = default)
    {
        SortedDictionary<string, int> labels = new(StringComparer.Ordinal);
        foreach (string label in _nodes.Values.SelectMany(static contributions => contributions.Merged.Labels))
        {
            labels[label] = labels.GetValueOrDefault(label) + 1;
        }

        SortedDictionary<string, int> types = new(StringComparer.Ordinal);
        foreach (Relationship relationship in _relationships.Values)
        {
            types[relationship.Type] = types.GetValueOrDefault(relationship.Type) + 1;
        }

        return Task.FromResult(new GraphCounts(_documents.Count, _nodes.Count, _relationships.Count, labels, types));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private bool IsOfAnother(Relationship relationship, DocumentGraph? former) =>
        _relationships.ContainsKey(relationship.Id)
        && (former is null || former.IndexOfRelationship(relationship.Id) < 0);

    private StoreChange Change(DocumentGraph? former, DocumentGraph? document)
    {
        (int nodesCreated, int nodesUpdated, int nodesDeleted) = ChangeNodes(former, document);
        (int relationshipsCreated, int relationshipsUpdated, int relationshipsDeleted) = ChangeRelationships(former, document);
        return new StoreChange(nodesCreated, nodesUpdated, nodesDeleted, relationshipsCreated, relationshipsUpdated, relationshipsDeleted, IsWritten: true);
    }

    private (int Created, int Updated, int Deleted) ChangeNodes(DocumentGraph? former, DocumentGraph? document)
    {
        string documentId = (document ?? former)!.DocumentId;
        (int created, int updated, int deleted) = (0, 0, 0);
        foreach (Node node in document?.Nodes ?? [])
        {
            if (!_nodes.TryGetValue(node.Id, out Contributions? contributions))
            {
                _nodes.Add(node.Id, new Contributions(documentId, node));
                created++;
            }
            else if (contributions.Set(documentId, node))
            {
                updated++;
            }
        }

        foreach (Node node in former?.Nodes ?? [])
        {
            if (document is not null && document.IndexOfNode(node.Id) >= 0)
            {
                continue;
            }

            if (!_nodes[node.Id].TryWithdraw(documentId, out bool isChanged))
            {
                _nodes.Remove(node.Id);
                deleted++;
            }
            else if (isChanged)
            {
                updated++;
            }
        }

        return (created, updated, deleted);
    }

    private (int Created, int Updated, int Deleted) ChangeRelationships(DocumentGraph? former, DocumentGraph? document)
    {
        (int created, int updated, int deleted) = (0, 0, 0);
        HashSet<string> kept = new(StringComparer.Ordinal);
        foreach (Relationship relationship in document?.Relationships ?? [])
        {
            kept.Add(relationship.Id);
            if (!_relationships.TryGetValue(relationship.Id, out Relationship? before))
            {
                created++;
            }
            else if (!before.Equals(relationship))
            {
                updated++;
            }

            _relationships[relationship.Id] = relationship;
        }

        foreach (Relationship relationship in former?.Relationships ?? [])
        {
            if (!kept.Contains(relationship.Id))
            {
                _relationships.Remove(relationship.Id);
                deleted++;
            }
        }

        return (created, updated, deleted);
    }

    /// <summary>What each document says of one node, and what they say together.</summary>
    private sealed class Contributions
    {
        private readonly SortedDictionary<string, Node> _byDocument = new(StringComparer.Ordinal);

        public Contributions(string documentId, Node node)
        {
            _byDocument.Add(documentId, node);
            Merged = node;
        }

        public Node Merged { get; private set; }

        /// <summary>Puts in what a document says.</summary>
        /// <returns>True where the node is another now.</returns>
        public bool Set(string documentId, Node node)
        {
            // Merging is associative: what is added to what stands needs no look at the other contributions.
            bool isNew = _byDocument.TryAdd(documentId, node);
            _byDocument[documentId] = node;
            return Become(isNew ? NodeMerge.Merge([Merged, node]) : NodeMerge.Merge([.. _byDocument.Values]));
        }

        /// <summary>Takes out what a document says.</summary>
        /// <returns>False where no document is left.</returns>
        public bool TryWithdraw(string documentId, out bool isChanged)
        {
            _byDocument.Remove(documentId);
            isChanged = _byDocument.Count > 0 && Become(NodeMerge.Merge([.. _byDocument.Values]));
            return _byDocument.Count > 0;
        }

        private bool Become(Node merged)
        {
            bool isChanged = !Merged.Equals(merged);
            Merged = merged;
            return isChanged;
        }
    }
}
