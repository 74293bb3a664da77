using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Segmentation;
using KnowledgeGraph.Segmentation.Keywords;
using KnowledgeGraph.Segmentation.Tagging;

namespace KnowledgeGraph.Cli.Output;

/// <summary>Words on standard output: a line of JSON for each line of text, or words set apart by blanks.</summary>
internal sealed class WordOutput(bool asJson) : IDisposable
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly StreamWriter _writer = new(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16) { NewLine = "\n" };

    /// <summary>Calls <paramref name="write"/> for each line; a carriage return stays in its line, nothing follows a final line break.</summary>
    public static void ForEachLine(string text, Action<string> write)
    {
        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            write(text[start..end]);
            start = end + 1;
        }
    }

    public void Write(IReadOnlyList<Token> tokens) =>
        _writer.WriteLine(asJson ? Serialize(tokens.Select(static token => token.Text)) : string.Join(' ', tokens.Select(static token => token.Text)));

    public void Write(IReadOnlyList<TaggedToken> tokens) =>
        _writer.WriteLine(asJson ? Serialize(tokens.Select(static token => new[] { token.Text, token.Tag })) : string.Join(' ', tokens));

    public void Write(IReadOnlyList<Keyword> keywords)
    {
        if (asJson)
        {
            _writer.WriteLine(Serialize(keywords.Select(static keyword => new object[] { keyword.Word, keyword.Weight })));
            return;
        }

        foreach (Keyword keyword in keywords)
        {
            _writer.WriteLine($"{keyword.Weight.ToString("0.0000", CultureInfo.InvariantCulture)}  {keyword.Word}");
        }
    }

    public void Dispose() => _writer.Dispose();

    private static string Serialize<T>(IEnumerable<T> values) => JsonSerializer.Serialize(values, Json);
}
