using KnowledgeGraph.Documents.Readers;
using KnowledgeGraph.Scoring;
using KnowledgeGraph.Tests.Support;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Scoring;

/// <summary>The golds in <c>tests/Corpus</c> and the texts that they were made from.</summary>
internal static class CorpusGold
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Corpus");

    /// <summary>The folders that hold a gold.</summary>
    public static IEnumerable<string> Cases => Directory.EnumerateDirectories(Folder)
        .Where(static folder => Directory.Exists(Path.Combine(folder, "gold")))
        .Select(static folder => Path.GetFileName(folder))
        .Order(StringComparer.Ordinal);

    public static Task<Gold> ReadAsync(string name) => GoldReader.ReadAsync(Path.Combine(Folder, name, "gold"), TestContext.Current.CancellationToken);

    /// <summary>The extracted text; skips the test where the document is one of the shared ones and they are not there.</summary>
    public static async Task<string> TextAsync(Gold gold) => (await SourceAsync(gold)).Text;

    /// <summary>The document; skips the test where it is one of the shared ones and they are not there.</summary>
    public static async Task<SourceText> SourceAsync(Gold gold)
    {
        string seed = Path.Combine(Repository.Root, "seeds", gold.Document);
        if (!File.Exists(seed))
        {
            Assert.SkipWhen(Repository.SharedPath is null, "The shared documents are not there.");
            seed = Path.Combine(Repository.SharedPath, "corpus", gold.Document);
        }

        return await SourceText.ReadAsync(seed, cancellationToken: TestContext.Current.CancellationToken);
    }
}
