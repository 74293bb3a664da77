using KnowledgeGraph.Sqlite.Database;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Sqlite.Rows;

/// <summary>What each document says of each node. Nearly always one document says all, so the same words are not kept twice: null stands for what the node's own row says.</summary>
internal sealed class Contributions(SqliteConnection connection) : IDisposable
{
    private readonly Statement _add = new(connection, "INSERT INTO node_documents (document_key, node_key, labels, properties) VALUES (?1, ?2, ?3, ?4)");
    private readonly Statement _set = new(connection, "UPDATE node_documents SET labels = ?3, properties = ?4 WHERE document_key = ?1 AND node_key = ?2");
    private readonly Statement _remove = new(connection, "DELETE FROM node_documents WHERE document_key = ?1 AND node_key = ?2");
    private readonly Statement _hasAny = new(connection, "SELECT EXISTS (SELECT 1 FROM node_documents WHERE node_key = ?1)");
    private readonly Statement _fill = new(connection, "UPDATE node_documents SET labels = ?2, properties = ?3 WHERE node_key = ?1 AND labels IS NULL");
    private readonly Statement _clear = new(
        connection,
        "UPDATE node_documents SET labels = NULL, properties = NULL WHERE node_key = ?1 AND labels = ?2 AND properties = ?3");

    private readonly Statement _ofDocument = new(
        connection,
        """
        SELECT nodes.key, nodes.id, coalesce(node_documents.labels, nodes.labels), coalesce(node_documents.properties, nodes.properties)
        FROM node_documents JOIN nodes ON nodes.key = node_documents.node_key
        WHERE node_documents.document_key = ?1
        """);

    private readonly Statement _toNode = new(
        connection,
        """
        SELECT coalesce(node_documents.labels, nodes.labels), coalesce(node_documents.properties, nodes.properties)
        FROM node_documents JOIN nodes ON nodes.key = node_documents.node_key
        WHERE node_documents.node_key = ?1
        """);

    /// <summary>What a document says of its nodes, in no particular order.</summary>
    public IEnumerable<(long Key, string Id, NodeRow Row)> Of(long documentKey)
    {
        using Statement.Cursor row = _ofDocument.Read(documentKey);
        while (row.Read())
        {
            yield return (row.Number(0), row.Text(1), NodeRow.Read(row, 2));
        }
    }

    /// <summary>What documents say of a node.</summary>
    public List<NodeRow> To(long nodeKey)
    {
        List<NodeRow> rows = [];
        using Statement.Cursor row = _toNode.Read(nodeKey);
        while (row.Read())
        {
            rows.Add(NodeRow.Read(row, 0));
        }

        return rows;
    }

    public void Add(long documentKey, long nodeKey, NodeRow? row) => _add.Execute(documentKey, nodeKey, row?.Labels, row?.Properties);

    public void Set(long documentKey, long nodeKey, NodeRow row) => _set.Execute(documentKey, nodeKey, row.Labels, row.Properties);

    /// <summary>Takes out what a document says of a node.</summary>
    /// <returns>True where another document says something of it.</returns>
    public bool Remove(long documentKey, long nodeKey)
    {
        _remove.Execute(documentKey, nodeKey);
        return _hasAny.Number(nodeKey) == 1;
    }

    /// <summary>Before the node's own row changes: those that leaned on it get their own words.</summary>
    public void BeforeChange(long nodeKey, NodeRow before) => _fill.Execute(nodeKey, before.Labels, before.Properties);

    /// <summary>After it: those that say the same lean on it.</summary>
    public void AfterChange(long nodeKey, NodeRow now) => _clear.Execute(nodeKey, now.Labels, now.Properties);

    public void Dispose()
    {
        _add.Dispose();
        _set.Dispose();
        _remove.Dispose();
        _hasAny.Dispose();
        _fill.Dispose();
        _clear.Dispose();
        _ofDocument.Dispose();
        _toNode.Dispose();
    }
}
