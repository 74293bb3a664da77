using KnowledgeGraph.Definitions.Schema;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Coordination;

/// <summary>Takes off a list what only describes what stands in it or behind it.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
internal sealed class ListDescriptions(MemberTrimmer trimmer, LexiconMatcher lexicon, string[] partnerWords, string[] fittingStarts)
{
    // 等功能|的X: so far 的 may stand behind 等.
    private const int LongestJoint = 10;

    /// <summary>The group of a phrase without what only describes: 适用于高海拔、原始林区等环境|的专用装备; null where the whole group does.</summary>
    public MemberGroup? Without(LeafText leaf, NounPhrase phrase, int index)
    {
        MemberGroup group = phrase.Groups[index];
        if (index > 0 && DescribesNext(leaf, phrase, index - 1))
        {
            // 具有智能传感、保鲜抗菌等|功能的|包装材料: what stands up to 的 belongs to the description.
            ListMember first = group.Members[0];
            int particle = leaf.Text.IndexOf('的', first.Start, Math.Min(LongestJoint, first.End - first.Start));
            return first.End - particle <= 2 ? group : group with { Members = [first with { Start = particle + 1 }, .. group.Members.Skip(1)] };
        }

        return DescribesNext(leaf, phrase, index) ? null : FromWithin(leaf, group);
    }

    /// <summary>
    /// 生活性服务业高品质、多样化、便利化发展: one known name, and ways of growth that make a list of their own; the group as it was where it is none.
    /// </summary>
    public MemberGroup WithoutWays(LeafText leaf, MemberGroup group)
    {
        const int longestName = 12;
        const int longestWay = 8;
        ListMember first = group.Members[0];
        if (group.HasEtc || group.Members.Length < 2 || first.IsName || !group.Members.Skip(1).All(member => member.End - member.Start <= longestWay && SaysHow(leaf, member.Start, member.End)))
        {
            return group;
        }

        for (int end = Math.Min(first.End - 2, first.Start + longestName); end > first.Start + 1; end--)
        {
            if (lexicon.Find(leaf.Text.AsSpan(first.Start, end - first.Start)) is { } known && LabelKinds.IsSubject(known.Label) && SaysHow(leaf, end, first.End))
            {
                return group with { Members = [new ListMember(first.Start, end, null)] };
            }
        }

        return group;
    }

    /// <summary>支持|创新主体|与|巴西中心、北欧创新中心等|合作: what is done is done for the first, the others are whom it works with. The group as it was elsewhere.</summary>
    public MemberGroup WithoutPartners(LeafText leaf, MemberGroup group)
    {
        const int reach = 14;
        for (int i = 1; i < group.Members.Length; i++)
        {
            int start = group.Members[i].Start;
            if (group.Members[i].Name is null || leaf.Text[start - 1] is not ('与' or '同') || group.Members.Take(i).Any(static member => member.Name is not null))
            {
                continue;
            }

            int end = group.End;
            while (end < leaf.Text.Length && end - group.End < reach && !LeafText.EndsClause(leaf.Text[end]))
            {
                end++;
            }

            if (RuleWords.HoldsOne(leaf.Text.AsSpan(group.Members[^1].End, end - group.Members[^1].End), partnerWords))
            {
                return group with { Members = [.. group.Members.Take(i)], HasEtc = false, Tail = null, End = group.Members[i - 1].End };
            }
        }

        return group;
    }

    // 基于北斗、5G的|自动驾驶、远程监控: the description is a list itself. 经济适用、简便易学、适合农村地区学生的|美育学具: so is what stands before one.
    private MemberGroup FromWithin(LeafText leaf, MemberGroup group)
    {
        const int saying = 4;
        ListMember last = group.Members[^1];
        if (group.Members.Length > 1 && RuleWords.FirstStarting(leaf.Text.AsSpan(last.Start), fittingStarts) is not null && leaf.Text.IndexOf('的', last.Start, last.End - last.Start) is > 0 and int particle && particle + 2 < last.End
            && group.Members.SkipLast(1).All(static member => member.Name is null && member.End - member.Start == saying))
        {
            return group with { Members = [last with { Start = particle + 1 }] };
        }

        if (group.Members.Length < 2 || !trimmer.IsDescription(leaf, group.Members[0].Start) || leaf.Text.AsSpan(group.Members[0].Start, group.Members[0].End - group.Members[0].Start).Contains('的'))
        {
            return group;
        }

        for (int i = 1; i < group.Members.Length; i++)
        {
            ListMember member = group.Members[i];
            if (leaf.Text.IndexOf('的', member.Start, member.End - member.Start) is > 0 and int of && of + 2 < member.End)
            {
                return group with { Members = [member with { Start = of + 1 }, .. group.Members.Skip(i + 1)] };
            }
        }

        return group;
    }

    private bool DescribesNext(LeafText leaf, NounPhrase phrase, int index)
    {
        if (index + 1 >= phrase.Groups.Length || !trimmer.IsDescription(leaf, phrase.Groups[index].Members[0].Start))
        {
            return false;
        }

        ListMember next = phrase.Groups[index + 1].Members[0];
        return leaf.Text.AsSpan(next.Start, Math.Min(LongestJoint, next.End - next.Start)).Contains('的');
    }

    // 专业化, 高品质, 便利化发展
    private static bool SaysHow(LeafText leaf, int start, int end)
    {
        const int longestSaying = 4;
        int how = leaf.Text.AsSpan(start, Math.Min(longestSaying, end - start)).LastIndexOfAny('化', '质', '型');
        return how >= 1 && (start + how + 1 == end || ModifierCheck.IsGeneral(leaf, start + how + 1, end));
    }
}
