namespace KnowledgeGraph.Definitions.Rules;

/// <summary>Which words are keywords of sections: the part <c>terms</c> of a rule file.</summary>
/// <remarks>Immutable.</remarks>
internal sealed record TermRules
{
    /// <summary>Most keywords of a section. Default 8.</summary>
    public required int Top { get; init; }

    /// <summary>How often a word must stand in a section to be its keyword; a name of the lexicon that is no common word needs to stand once. Default 2.</summary>
    public required int Least { get; init; }

    /// <summary>Parts of speech that may be keywords.</summary>
    public required IReadOnlySet<string> Tags { get; init; }

    /// <summary>Words that are no keywords.</summary>
    public required IReadOnlySet<string> StopWords { get; init; }
}
