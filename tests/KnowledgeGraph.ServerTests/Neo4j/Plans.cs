using System.Text;
using KnowledgeGraph.Documents.Readers;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Tests.Support;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.ServerTests.Neo4j;

/// <summary>Graphs of real plans.</summary>
internal static class Plans
{
    private static readonly GraphPipeline Pipeline = GraphPipeline.Load();

    public static string SeedText { get; } = File.ReadAllText(Repository.SeedPath);

    /// <summary>The seed, or what became of its text.</summary>
    public static DocumentGraph Seed(string? text = null) => Build(text ?? SeedText, "seed.txt");

    public static DocumentGraph Build(string text, string name) => Pipeline.Run(SourceText.Read(Encoding.UTF8.GetBytes(text), name));

    /// <summary>The seed and the shared documents, where these are there.</summary>
    public static IReadOnlyList<DocumentGraph> All()
    {
        string[] shared = Repository.SharedPath is { } path ? Directory.GetFiles(Path.Combine(path, "corpus")) : [];
        return
        [
            Seed(),
            .. shared.Where(static file => !file.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
                .Select(static file => Pipeline.Run(SourceText.Read(File.ReadAllBytes(file), Path.GetFileName(file)))),
        ];
    }
}
