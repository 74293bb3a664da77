using System.Text;
using KnowledgeGraph.Documents.Readers;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Cli.Inputs;

/// <summary>The text that a command's INPUT names: a document's extracted text, or standard input for <c>-</c>.</summary>
internal static class InputText
{
    public static async Task<string> ReadAsync(string input, CancellationToken cancellationToken)
    {
        if (input != "-")
        {
            return (await SourceText.ReadAsync(input, cancellationToken: cancellationToken).ConfigureAwait(false)).Text;
        }

        await using Stream stream = Console.OpenStandardInput();
        using StreamReader reader = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        try
        {
            return await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (DecoderFallbackException failure)
        {
            throw new InputException($"standard input: the bytes at offset {failure.Index} are not UTF-8; convert the text first.");
        }
    }
}
