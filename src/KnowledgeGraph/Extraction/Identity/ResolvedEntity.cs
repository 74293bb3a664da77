namespace KnowledgeGraph.Extraction.Identity;

/// <summary>A thing that a document names, with all the names it gives it.</summary>
/// <param name="Ref">Label and canonical name.</param>
/// <param name="Aliases">Other surfaces, in ordinal order.</param>
/// <param name="Merged">What was joined, each with its reason.</param>
/// <param name="Properties">Properties that its names give it.</param>
internal sealed record ResolvedEntity(
    EntityRef Ref,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<(string Surface, string Reason)> Merged,
    IReadOnlyDictionary<string, string> Properties);
