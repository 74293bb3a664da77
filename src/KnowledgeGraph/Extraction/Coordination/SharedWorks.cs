using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Coordination;

/// <summary>Completes programmes that share the head of the last: 实施|重点学科晋级、“双一流”学科培育|行动 carries out two 行动.</summary>
/// <remarks>
/// Only behind a verb of carrying out, and where each member ends on a deed as the last does before its head, so that a thing in front of a programme
/// stays a thing. Immutable; one instance serves all threads.
/// </remarks>
/// <param name="rules">The verbs, deeds and heads.</param>
/// <param name="lexicon">The names known beforehand: 乡村振兴 is no part of another programme.</param>
internal sealed class SharedWorks(RuleSet rules, LexiconMatcher lexicon)
{
    private const int Shortest = 4;
    private const int Longest = 14;

    private readonly EndingWords _verbs = new(rules.WordsOf("sharedWorkVerbs"));
    private readonly EndingWords _deeds = new(rules.WordsOf("sharedWorkDeeds"));
    private readonly EndingWords _heads = new(rules.WordsOf("sharedWorkHeads").OrderByDescending(static word => word.Length));

    /// <summary>The members before the last, each with its head; empty where they share none.</summary>
    public List<NamedMember> Of(LeafText leaf, MemberGroup group)
    {
        if (group.HasEtc || group.Members is not [.., _, { IsName: true, Name: { Label: "Program" } last }] || last.End != group.Members[^1].End || !_verbs.End(leaf.Text.AsSpan(0, group.Members[0].Start)))
        {
            return [];
        }

        int length = _heads.Of(leaf.Text.AsSpan(last.Start, last.End - last.Start));
        int head = last.End - length;
        bool shares = length > 0 && EndsOnDeed(last.Start, head) && group.Members.SkipLast(1).All(member => !member.IsName && EndsOnDeed(member.Start, member.End) && !IsKnown(leaf.Text.AsSpan(member.Start, member.End - member.Start)));
        return shares
            ? [.. group.Members.SkipLast(1).Select(member => new NamedMember(
                member.Start, member.End, last.Label, leaf.Surface(member.Start, member.End) + leaf.Surface(head, last.End), "list-of-works", 0.7, true))]
            : [];

        bool IsKnown(ReadOnlySpan<char> words) => lexicon.Find(words) is not null || lexicon.Find($"{words}战略") is not null;

        bool EndsOnDeed(int start, int end) => end - start is >= Shortest and <= Longest && _deeds.End(leaf.Text.AsSpan(start, end - start));
    }
}
