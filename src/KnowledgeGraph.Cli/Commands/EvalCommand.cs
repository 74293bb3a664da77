using System.CommandLine;
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
        Option<bool> json = new("--json") { Description = "JSON, to compare a later run with." };
        Option<FileInfo?> compare = new("--compare") { Description = "JSON of a former run: shows what was gained and lost.", HelpName = "FILE" };
        Command command = new(
            "eval",
            "Score what is extracted from a document against annotations, with misses and false ones.\n\n"
            + "Examples:\n  kg eval seeds/hangzhou-sci-tech-plan-2021-2025.txt --gold tests/Corpus/seed\n  kg eval plan.txt --gold my-gold/ --compare before.json");
        command.Arguments.Add(input);
        command.Options.Add(gold);
        command.Options.Add(schema);
        command.Options.Add(json);
        command.Options.Add(compare);
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetValue(input)!, parsed.GetValue(gold)!, parsed.GetValue(schema), parsed.GetValue(json), parsed.GetValue(compare), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string input, string gold, string? schema, bool json, FileInfo? compare, CancellationToken cancellationToken)
    {
        GraphPipeline pipeline = GraphPipeline.Load(schema);
        Gold expected = await GoldReader.ReadAsync(gold, cancellationToken).ConfigureAwait(false);
        SourceText source = await SourceText.ReadAsync(input, cancellationToken: cancellationToken).ConfigureAwait(false);
        ScoreReport report = Scorer.Score(pipeline.Run(source), expected);
        if (json)
        {
            await using Stream output = Console.OpenStandardOutput();
            ScoreReportWriter.WriteJson(report, output);
        }
        else if (compare is not null)
        {
            await using FileStream saved = compare.OpenRead();
            ScoreReport former = await ScoreReportReader.ReadJsonAsync(saved, cancellationToken).ConfigureAwait(false);
            ScoreReportWriter.Write(ScoreComparison.Between(former, report), Console.Out);
        }
        else
        {
            ScoreReportWriter.Write(report, Console.Out);
        }

        return ExitCode.Done;
    }
}
