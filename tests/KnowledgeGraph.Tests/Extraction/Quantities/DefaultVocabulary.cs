using KnowledgeGraph.Extraction.Quantities.Vocabulary;

namespace KnowledgeGraph.Tests.Extraction.Quantities;

/// <summary>The vocabulary of <c>graph-schema/rules/quantities.yaml</c>, read once.</summary>
internal static class DefaultVocabulary
{
    public static string Path { get; } = System.IO.Path.Combine(Repository.Root, "graph-schema", "rules", "quantities.yaml");

    public static QuantityVocabulary Value { get; } = VocabularyReader.Read(File.ReadAllText(Path), "quantities.yaml");
}
