using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Coordination;

/// <summary>A member of a list with what it is.</summary>
internal sealed record NamedMember(int Start, int End, string Label, string Name, string Rule, double Confidence, bool IsComposed)
{
    public IReadOnlyDictionary<string, string> Properties { get; init; } = NameSpan.NoProperties;
}
