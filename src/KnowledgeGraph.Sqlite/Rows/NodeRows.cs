using KnowledgeGraph.Graph;
using KnowledgeGraph.Sqlite.Database;
using KnowledgeGraph.Sqlite.Search;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Sqlite.Rows;

/// <summary>Nodes, and what each document says of them.</summary>
internal sealed class NodeRows(SqliteConnection connection) : IDisposable
{
    private readonly SearchRows _search = new(connection);
    private readonly Contributions _contributions = new(connection);
    private readonly Statement _find = new(connection, "SELECT key, labels, properties FROM nodes WHERE id = ?1");
    private readonly Statement _insert = new(connection, "INSERT INTO nodes (id, labels, properties) VALUES (?1, ?2, ?3)");
    private readonly Statement _update = new(connection, "UPDATE nodes SET labels = ?2, properties = ?3 WHERE key = ?1");
    private readonly Statement _delete = new(connection, "DELETE FROM nodes WHERE key = ?1");

    /// <summary>Puts what a document says of nodes in place of what it said; null takes it all out.</summary>
    /// <returns>What changed, and the key of each node of the document.</returns>
    public (RowChanges Changes, long[] Keys) Replace(long documentKey, DocumentGraph? document, CancellationToken cancellationToken)
    {
        RowChanges changes = new();
        long[] keys = new long[document?.Nodes.Count ?? 0];
        (List<(long Key, string Id)> withdrawn, List<int> changed) = Compare(documentKey, document, keys, cancellationToken);
        foreach ((long key, string id) in withdrawn)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Withdraw(documentKey, key, id, changes);
        }

        foreach (int index in changed)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Node node = document!.Nodes[index];
            _contributions.Set(documentKey, keys[index], NodeRow.Of(node));
            Become(keys[index], Merge(keys[index], node.Id), changes);
        }

        for (int index = 0; index < keys.Length; index++)
        {
            if (keys[index] == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                keys[index] = Add(documentKey, document!.Nodes[index], changes);
            }
        }

        return (changes, keys);
    }

    public void Dispose()
    {
        _search.Dispose();
        _contributions.Dispose();
        _find.Dispose();
        _insert.Dispose();
        _update.Dispose();
        _delete.Dispose();
    }

    // What stands is only read here and changed afterwards: a statement that is still giving rows would see the changes, or not.
    private (List<(long Key, string Id)> Withdrawn, List<int> Changed) Compare(
        long documentKey,
        DocumentGraph? document,
        long[] keys,
        CancellationToken cancellationToken)
    {
        List<(long Key, string Id)> withdrawn = [];
        List<int> changed = [];
        foreach ((long key, string id, NodeRow former) in _contributions.Of(documentKey))
        {
            cancellationToken.ThrowIfCancellationRequested();
            int index = document?.IndexOfNode(id) ?? -1;
            if (index < 0)
            {
                withdrawn.Add((key, id));
                continue;
            }

            keys[index] = key;
            if (former != NodeRow.Of(document!.Nodes[index]))
            {
                changed.Add(index);
            }
        }

        return (withdrawn, changed);
    }

    private long Add(long documentKey, Node node, RowChanges changes)
    {
        if (Find(node.Id) is not var (key, merged))
        {
            NodeRow row = NodeRow.Of(node);
            _insert.Execute(node.Id, row.Labels, row.Properties);
            long created = raw.sqlite3_last_insert_rowid(connection.Handle);
            _contributions.Add(documentKey, created, null);
            _search.Insert(created, node);
            changes.Created++;
            return created;
        }

        // Merging is associative: what is added to what stands needs no look at the other contributions.
        Node now = NodeMerge.Merge([merged, node]);
        _contributions.Add(documentKey, key, merged.Equals(node) ? null : NodeRow.Of(node));
        Become(key, merged, now, changes);
        return key;
    }

    private void Withdraw(long documentKey, long key, string id, RowChanges changes)
    {
        if (_contributions.Remove(documentKey, key))
        {
            Become(key, Merge(key, id), changes);
            return;
        }

        _search.Delete(key);
        _delete.Execute(key);
        changes.Deleted++;
    }

    private Node Merge(long key, string id) => NodeMerge.Merge([.. _contributions.To(key).Select(row => row.ToNode(id))]);

    private void Become(long key, Node now, RowChanges changes) => Become(key, Find(now.Id)!.Value.Merged, now, changes);

    private void Become(long key, Node before, Node now, RowChanges changes)
    {
        if (before.Equals(now))
        {
            return;
        }

        NodeRow row = NodeRow.Of(now);
        _contributions.BeforeChange(key, NodeRow.Of(before));
        _update.Execute(key, row.Labels, row.Properties);
        _contributions.AfterChange(key, row);
        _search.Update(key, before, now);
        changes.Updated++;
    }

    private (long Key, Node Merged)? Find(string id)
    {
        using Statement.Cursor row = _find.Read(id);
        return row.Read() ? (row.Number(0), NodeRow.Read(row, 1).ToNode(id)) : null;
    }
}
