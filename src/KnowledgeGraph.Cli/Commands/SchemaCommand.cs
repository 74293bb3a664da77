using System.CommandLine;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Definitions;
using KnowledgeGraph.Definitions.Schema;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg schema check|print</c>: the definitions that a build goes by.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        Command command = new("schema", "Check or print the definitions: labels, relationship types, lexicon, rules.\n\nExamples:\n  kg schema check --schema my-schema/\n  kg schema print");
        command.Subcommands.Add(Create("check", "Check a folder of definitions; each fault names file, line and column.", Check));
        command.Subcommands.Add(Create("print", "Print the definitions as text.", Print));
        return command;
    }

    private static Command Create(string name, string description, Func<GraphDefinitions, int> run)
    {
        Option<string?> schema = CommonOptions.Schema();
        Command command = new(name, description);
        command.Options.Add(schema);
        command.SetAction(parsed =>
        {
            try
            {
                return run(parsed.GetValue(schema) is { } folder ? GraphPipeline.Load(folder).Definitions : GraphDefinitions.Default);
            }
            catch (DefinitionException failure)
            {
                ErrorOutput.Write(failure, parsed.GetValue<bool>("--verbose"));
                return ExitCode.InputFailed;
            }
        });
        return command;
    }

    private static int Check(GraphDefinitions definitions)
    {
        DefinitionCounts counts = definitions.Counts;
        Console.Out.WriteLine(
            $"{counts.Labels} labels, {counts.RelationshipTypes} relationship types, {counts.Names} names, {counts.Rules} rules, {counts.Corrections} corrections: no fault.");
        return ExitCode.Done;
    }

    private static int Print(GraphDefinitions definitions)
    {
        Console.Out.Write(definitions.Schema.Print());
        return ExitCode.Done;
    }
}
