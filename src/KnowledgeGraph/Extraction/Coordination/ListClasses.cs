using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Coordination;

/// <summary>The classes of which the noun behind a list tells: …等|实验室.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
internal sealed class ListClasses
{
    private readonly Dictionary<string, ClassRule> _byNoun = new(StringComparer.Ordinal);

    public ListClasses(RuleSet rules)
    {
        foreach (ClassRule rule in rules.Classes)
        {
            foreach (string noun in rule.Nouns)
            {
                _byNoun.TryAdd(noun, rule);
            }
        }
    }

    /// <summary>The class that the noun behind the list tells; null where it tells none.</summary>
    public ClassRule? Of(LeafText leaf, MemberGroup group) => group.Tail is { Word: >= 0 } tail ? Of(leaf.Words.TextOf(tail.Word)) : null;

    /// <summary>The class that the noun tells; null where it tells none.</summary>
    public ClassRule? Of(string noun) => _byNoun.GetValueOrDefault(noun);
}
