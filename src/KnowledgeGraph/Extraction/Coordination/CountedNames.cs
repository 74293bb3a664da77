using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Coordination;

/// <summary>Names that a count at the end of a list of places tells: 庆阳、张掖、天水3个省级区域医疗中心 are three.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
internal sealed class CountedNames
{
    private const int LongestFront = 8;
    private const double Confidence = 0.75;

    private readonly LexiconMatcher _lexicon;
    private readonly Dictionary<string, string> _labelOf = new(StringComparer.Ordinal);

    public CountedNames(RuleSet rules, LexiconMatcher lexicon)
    {
        _lexicon = lexicon;
        IReadOnlyCollection<string> built = [.. rules.WordsOf("builtThings")];
        foreach (NameRule rule in rules.Names.Where(rule => built.Contains(rule.Label) && rule.Modifier != NameModifier.Owner))
        {
            foreach (string head in rule.Heads)
            {
                _labelOf.TryAdd(head, rule.Label);
            }
        }
    }

    /// <summary>One name for each place, where the last is followed by as many things as the list has places.</summary>
    public List<NamedMember> Of(LeafText leaf, MemberGroup group)
    {
        ListMember last = group.Members[^1];
        if (group.Members.Length < 2 || (group.HasEtc ? group.Tail?.End : last.End) is not { } end)
        {
            return [];
        }

        int head = leaf.Words.HeadStart(end);
        if (head <= last.Start || _labelOf.GetValueOrDefault(leaf.Text[head..end]) is not { } label
            || FrontOf(leaf, last.Start, Math.Min(head, last.End)) is not { } front || (group.HasEtc && front != last.End)
            || !CountWords.TryValue(leaf, front, out int count) || count != group.Members.Length
            || !group.Members.SkipLast(1).All(member => FrontOf(leaf, member.Start, member.End) == member.End)
            || RestOf(leaf, front, head) is not (> 0 and int rest))
        {
            return [];
        }

        return
        [
            .. group.Members.Select(member => new NamedMember(
                member.Start, member.End, label, leaf.Surface(member.Start, member == last ? front : member.End) + leaf.Surface(rest, end), "list-counted", Confidence, true)),
        ];
    }

    // 天水|3个, “襄十”|三大: a place or what stands in quotes.
    private int? FrontOf(LeafText leaf, int start, int end)
    {
        if (leaf.Text[start] == '“')
        {
            int close = leaf.Text.IndexOf('”', start, Math.Min(LongestFront, end - start));
            return close < 0 ? null : close + 1;
        }

        for (int to = Math.Min(end, start + LongestFront); to - start >= 2; to--)
        {
            if (_lexicon.Find(leaf.Text.AsSpan(start, to - start)) is { Label: DocumentPlace.RegionLabel })
            {
                return to;
            }
        }

        return null;
    }

    // 3个|省级区域医疗中心, 三大|算力圈
    private static int RestOf(LeafText leaf, int front, int head)
    {
        int rest = CountWords.EndOf(leaf, front, head);
        return rest > front ? rest : leaf.Words.Nouns.End(front) is > 0 and int measure && measure <= head && leaf.Words.IsMeasure(front, measure) ? measure : 0;
    }
}
