using KnowledgeGraph.Diagnostics;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Sqlite.Database;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Sqlite.Rows;

/// <summary>Documents with their text, and what was odd in them.</summary>
internal sealed class DocumentRows(SqliteConnection connection) : IDisposable
{
    private readonly Statement _find = new(connection, "SELECT key, content_sha256 FROM documents WHERE id = ?1");
    private readonly Statement _insert = new(
        connection,
        "INSERT INTO documents (id, title, source_name, sha256, content_sha256, text) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");

    private readonly Statement _update = new(
        connection,
        "UPDATE documents SET title = ?2, source_name = ?3, sha256 = ?4, content_sha256 = ?5, text = ?6 WHERE id = ?1");

    private readonly Statement _delete = new(connection, "DELETE FROM documents WHERE key = ?1");
    private readonly Statement _removeDiagnostics = new(connection, "DELETE FROM diagnostics WHERE document_key = ?1");
    private readonly Statement _addDiagnostic = new(
        connection,
        "INSERT INTO diagnostics (document_key, ordinal, code, severity, line, start_offset, end_offset, reason) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");

    /// <summary>Key and content hash of a document; null where it is not there.</summary>
    public (long Key, string ContentSha256)? Find(string documentId)
    {
        using Statement.Cursor row = _find.Read(documentId);
        return row.Read() ? (row.Number(0), row.Text(1)) : null;
    }

    /// <summary>Writes the document's own row and its diagnostics.</summary>
    /// <returns>Its key.</returns>
    public long Put(DocumentGraph document, long? key)
    {
        PropertyMap properties = document.Node.Properties;
        (key is null ? _insert : _update).Execute(
            document.DocumentId,
            StoredText.Of(properties.GetValueOrDefault("title") as string),
            StoredText.Of(document.SourceName),
            StoredText.Of(properties.GetValueOrDefault("sha256") as string),
            document.ContentSha256,
            StoredText.Of(document.Text));
        long documentKey = key ?? raw.sqlite3_last_insert_rowid(connection.Handle);
        _removeDiagnostics.Execute(documentKey);
        for (int i = 0; i < document.Diagnostics.Count; i++)
        {
            Diagnostic diagnostic = document.Diagnostics[i];
            _addDiagnostic.Execute(
                documentKey,
                i,
                (int)diagnostic.Code,
                (int)diagnostic.Severity,
                diagnostic.Line,
                diagnostic.Span.Start,
                diagnostic.Span.End,
                StoredText.Of(diagnostic.Reason));
        }

        return documentKey;
    }

    public void Remove(long documentKey)
    {
        _removeDiagnostics.Execute(documentKey);
        _delete.Execute(documentKey);
    }

    public void Dispose()
    {
        _find.Dispose();
        _insert.Dispose();
        _update.Dispose();
        _delete.Dispose();
        _removeDiagnostics.Dispose();
        _addDiagnostic.Dispose();
    }
}
