using System.CommandLine;
using KnowledgeGraph.Cli.Building;
using KnowledgeGraph.Cli.Inputs;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Sqlite;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg build INPUT…</c>: the main job.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        Argument<string[]> inputs = CommonOptions.Inputs();
        Option<string> outDirectory = new("--out") { Description = "Folder for plans.db and graph.jsonl.", HelpName = "DIR", DefaultValueFactory = static _ => "graph" };
        Option<string?> schema = CommonOptions.Schema();
        Option<string?> place = PlaceOption.Create();
        Option<int> jobs = CommonOptions.Number("--jobs", "Documents read at a time.", usual: Environment.ProcessorCount, least: 1);
        Option<long> maxInput = CommonOptions.MaxInput();
        Option<string?> neo4j = new("--neo4j")
        {
            Description = "Load the graph into this server too, such as bolt://localhost:7687. User, password and database: NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE.",
            HelpName = "URI",
        };
        Command command = new(
            "build",
            "Read plans and store their graph in an embedded database (plans.db) and as JSON lines (graph.jsonl).\n\n"
            + "Examples:\n  kg build seeds/ --out graph/\n  kg build plan.html notes.txt --schema my-schema/ --jobs 4\n  kg build opinions.txt --place 江西     # the text says 我省 and never which\n  NEO4J_PASSWORD=… kg build seeds/ --neo4j bolt://localhost:7687");
        command.Arguments.Add(inputs);
        command.Options.Add(outDirectory);
        command.Options.Add(schema);
        command.Options.Add(place);
        command.Options.Add(jobs);
        command.Options.Add(maxInput);
        command.Options.Add(neo4j);
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetValue(inputs)!,
            new BuildSettings(
                parsed.GetValue(outDirectory)!,
                parsed.GetValue(schema),
                parsed.GetValue(place),
                parsed.GetValue(jobs),
                parsed.GetValue(maxInput),
                parsed.GetValue(neo4j) is { } uri ? Neo4jOptions.Settings(uri) : null),
            parsed.GetValue<bool>("--verbose"),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] inputs, BuildSettings settings, bool verbose, CancellationToken cancellationToken)
    {
        InputFiles files = InputFiles.Find(inputs);
        foreach (InputException failure in files.Failures)
        {
            ErrorOutput.Write(failure, verbose);
        }

        if (files.Paths.Count == 0)
        {
            return ExitCode.InputFailed;
        }

        GraphPipeline pipeline = PlaceOption.Load(settings.Schema, settings.Place);

        // Before the work, so that a wrong password is told at once.
        await using Neo4jGraphStore? server = settings.Neo4j is { } target
            ? await Neo4jGraphStore.OpenAsync(target, pipeline.Definitions.Schema, cancellationToken).ConfigureAwait(false)
            : null;
        OutFolder.Create(settings.OutDirectory, "--out");
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(Path.Combine(settings.OutDirectory, "plans.db"), cancellationToken: cancellationToken).ConfigureAwait(false);
        Build build = new(pipeline, store, settings, verbose);
        BuildSummary summary = await BuildProgress.RunAsync("reading plans", files.Paths.Count, progress => build.RunAsync(files.Paths, progress, cancellationToken)).ConfigureAwait(false);
        await GraphFiles.WriteAsync(store, settings.OutDirectory, cancellationToken).ConfigureAwait(false);

        BuildReport.Print(summary, pipeline.Definitions.Corrections, files.Skipped, settings.OutDirectory);
        int loaded = server is null ? ExitCode.Done : await LoadCommand.RunAsync(store, server, settings.Neo4j!.Address, verbose, cancellationToken).ConfigureAwait(false);
        return files.Failures.Count > 0 || summary.Failed > 0 || loaded != ExitCode.Done ? ExitCode.InputFailed : ExitCode.Done;
    }
}
