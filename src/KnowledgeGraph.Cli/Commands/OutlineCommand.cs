using System.CommandLine;
using KnowledgeGraph.Cli.Inputs;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Documents;
using KnowledgeGraph.Documents.Readers;
using KnowledgeGraph.Documents.Structure;
using KnowledgeGraph.Text;
using KnowledgeGraph.Writers;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg outline INPUT…</c>: the structure of documents.</summary>
internal static class OutlineCommand
{
    public static Command Create()
    {
        Argument<string[]> inputs = CommonOptions.Inputs();
        Option<bool> json = new("--json") { Description = "JSON: an object for one document, an array for several." };
        Option<long> maxInput = CommonOptions.MaxInput();
        Command command = new("outline", "Print the structure of documents: sections, columns (专栏), tables.\n\nExamples:\n  kg outline seeds/hangzhou-sci-tech-plan-2021-2025.txt\n  kg outline plans/ --json > outlines.json");
        command.Arguments.Add(inputs);
        command.Options.Add(json);
        command.Options.Add(maxInput);
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetValue(inputs)!, parsed.GetValue(json), parsed.GetValue(maxInput), parsed.GetValue<bool>("--verbose"), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] inputs, bool json, long maxInput, bool verbose, CancellationToken cancellationToken)
    {
        InputFiles files = InputFiles.Find(inputs);
        List<PlanDocument> documents = [];
        int exitCode = ExitCode.Done;
        foreach (InputException failure in files.Failures)
        {
            ErrorOutput.Write(failure, verbose);
            exitCode = ExitCode.InputFailed;
        }

        foreach (string path in files.Paths)
        {
            try
            {
                SourceText source = await SourceText.ReadAsync(path, new SourceReadOptions { MaxBytes = maxInput }, cancellationToken).ConfigureAwait(false);
                documents.Add(StructureRecognizer.Recognize(source));
            }
            catch (SourceReadException failure)
            {
                ErrorOutput.Write(failure, verbose);
                exitCode = ExitCode.InputFailed;
            }
        }

        if (documents.Count == 0)
        {
            return exitCode;
        }

        if (json)
        {
            await using Stream output = Console.OpenStandardOutput();
            OutlineWriter.Write(documents, output, asArray: files.Paths.Count > 1);
            output.WriteByte((byte)'\n');
        }
        else
        {
            documents.ForEach(static document => OutlineTree.Print(document, Console.Out));
        }

        return exitCode;
    }
}
