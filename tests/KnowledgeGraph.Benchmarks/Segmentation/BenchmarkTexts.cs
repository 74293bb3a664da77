using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Documents.Readers;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Benchmarks.Segmentation;

/// <summary>The texts to measure on: all documents of some folders, each once, pages by their text.</summary>
internal sealed class BenchmarkTexts
{
    private BenchmarkTexts(List<SourceText> sources)
    {
        Texts = [.. sources.Select(static source => source.Text)];
        Names = [.. sources.Select(static source => source.Name)];
        Bytes = Texts.Sum(static text => (long)Encoding.UTF8.GetByteCount(text));
    }

    public string[] Texts { get; }

    public string[] Names { get; }

    /// <summary>Length of all texts in UTF-8.</summary>
    public long Bytes { get; }

    public static async Task<BenchmarkTexts> ReadAsync(IEnumerable<string> folders)
    {
        List<SourceText> sources = [];
        HashSet<string> known = [];
        foreach (string path in folders.SelectMany(static folder => Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)))
        {
            if (Path.GetExtension(path) is not (".txt" or ".html" or ".md") || Path.GetFileName(path).StartsWith("README", StringComparison.Ordinal))
            {
                continue;
            }

            SourceText source = await SourceText.ReadAsync(path);
            if (known.Add(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(source.Text)))))
            {
                sources.Add(source);
            }
        }

        return new BenchmarkTexts(sources);
    }
}
