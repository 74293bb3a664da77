using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>The recorded conversations, one file a version.</summary>
internal static class ConversationFiles
{
    public static IEnumerable<string> Versions => Directory.EnumerateFiles(Folder, "bolt-*.txt")
        .Select(path => Path.GetFileNameWithoutExtension(path)["bolt-".Length..])
        .Order(StringComparer.Ordinal);

    private static string Folder => Path.Combine(Repository.Root, "tests", "KnowledgeGraph.Tests", "Neo4j", "Conversations");

    public static string Read(string version) => File.ReadAllText(Path.Combine(Folder, $"bolt-{version}.txt"));
}
