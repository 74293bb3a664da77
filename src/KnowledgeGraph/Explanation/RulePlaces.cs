using KnowledgeGraph.Definitions;
using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Explanation;

/// <summary>Where rules, names and corrections stand in the definitions.</summary>
internal sealed class RulePlaces(GraphDefinitions definitions)
{
    private readonly Dictionary<string, string> _corrections = definitions.Corrections.All
        .GroupBy(static correction => correction.Rule, StringComparer.Ordinal)
        .ToDictionary(static same => same.Key, static same => same.First().Place, StringComparer.Ordinal);

    /// <summary>File and line of a rule or correction; null for a rule of the program.</summary>
    public string? Of(string rule) => definitions.Rules.Places.GetValueOrDefault(rule) ?? _corrections.GetValueOrDefault(rule);

    /// <summary>File and line of what found a name; of a known name where it stands in the lexicon.</summary>
    public string? Of(Mention mention) =>
        Of(mention.Rule) ?? (definitions.Lexicon.Find(mention.Surface) ?? definitions.Lexicon.Find(mention.Name))?.Place;
}
