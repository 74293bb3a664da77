using KnowledgeGraph.Definitions;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Sqlite;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Cli.Loading;

/// <summary>Opens the stores that commands name.</summary>
internal static class GraphStores
{
    /// <summary>Opens a database file that is there already.</summary>
    /// <exception cref="GraphStoreException">It is not there, or is no such file.</exception>
    public static Task<SqliteGraphStore> OpenFileAsync(string path, bool isReadOnly, CancellationToken cancellationToken) =>
        File.Exists(path)
            ? SqliteGraphStore.OpenAsync(path, new SqliteStoreOptions { IsReadOnly = isReadOnly }, cancellationToken)
            : throw new GraphStoreException(GraphStoreErrorCode.Unreachable, $"{path} is not there. Name the file with --db, or make it with 'kg build INPUT… --out DIR'.");

    /// <summary>Connects to a server and makes the constraints of the schema there.</summary>
    /// <exception cref="GraphStoreException">The server cannot be reached, or refuses.</exception>
    public static Task<Neo4jGraphStore> OpenServerAsync(Neo4jConnectionSettings settings, string? schema, CancellationToken cancellationToken) =>
        Neo4jGraphStore.OpenAsync(settings, (schema is null ? GraphDefinitions.Default : GraphDefinitions.Load(schema)).Schema, cancellationToken);
}
