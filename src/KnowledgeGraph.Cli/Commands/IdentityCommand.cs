using System.CommandLine;
using KnowledgeGraph.Cli.Inputs;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Documents.Readers;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Graph.Proposals;
using KnowledgeGraph.Sqlite;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg identity</c>: entities that may be one, for a person to decide.</summary>
internal static class IdentityCommand
{
    public static Command Create()
    {
        Argument<string[]> inputs = CommonOptions.Inputs();
        inputs.Arity = ArgumentArity.ZeroOrMore;
        Option<FileInfo?> database = new("--db") { Description = "Database of a build, in place of INPUT.", HelpName = "FILE" };
        Option<string?> schema = CommonOptions.Schema();
        Option<string?> place = PlaceOption.Create();
        Option<bool> json = new("--json") { Description = "JSON: an array of proposals." };
        Option<long> maxInput = CommonOptions.MaxInput();
        Command command = new(
            "identity",
            "Propose entities that may be one, with reason and evidence, and the lines of corrections.yaml that would join them. Nothing is changed.\n\n"
            + "Examples:\n  kg identity seeds/\n  kg identity --db graph/plans.db --json");
        command.Arguments.Add(inputs);
        command.Options.Add(database);
        command.Options.Add(schema);
        command.Options.Add(place);
        command.Options.Add(json);
        command.Options.Add(maxInput);
        command.Validators.Add(result =>
        {
            if (result.GetValue(inputs)!.Length > 0 == (result.GetValue(database) is not null))
            {
                result.AddError("Give either INPUT or --db FILE.");
            }
            else if (result.GetValue(place) is not null && result.GetValue(database) is not null)
            {
                result.AddError("--place is for INPUT; what --db holds was read before.");
            }
        });
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetValue(inputs)!,
            parsed.GetValue(database),
            PlaceOption.Load(parsed.GetValue(schema), parsed.GetValue(place)),
            new Settings(parsed.GetValue(json), parsed.GetValue(maxInput), parsed.GetValue<bool>("--verbose")),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] inputs, FileInfo? database, GraphPipeline pipeline, Settings settings, CancellationToken cancellationToken)
    {
        List<Node> nodes = [];
        List<Relationship> relationships = [];
        int exitCode = ExitCode.Done;
        if (database is not null)
        {
            await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(database.FullName, new SqliteStoreOptions { IsReadOnly = true }, cancellationToken).ConfigureAwait(false);
            await foreach (Node node in store.ReadNodesAsync(cancellationToken).ConfigureAwait(false))
            {
                nodes.Add(node);
            }

            await foreach (Relationship relationship in store.ReadRelationshipsAsync(cancellationToken).ConfigureAwait(false))
            {
                relationships.Add(relationship);
            }
        }
        else
        {
            (IReadOnlyList<DocumentGraph> documents, exitCode) = await ReadAsync(inputs, pipeline, settings, cancellationToken).ConfigureAwait(false);
            PropertyGraph graph = GraphPipeline.Merge(documents);
            nodes.AddRange(graph.Nodes);
            relationships.AddRange(graph.Relationships);
        }

        IReadOnlyList<MergeProposal> proposals = MergeProposals.Find(pipeline.Definitions, nodes, relationships);
        if (settings.Json)
        {
            await using Stream output = Console.OpenStandardOutput();
            ProposalOutput.WriteJson(proposals, output);
        }
        else
        {
            ProposalOutput.Write(proposals, Console.Out);
        }

        return exitCode;
    }

    private static async Task<(IReadOnlyList<DocumentGraph> Documents, int ExitCode)> ReadAsync(string[] inputs, GraphPipeline pipeline, Settings settings, CancellationToken cancellationToken)
    {
        InputFiles files = InputFiles.Find(inputs);
        Dictionary<string, DocumentGraph> documents = new(StringComparer.Ordinal);
        int exitCode = files.Failures.Count > 0 ? ExitCode.InputFailed : ExitCode.Done;
        foreach (InputException failure in files.Failures)
        {
            ErrorOutput.Write(failure, settings.Verbose);
        }

        foreach (string path in files.Paths)
        {
            try
            {
                DocumentGraph graph = pipeline.Run(await SourceText.ReadAsync(path, new SourceReadOptions { MaxBytes = settings.MaxInput }, cancellationToken).ConfigureAwait(false));
                if (!documents.TryAdd(graph.DocumentId, graph))
                {
                    throw new InputException($"{path}: holds the same document as {documents[graph.DocumentId].SourceName} ({graph.DocumentId}); only the first is read.");
                }
            }
            catch (Exception failure) when (failure is SourceReadException or InputException)
            {
                ErrorOutput.Write(failure, settings.Verbose);
                exitCode = ExitCode.InputFailed;
            }
        }

        return ([.. documents.Values], exitCode);
    }

    private sealed record Settings(bool Json, long MaxInput, bool Verbose);
}
