using System.CommandLine;
using KnowledgeGraph.Cli.Loading;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Sqlite;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg load</c>: the graph of a database file into Neo4j.</summary>
internal static class LoadCommand
{
    public static Command Create()
    {
        Option<string> database = CommonOptions.Database();
        Option<string?> neo4j = Neo4jOptions.Uri();
        Option<string?> schema = CommonOptions.Schema();
        Command command = new(
            "load",
            "Load the graph of a database file into Neo4j. What stands there is compared first: only what differs is written, a document in one transaction.\n\n"
            + "Examples:\n  kg load --neo4j bolt://localhost:7687\n  NEO4J_PASSWORD=… kg load --db graph/plans.db --neo4j neo4j+s://example.databases.neo4j.io");
        command.Options.Add(database);
        command.Options.Add(neo4j);
        command.Options.Add(schema);
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetValue(database)!,
            Neo4jOptions.Settings(parsed.GetValue(neo4j)),
            parsed.GetValue(schema),
            parsed.GetValue<bool>("--verbose"),
            cancellationToken));
        return command;
    }

    /// <summary>Loads all documents of an open file into an open server, with progress and summary.</summary>
    internal static async Task<int> RunAsync(SqliteGraphStore source, Neo4jGraphStore target, string address, bool verbose, CancellationToken cancellationToken)
    {
        IReadOnlyList<StoredDocument> documents = await source.ListDocumentsAsync(cancellationToken).ConfigureAwait(false);
        Load load = new(source, target, verbose);
        LoadSummary summary = await BuildProgress.RunAsync("loading plans", documents.Count, progress => load.RunAsync(documents, progress, cancellationToken)).ConfigureAwait(false);
        LoadReport.Print(summary, $"{target.ServerAgent} at {address}");
        return summary.Failed > 0 ? ExitCode.InputFailed : ExitCode.Done;
    }

    private static async Task<int> RunAsync(string database, Neo4jConnectionSettings settings, string? schema, bool verbose, CancellationToken cancellationToken)
    {
        await using SqliteGraphStore source = await GraphStores.OpenFileAsync(database, isReadOnly: true, cancellationToken).ConfigureAwait(false);
        await using Neo4jGraphStore target = await GraphStores.OpenServerAsync(settings, schema, cancellationToken).ConfigureAwait(false);
        return await RunAsync(source, target, settings.Address, verbose, cancellationToken).ConfigureAwait(false);
    }
}
