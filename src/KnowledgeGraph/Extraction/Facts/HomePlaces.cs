using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Facts;

/// <summary>The places of the country whose plans are read; another country acts in a sentence without being the subject of what the plan wants.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
internal sealed class HomePlaces(RuleSet rules)
{
    private readonly HashSet<string> _known = new([.. rules.Identity.ProvinceOf.Keys, .. rules.Identity.ProvinceOf.Values, .. rules.WordsOf("municipalities")], StringComparer.Ordinal);
    private readonly EndingWords _levels = new(rules.Identity.Levels);

    /// <summary>True for a province or city by its short name, and for what ends as a level of places does (嘉善县).</summary>
    public bool Holds(string name) => _known.Contains(name) || _levels.End(name);
}
