using System.Collections;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Sqlite.Database;
using KnowledgeGraph.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Sqlite.Rows;

/// <summary>Relationships; each is said by one document.</summary>
internal sealed class RelationshipRows(SqliteConnection connection) : IDisposable
{
    private readonly Statement _ofDocument = new(
        connection,
        """
        SELECT relationships.key, relationships.id, relationships.type, relationships.properties, starts.id, ends.id
        FROM relationships JOIN nodes starts ON starts.key = relationships.start_key JOIN nodes ends ON ends.key = relationships.end_key
        WHERE relationships.document_key = ?1
        """);

    private readonly Statement _insert = new(
        connection,
        "INSERT INTO relationships (id, type, start_key, end_key, document_key, properties) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");

    private readonly Statement _update = new(
        connection,
        "UPDATE relationships SET type = ?2, start_key = ?3, end_key = ?4, properties = ?5 WHERE key = ?1");

    private readonly Statement _delete = new(connection, "DELETE FROM relationships WHERE key = ?1");

    /// <summary>Takes out what a document no longer says; null takes out all.</summary>
    public StandingRelationships RemoveStale(long documentKey, DocumentGraph? document, RowChanges changes, CancellationToken cancellationToken)
    {
        StandingRelationships standing = new(document?.Relationships.Count ?? 0);
        List<long> stale = [];
        using (Statement.Cursor row = _ofDocument.Read(documentKey))
        {
            while (row.Read())
            {
                cancellationToken.ThrowIfCancellationRequested();
                int index = document?.IndexOfRelationship(row.Text(1)) ?? -1;
                if (index < 0)
                {
                    stale.Add(row.Number(0));
                    continue;
                }

                standing.IsThere[index] = true;
                if (!IsSame(row, document!.Relationships[index]))
                {
                    standing.Changed.Add((row.Number(0), index));
                }
            }
        }

        foreach (long key in stale)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _delete.Execute(key);
        }

        changes.Deleted += stale.Count;
        return standing;
    }

    /// <summary>Writes what is new and what is different.</summary>
    public void Write(
        long documentKey,
        DocumentGraph document,
        StandingRelationships standing,
        long[] nodeKeys,
        RowChanges changes,
        CancellationToken cancellationToken)
    {
        long Key(string nodeId) => nodeKeys[document.IndexOfNode(nodeId)];
        foreach ((long key, int index) in standing.Changed)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Relationship relationship = document.Relationships[index];
            _update.Execute(key, relationship.Type, Key(relationship.StartId), Key(relationship.EndId), relationship.Properties.ToJson());
        }

        changes.Updated += standing.Changed.Count;
        for (int index = 0; index < document.Relationships.Count; index++)
        {
            if (standing.IsThere[index])
            {
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            Relationship relationship = document.Relationships[index];
            Insert(documentKey, document, relationship, Key(relationship.StartId), Key(relationship.EndId));
            changes.Created++;
        }
    }

    public void Dispose()
    {
        _ofDocument.Dispose();
        _insert.Dispose();
        _update.Dispose();
        _delete.Dispose();
    }

    private static bool IsSame(Statement.Cursor row, Relationship relationship) =>
        row.Text(2) == relationship.Type
        && row.Text(4) == relationship.StartId
        && row.Text(5) == relationship.EndId
        && row.Text(3) == relationship.Properties.ToJson();

    private void Insert(long documentKey, DocumentGraph document, Relationship relationship, long startKey, long endKey)
    {
        try
        {
            _insert.Execute(relationship.Id, relationship.Type, startKey, endKey, documentKey, relationship.Properties.ToJson());
        }
        catch (SqliteException exception) when (exception.SqliteExtendedErrorCode == raw.SQLITE_CONSTRAINT_UNIQUE)
        {
            throw new GraphStoreException(
                GraphStoreErrorCode.Refused,
                $"'{document.SourceName}' says relationship {relationship.Id} {relationship}, which another document in '{connection.DataSource}' says already. The store still holds its former state; remove that document first.",
                innerException: exception);
        }
    }
}

/// <summary>Which relationships of a document stand already.</summary>
internal sealed class StandingRelationships(int count)
{
    /// <summary>By index in the document.</summary>
    public BitArray IsThere { get; } = new(count);

    /// <summary>Those that stand with other words.</summary>
    public List<(long Key, int Index)> Changed { get; } = [];
}
