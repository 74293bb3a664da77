using KnowledgeGraph.Graph;
using KnowledgeGraph.Sqlite.Database;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Sqlite.Search;

/// <summary>The rows of the search index, one for each node.</summary>
internal sealed class SearchRows(SqliteConnection connection) : IDisposable
{
    private readonly Statement _insert = new(connection, "INSERT INTO search (rowid, name, text) VALUES (?1, ?2, ?3)");
    private readonly Statement _delete = new(connection, "DELETE FROM search WHERE rowid = ?1");

    public void Insert(long nodeKey, Node node) => Insert(nodeKey, SearchEntry.Of(node));

    public void Update(long nodeKey, Node before, Node now)
    {
        SearchEntry entry = SearchEntry.Of(now);
        if (entry != SearchEntry.Of(before))
        {
            Delete(nodeKey);
            Insert(nodeKey, entry);
        }
    }

    public void Delete(long nodeKey) => _delete.Execute(nodeKey);

    public void Dispose()
    {
        _insert.Dispose();
        _delete.Dispose();
    }

    private void Insert(long nodeKey, SearchEntry entry) => _insert.Execute(nodeKey, entry.Name, entry.Text);
}
