using System.CommandLine;
using KnowledgeGraph.Cli.Commands;
using KnowledgeGraph.Cli.Output;

namespace KnowledgeGraph.Cli;

/// <summary>The command line <c>kg</c>: one file a command under <c>Commands/</c>.</summary>
internal static class KgCommandLine
{
    /// <summary>Parses the arguments and runs the command.</summary>
    public static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        Option<bool> verbose = new("--verbose") { Description = "Show stack traces and details of failures.", Recursive = true };
        RootCommand root = new("Reads Chinese government plans (规划) and builds their knowledge graph: structure, tables, entities, targets, each with the words that support it.");
        root.Options.Add(verbose);
        root.Subcommands.Add(BuildCommand.Create());
        root.Subcommands.Add(OutlineCommand.Create());
        root.Subcommands.Add(TextCommand.Create());
        root.Subcommands.Add(ExplainCommand.Create());
        root.Subcommands.Add(EvalCommand.Create());
        root.Subcommands.Add(LoadCommand.Create());
        root.Subcommands.Add(RemoveCommand.Create());
        root.Subcommands.Add(SegmentCommand.Create());
        root.Subcommands.Add(KeywordsCommand.Create());
        root.Subcommands.Add(QueryCommand.Create());
        root.Subcommands.Add(BrowserGuideCommand.Create());
        root.Subcommands.Add(SchemaCommand.Create());
        root.Subcommands.Add(IdentityCommand.Create());

        ParseResult parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (string message in parsed.Errors.Select(static error => error.Message).Distinct(StringComparer.Ordinal))
            {
                ErrorOutput.Write($"{message} Run 'kg {string.Join(' ', CommandPath(parsed))}--help' for usage.");
            }

            return ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C: who pressed it need not be told.
            return ExitCode.Interrupted;
        }
        catch (Exception failure) when (Failures.ExitCodeOf(failure) is not null)
        {
            ErrorOutput.Write(failure, parsed.GetValue(verbose));
            return Failures.ExitCodeOf(failure)!.Value;
        }
    }

    private static IEnumerable<string> CommandPath(ParseResult parsed)
    {
        string name = parsed.CommandResult.Command.Name;
        return parsed.CommandResult.Command is RootCommand ? [] : [name, string.Empty];
    }
}
