using KnowledgeGraph.Graph;
using KnowledgeGraph.Sqlite;
using KnowledgeGraph.Storage;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Tests.Support;

/// <summary>Looks at a database file with SQLite's own checks and with queries of its own, apart from the store.</summary>
internal static class DatabaseChecks
{
    /// <summary>Asserts that the file is whole: pages, indexes, ends of all rows, and one search entry for each node.</summary>
    public static async Task AssertSoundAsync(string path)
    {
        await using SqliteConnection connection = new($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        Assert.Equal("ok", Scalar(connection, "PRAGMA integrity_check"));
        Assert.Null(Scalar(connection, "PRAGMA foreign_key_check"));
        Assert.Equal(0L, Scalar(connection, "SELECT count(*) FROM nodes WHERE key NOT IN (SELECT node_key FROM node_documents)"));
        Assert.Equal(0L, Scalar(connection, "SELECT count(*) FROM nodes WHERE key NOT IN (SELECT rowid FROM search)"));
        Assert.Equal(0L, Scalar(connection, "SELECT count(*) FROM search WHERE rowid NOT IN (SELECT key FROM nodes)"));
        using SqliteCommand check = connection.CreateCommand();
        check.CommandText = "INSERT INTO search (search) VALUES ('integrity-check')";
        check.ExecuteNonQuery();
    }

    /// <summary>Asserts that each document stands in one of its versions, whole, and that together they stand as a fresh build would.</summary>
    /// <returns>The versions that stand.</returns>
    public static async Task<IReadOnlyList<DocumentGraph>> AssertEachIsWholeAsync(string path, Func<string, IEnumerable<DocumentGraph>> versionsOf)
    {
        List<DocumentGraph> standing = [];
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(path);
        foreach (StoredDocument stored in await store.ListDocumentsAsync())
        {
            DocumentGraph document = (await store.ReadDocumentAsync(stored.Id))!;
            Assert.Contains(document.ContentSha256, versionsOf(stored.Id).Select(static version => version.ContentSha256));
            standing.Add(document);
        }

        await GraphStoreContract.AssertHoldsAsync(store, [.. standing]);
        await AssertSoundAsync(path);
        return standing;
    }

    /// <summary>All that a file holds in the order of ids, without the numbers by which rows point at each other.</summary>
    public static string Dump(string path)
    {
        using SqliteConnection connection = new($"Data Source={path};Pooling=False");
        connection.Open();
        return string.Join(
            '\n',
            new[]
            {
                "SELECT id, title, source_name, sha256, content_sha256, text FROM documents ORDER BY id",
                "SELECT d.id, g.ordinal, g.code, g.severity, g.line, g.start_offset, g.end_offset, g.reason FROM diagnostics g JOIN documents d ON d.key = g.document_key ORDER BY 1, g.ordinal",
                "SELECT id, labels, properties FROM nodes ORDER BY id",
                "SELECT d.id, n.id, c.labels, c.properties FROM node_documents c JOIN nodes n ON n.key = c.node_key JOIN documents d ON d.key = c.document_key ORDER BY 1, 2",
                "SELECT r.id, r.type, s.id, e.id, d.id, r.properties FROM relationships r JOIN nodes s ON s.key = r.start_key JOIN nodes e ON e.key = r.end_key JOIN documents d ON d.key = r.document_key ORDER BY 1",
            }.SelectMany(sql => Rows(connection, sql)));
    }

    public static object? Scalar(string path, string sql)
    {
        using SqliteConnection connection = new($"Data Source={path};Pooling=False");
        connection.Open();
        return Scalar(connection, sql);
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static List<string> Rows(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : reader.GetValue(i))));
        }

        return rows;
    }
}
