using System.IO.Compression;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.Tests.Segmentation;

/// <summary>What jieba 0.42.1 answered; see <c>tests/Corpus/segmentation/README.md</c>.</summary>
internal static class RecordedAnswers
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "Corpus", "segmentation");

    public static string Read(string name)
    {
        using StreamReader reader = new(new BrotliStream(File.OpenRead(Path.Combine(Folder, "recorded", name + ".br")), CompressionMode.Decompress), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    public static JsonElement ReadJson(string name) => JsonDocument.Parse(Read(name)).RootElement;

    public static List<JsonElement> ReadLines(string name) =>
        [.. Read(name).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonDocument.Parse(line).RootElement)];

    /// <summary>The lines of the plan in seeds, without their line breaks.</summary>
    public static string[] SeedLines() => SeedText().Split('\n');

    public static string SeedText() => File.ReadAllText(Repository.SeedPath, Encoding.UTF8);

    public static string[] Words(JsonElement array) => [.. array.EnumerateArray().Select(static word => word.GetString()!)];

    /// <summary>Word and tag with a slash between.</summary>
    public static string[] TaggedWords(JsonElement array) => [.. array.EnumerateArray().Select(static pair => $"{pair[0].GetString()}/{pair[1].GetString()}")];
}
