using KnowledgeGraph.Diagnostics;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Sqlite.Database;
using KnowledgeGraph.Sqlite.Search;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Text;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Sqlite.Rows;

/// <summary>Reads rows back as what was written. Lists are given row by row, as they are asked for.</summary>
internal sealed class GraphReader(SqliteConnection connection)
{
    private const string Relationships =
        """
        SELECT relationships.id, relationships.type, starts.id, ends.id, relationships.properties
        FROM relationships JOIN nodes starts ON starts.key = relationships.start_key JOIN nodes ends ON ends.key = relationships.end_key
        """;

    public IEnumerable<Node> AllNodes() =>
        Rows($"SELECT id, labels, properties FROM nodes ORDER BY {IdOrder.For(connection, "nodes")}", Node);

    // CROSS JOIN keeps the order in which the tables are read: by the index on ids, so that nothing has to be sorted.
    public IEnumerable<Relationship> AllRelationships() =>
        Rows($"{Relationships.Replace(" JOIN ", " CROSS JOIN ", StringComparison.Ordinal)} ORDER BY {IdOrder.For(connection, "relationships")}", Relationship);

    public StoredDocument[] Documents()
    {
        StoredDocument[] documents =
        [
            .. Rows(
                "SELECT id, title, source_name, sha256 FROM documents",
                static row => new StoredDocument(row.Text(0), StoredText.ReadOptional(row, 1), StoredText.Read(row, 2), StoredText.ReadOptional(row, 3))),
        ];
        Array.Sort(documents, static (left, right) => string.CompareOrdinal(left.Id, right.Id));
        return documents;
    }

    public string? Text(string documentId) =>
        Rows("SELECT text FROM documents WHERE id = ?1", static row => StoredText.Read(row, 0), documentId).FirstOrDefault();

    public Diagnostic[] Diagnostics(string documentId) =>
    [
        .. Rows(
            """
            SELECT code, severity, line, start_offset, end_offset, reason FROM diagnostics
            WHERE document_key = (SELECT key FROM documents WHERE id = ?1) ORDER BY ordinal
            """,
            static row => new Diagnostic(
                (DiagnosticCode)row.SmallNumber(0),
                (DiagnosticSeverity)row.SmallNumber(1),
                row.SmallNumber(2),
                new TextSpan(row.SmallNumber(3), row.SmallNumber(4)),
                StoredText.Read(row, 5)),
            documentId),
    ];

    /// <summary>What a document says; null where it is not there.</summary>
    public DocumentGraph? Document(string documentId)
    {
        (string SourceName, string Text)? found = Rows(
            "SELECT source_name, text FROM documents WHERE id = ?1",
            static row => ((string, string)?)(StoredText.Read(row, 0), StoredText.Read(row, 1)),
            documentId).FirstOrDefault();
        return found is not var (sourceName, text) ? null : new DocumentGraph(
            documentId,
            sourceName,
            text,
            Rows(
                """
                SELECT nodes.id, coalesce(node_documents.labels, nodes.labels), coalesce(node_documents.properties, nodes.properties)
                FROM node_documents JOIN nodes ON nodes.key = node_documents.node_key
                WHERE node_documents.document_key = (SELECT key FROM documents WHERE id = ?1)
                """,
                Node,
                documentId),
            Rows($"{Relationships} WHERE relationships.document_key = (SELECT key FROM documents WHERE id = ?1)", Relationship, documentId),
            Diagnostics(documentId));
    }

    public GraphCounts Count()
    {
        SortedDictionary<string, int> labels = new(StringComparer.Ordinal);
        int nodes = 0;
        foreach ((string[] set, int count) in Rows("SELECT labels, count(*) FROM nodes GROUP BY labels", static row => (LabelText.Parse(row.Text(0)), row.SmallNumber(1))))
        {
            nodes += count;
            foreach (string label in set)
            {
                labels[label] = labels.GetValueOrDefault(label) + count;
            }
        }

        SortedDictionary<string, int> types = new(StringComparer.Ordinal);
        foreach ((string type, int count) in Rows("SELECT type, count(*) FROM relationships GROUP BY type", static row => (row.Text(0), row.SmallNumber(1))))
        {
            types.Add(type, count);
        }

        int documents = Rows("SELECT count(*) FROM documents", static row => row.SmallNumber(0)).Single();
        return new GraphCounts(documents, nodes, types.Values.Sum(), labels, types);
    }

    /// <summary>Nodes that hold every part of a query, best first.</summary>
    public Node[] Search(string query, int limit)
    {
        // A hit in a name counts four times a hit in a text; of equal rank the lesser id comes first.
        return SearchWords.Query(query) is not { } words ? [] :
        [
            .. Rows(
                """
                SELECT nodes.id, nodes.labels, nodes.properties FROM search JOIN nodes ON nodes.key = search.rowid
                WHERE search MATCH ?1 ORDER BY bm25(search, 4.0, 1.0), nodes.id LIMIT ?2
                """,
                Node,
                words,
                limit),
        ];
    }

    private static Node Node(Statement.Cursor row) => NodeRow.Read(row, 1).ToNode(row.Text(0));

    private static Relationship Relationship(Statement.Cursor row) =>
        new(row.Text(0), row.Text(1), row.Text(2), row.Text(3), PropertyMap.ParseJson(row.Text(4))!);

    private IEnumerable<T> Rows<T>(string sql, Func<Statement.Cursor, T> read, params object[] values)
    {
        using Statement statement = new(connection, sql);
        using Statement.Cursor row = statement.Read(values);
        while (row.Read())
        {
            yield return read(row);
        }
    }
}
