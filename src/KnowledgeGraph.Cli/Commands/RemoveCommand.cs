using System.CommandLine;
using KnowledgeGraph.Cli.Building;
using KnowledgeGraph.Cli.Loading;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Sqlite;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg remove DOCUMENT</c>: takes out what a document says.</summary>
internal static class RemoveCommand
{
    public static Command Create()
    {
        Argument<string> document = new("DOCUMENT") { Description = "Its id, its title, or the name of its file." };
        Option<string> database = CommonOptions.Database();
        Option<string?> neo4j = Neo4jOptions.Uri();
        Option<string?> schema = CommonOptions.Schema();
        Command command = new(
            "remove",
            "Take out what a document says, from Neo4j or from a database file. What other documents say stays.\n\n"
            + "Examples:\n  kg remove 杭州市科技创新发展“十四五”规划 --db graph/plans.db\n  kg remove plan.txt --neo4j bolt://localhost:7687");
        command.Arguments.Add(document);
        command.Options.Add(database);
        command.Options.Add(neo4j);
        command.Options.Add(schema);
        command.Validators.Add(result =>
        {
            if (result.GetResult(database) is { Implicit: false } && result.GetResult(neo4j) is { Implicit: false })
            {
                result.AddError("Give either --db or --neo4j.");
            }
        });
        command.SetAction((parsed, cancellationToken) => parsed.GetResult(database) is { Implicit: false } || (parsed.GetValue(neo4j) is null && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NEO4J_URI")))
            ? RemoveFromFileAsync(parsed.GetValue(document)!, parsed.GetValue(database)!, cancellationToken)
            : RemoveFromServerAsync(parsed.GetValue(document)!, Neo4jOptions.Settings(parsed.GetValue(neo4j)), parsed.GetValue(schema), cancellationToken));
        return command;
    }

    private static async Task<int> RemoveFromServerAsync(string document, Neo4jConnectionSettings settings, string? schema, CancellationToken cancellationToken)
    {
        await using Neo4jGraphStore store = await GraphStores.OpenServerAsync(settings, schema, cancellationToken).ConfigureAwait(false);
        await RemoveAsync(store, document, $"{store.ServerAgent} at {settings.Address}", cancellationToken).ConfigureAwait(false);
        return ExitCode.Done;
    }

    private static async Task<int> RemoveFromFileAsync(string document, string database, CancellationToken cancellationToken)
    {
        await using SqliteGraphStore store = await GraphStores.OpenFileAsync(database, isReadOnly: false, cancellationToken).ConfigureAwait(false);
        await RemoveAsync(store, document, database, cancellationToken).ConfigureAwait(false);
        string folder = Path.GetDirectoryName(Path.GetFullPath(database))!;
        if (GraphFiles.StandIn(folder))
        {
            await GraphFiles.WriteAsync(store, folder, cancellationToken).ConfigureAwait(false);
        }

        return ExitCode.Done;
    }

    private static async Task RemoveAsync(IGraphStore store, string words, string target, CancellationToken cancellationToken)
    {
        IReadOnlyList<StoredDocument> documents = await store.ListDocumentsAsync(cancellationToken).ConfigureAwait(false);
        StoredDocument[] found = [.. documents.Where(document => document.Id == words)];
        if (found.Length == 0)
        {
            found = [.. documents.Where(document => document.Title == words || document.SourceName == words)];
        }

        if (found.Length != 1)
        {
            throw new InputException(found.Length == 0
                ? $"'{words}' is no document in {target}; it holds {documents.Count}{Some(documents)}."
                : $"'{words}' may be {string.Join(" or ", found.Select(static document => $"'{document.Id}'"))} in {target}; give the id.");
        }

        StoreChange change = await store.RemoveAsync(found[0].Id, cancellationToken).ConfigureAwait(false);
        Console.Out.WriteLine($"removed {found[0].Id} from {target}");
        LoadReport.Print(change);
    }

    private static string Some(IReadOnlyList<StoredDocument> documents) =>
        documents.Count == 0 ? "" : $", such as '{documents[0].Id}'";
}
