using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Coordination;

/// <summary>The classes of which the noun behind a list tells: …等|实验室.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
internal sealed class ListClasses
{
    private readonly Dictionary<string, ClassRule>.AlternateLookup<ReadOnlySpan<char>> _byNoun;

    private readonly string[] _nearWords;

    public ListClasses(RuleSet rules)
    {
        _nearWords = [.. rules.WordsOf("nearWords")];
        Dictionary<string, ClassRule> byNoun = new(StringComparer.Ordinal);
        foreach (ClassRule rule in rules.Classes)
        {
            foreach (string noun in rule.Nouns)
            {
                byNoun.TryAdd(noun, rule);
            }
        }

        _byNoun = byNoun.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The class that the noun behind the list tells; null where it tells none.</summary>
    public ClassRule? Of(LeafText leaf, MemberGroup group)
    {
        if (group.Tail is not { Word: >= 0 } tail)
        {
            return null;
        }

        // 鼓楼、秦淮等高校院所|周边区域: the list is not of bodies.
        if (RuleWords.FirstStarting(leaf.Text.AsSpan(tail.End), _nearWords) is not null)
        {
            return null;
        }

        string noun = leaf.Words.TextOf(tail.Word);
        return Of(noun) is { } kind && !(kind is { Completes: true, Label: "Program" } && (leaf.Words.StartsMany(group.Members[0].Start) || (group.Members.Any(static member => member.Name is { Label: "Region" }) && IsOneWork(leaf, tail, tail.End - noun.Length)))) ? kind : null;
    }

    // 青藏高原、黄土高原等|生态屏障区保护修复|工程: the list tells where or for what, the work is one; but 邵永、铜吉等|6条|高铁.
    private static bool IsOneWork(LeafText leaf, Piece tail, int noun)
    {
        int start = CountWords.EndOf(leaf, tail.Start, noun);
        return start < noun && !ModifierCheck.IsGeneral(leaf, start, noun, domains: true);
    }

    /// <summary>The class that the noun tells; null where it tells none.</summary>
    public ClassRule? Of(ReadOnlySpan<char> noun) => _byNoun.TryGetValue(noun, out ClassRule? rule) ? rule : null;
}
