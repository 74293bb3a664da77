using System.CommandLine;
using System.Text;
using KnowledgeGraph.Documents.Readers;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg text INPUT</c>: the extracted text, as offsets count it.</summary>
internal static class TextCommand
{
    public static Command Create()
    {
        Argument<string> input = CommonOptions.Input();
        Option<long> maxInput = CommonOptions.MaxInput();
        Command command = new("text", "Print the extracted text of a document, as offsets in the graph count it.\n\nExample:\n  kg text seeds/hangzhou-sci-tech-plan-2021-2025.txt | head");
        command.Arguments.Add(input);
        command.Options.Add(maxInput);
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(input)!, parsed.GetValue(maxInput), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string input, long maxInput, CancellationToken cancellationToken)
    {
        SourceText source = await SourceText.ReadAsync(input, new SourceReadOptions { MaxBytes = maxInput }, cancellationToken).ConfigureAwait(false);
        await using Stream output = Console.OpenStandardOutput();
        await using StreamWriter writer = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        await writer.WriteAsync(source.Text.AsMemory(), cancellationToken).ConfigureAwait(false);
        return ExitCode.Done;
    }
}
