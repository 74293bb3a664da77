using System.CommandLine;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Documents.Readers;
using KnowledgeGraph.Scoring;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg eval INPUT --gold DIR</c>: precision, recall and F1 against what people annotated.</summary>
internal static class EvalCommand
{
    public static Command Create()
    {
        Argument<string> input = CommonOptions.Input();
        Option<string> gold = new("--gold") { Description = "Folder of annotations with manifest.json.", HelpName = "DIR", Required = true };
        Option<string?> schema = CommonOptions.Schema();
        Option<string?> place = PlaceOption.Create();
        Option<bool> json = new("--json") { Description = "JSON: of the scores, to compare a later run with; with --compare, of what was gained and lost." };
        Option<FileInfo?> compare = new("--compare") { Description = "What a former run with --json wrote: shows what was gained and lost.", HelpName = "FILE" };
        compare.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<FileInfo?>() is { Exists: false } file)
            {
                result.AddError($"--compare: there is no file '{file}'.");
            }
        });
        Command command = new(
            "eval",
            "Score what is extracted from a document against annotations, with misses and false ones.\n\n"
            + "Examples:\n  kg eval seeds/hangzhou-sci-tech-plan-2021-2025.txt --gold tests/Corpus/seed/gold\n"
            + "  kg eval plan.txt --gold my-gold/ --json > before.json\n  kg eval plan.txt --gold my-gold/ --compare before.json");
        command.Arguments.Add(input);
        command.Options.Add(gold);
        command.Options.Add(schema);
        command.Options.Add(place);
        command.Options.Add(json);
        command.Options.Add(compare);
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetValue(input)!, parsed.GetValue(gold)!, PlaceOption.Load(parsed.GetValue(schema), parsed.GetValue(place)), parsed.GetValue(json), parsed.GetValue(compare), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string input, string gold, GraphPipeline pipeline, bool json, FileInfo? compare, CancellationToken cancellationToken)
    {
        ScoreReport? former = null;
        if (compare is not null)
        {
            try
            {
                await using FileStream saved = compare.OpenRead();
                former = await ScoreReportReader.ReadJsonAsync(saved, cancellationToken).ConfigureAwait(false);
            }
            catch (ScoreReportFormatException failure)
            {
                ErrorOutput.Write($"{compare}:{failure.Line}: {failure.Message}");
                return ExitCode.Usage;
            }
        }

        Gold expected = await GoldReader.ReadAsync(gold, cancellationToken).ConfigureAwait(false);
        if (!string.Equals(Path.GetFileName(input), expected.Document, StringComparison.Ordinal))
        {
            ErrorOutput.Write($"note: {gold} holds annotations of '{expected.Document}', and this is '{Path.GetFileName(input)}'; where the texts differ the figures say nothing.");
        }

        SourceText source = await SourceText.ReadAsync(input, cancellationToken: cancellationToken).ConfigureAwait(false);
        ScoreReport report = Scorer.Score(pipeline.Run(source), expected);
        await WriteAsync(report, former, json).ConfigureAwait(false);
        return ExitCode.Done;
    }

    private static async Task WriteAsync(ScoreReport report, ScoreReport? former, bool json)
    {
        ScoreComparison? comparison = former is null ? null : ScoreComparison.Between(former, report);
        if (!json)
        {
            if (comparison is null)
            {
                ScoreReportWriter.Write(report, Console.Out);
            }
            else
            {
                ScoreReportWriter.Write(comparison, Console.Out);
            }

            return;
        }

        await using Stream output = Console.OpenStandardOutput();
        if (comparison is null)
        {
            ScoreReportWriter.WriteJson(report, output);
        }
        else
        {
            ScoreReportWriter.WriteJson(comparison, output);
        }
    }
}
