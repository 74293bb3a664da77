using KnowledgeGraph.Graph;
using KnowledgeGraph.Storage;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Sqlite.Rows;

/// <summary>Changes what stands of a document into what it says now; the caller holds the transaction.</summary>
internal sealed class DocumentWriter(SqliteConnection connection) : IDisposable
{
    private readonly DocumentRows _documents = new(connection);
    private readonly NodeRows _nodes = new(connection);
    private readonly RelationshipRows _relationships = new(connection);

    /// <summary>True where the document stands as it is.</summary>
    public bool Holds(DocumentGraph document) => _documents.Find(document.DocumentId)?.ContentSha256 == document.ContentSha256;

    /// <summary>True where the document stands, whatever it says.</summary>
    public bool Holds(string documentId) => _documents.Find(documentId) is not null;

    public StoreChange Replace(DocumentGraph document, CancellationToken cancellationToken)
    {
        (long Key, string ContentSha256)? former = _documents.Find(document.DocumentId);
        if (former?.ContentSha256 == document.ContentSha256)
        {
            // Another process has written it since.
            return default;
        }

        long key = _documents.Put(document, former?.Key);
        RowChanges relationships = new();
        StandingRelationships standing = _relationships.RemoveStale(key, document, relationships, cancellationToken);
        (RowChanges nodes, long[] nodeKeys) = _nodes.Replace(key, document, cancellationToken);
        _relationships.Write(key, document, standing, nodeKeys, relationships, cancellationToken);
        return Change(nodes, relationships);
    }

    public StoreChange Remove(string documentId, CancellationToken cancellationToken)
    {
        if (_documents.Find(documentId) is not var (key, _))
        {
            return default;
        }

        RowChanges relationships = new();
        _relationships.RemoveStale(key, null, relationships, cancellationToken);
        (RowChanges nodes, _) = _nodes.Replace(key, null, cancellationToken);
        _documents.Remove(key);
        return Change(nodes, relationships);
    }

    public void Dispose()
    {
        _documents.Dispose();
        _nodes.Dispose();
        _relationships.Dispose();
    }

    private static StoreChange Change(RowChanges nodes, RowChanges relationships) =>
        new(nodes.Created, nodes.Updated, nodes.Deleted, relationships.Created, relationships.Updated, relationships.Deleted, IsWritten: true);
}
