using System.CommandLine;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Documents.Readers;
using KnowledgeGraph.Explanation;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg explain INPUT --line N</c>: what is made of a line, and why.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        Argument<string> input = CommonOptions.Input();
        Option<int> line = new("--line", "-n") { Description = "Number of the line, from 1, as kg text prints it and as the graph's 'line' counts.", HelpName = "N", Required = true };
        Option<string?> schema = CommonOptions.Schema();
        Option<string?> place = PlaceOption.Create();
        Option<bool> json = new("--json") { Description = "JSON: one object." };
        Option<bool> all = new("--all") { Description = "Tell of each rule that was tried why it told nothing; else rules of one verb and relation share a row." };
        Option<long> maxInput = CommonOptions.MaxInput();
        Command command = new(
            "explain",
            "Tell why something was found in a line, or was not: its place, words and names, facts and values, and the rules that were tried.\n\n"
            + "Examples:\n  kg explain seeds/hangzhou-sci-tech-plan-2021-2025.txt --line 598\n"
            + "  kg explain plan.txt --line 12 --all    # why each rule told nothing\n"
            + "  kg explain plan.txt --line 12 --schema my-schema\n"
            + "  kg text plan.txt | grep -n 实验室     # which line?");
        command.Arguments.Add(input);
        command.Options.Add(line);
        command.Options.Add(schema);
        command.Options.Add(place);
        command.Options.Add(all);
        command.Options.Add(json);
        command.Options.Add(maxInput);
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetValue(input)!, parsed.GetValue(line), PlaceOption.Load(parsed.GetValue(schema), parsed.GetValue(place)), parsed.GetValue(all), parsed.GetValue(json), parsed.GetValue(maxInput), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string input, int line, GraphPipeline pipeline, bool isFull, bool json, long maxInput, CancellationToken cancellationToken)
    {
        SourceText source = await SourceText.ReadAsync(input, new SourceReadOptions { MaxBytes = maxInput }, cancellationToken).ConfigureAwait(false);
        if (line < 1 || line > source.Lines.Count)
        {
            throw new UsageException($"{input} has no line {line}: its lines are numbered from 1 to {source.Lines.Count}.");
        }

        LineExplanation explanation = pipeline.Explain(source, line);
        if (json)
        {
            await using Stream output = Console.OpenStandardOutput();
            ExplanationJson.Write(explanation, output);
        }
        else
        {
            await using StreamWriter output = new(Console.OpenStandardOutput(), leaveOpen: false) { NewLine = "\n" };
            ExplanationText.Write(explanation, isFull, output);
        }

        return ExitCode.Done;
    }
}
