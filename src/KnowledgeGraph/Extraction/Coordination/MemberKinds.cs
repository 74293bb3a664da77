using System.Collections.Immutable;
using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Definitions.Schema;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Coordination;

/// <summary>Tells what the noun behind a list makes of members that are not known otherwise.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
internal sealed class MemberKinds(ListClasses classes, LexiconMatcher lexicon)
{
    /// <summary>The class; null where the noun tells none, or tells it of what the members do, where they are or how they are called together.</summary>
    public ClassRule? Of(LeafText leaf, MemberGroup group) => classes.Of(leaf, group) is { } kind && IsOfMembers(kind, leaf, group) ? kind : null;

    private bool IsOfMembers(ClassRule kind, LeafText leaf, MemberGroup group)
    {
        // 海东、海西|等地|产业园区: places, no parks.
        if (leaf.Text.AsSpan(group.Members[^1].End).StartsWith("等地", StringComparison.Ordinal))
        {
            return false;
        }

        // 机器人、数控加工等企业: the list is of what the firms do.
        if ((LabelKinds.IsBody(kind.Label) || kind.Label == "Platform") && HoldsUnmarkedSubject(leaf, group))
        {
            return false;
        }

        // 危险化学品、尾矿库等企业: of lists of firms only those with one that is known are surely of names.
        return !(kind.Label == "Platform" && AreClasses(leaf, group.Members))
            && !(kind.NeedsKnown && !group.Members.Any(static member => member.Name is { } name && LabelKinds.IsBody(name.Label)));
    }

    private bool HoldsUnmarkedSubject(LeafText leaf, MemberGroup group) => group.Members.Any(member =>
        member.Name is null && lexicon.Find(leaf.Text.AsSpan(member.Start, member.End - member.Start)) is { } known && LabelKinds.IsSubject(known.Label));

    // 重点实验室、工程技术中心、环保智库等平台: at least half of them are classes, so the rest need not be names either.
    private static bool AreClasses(LeafText leaf, ImmutableArray<ListMember> members) =>
        members.Count(member => leaf.Words.HeadStart(member.End) > member.Start && ModifierCheck.IsClass(leaf, member.Start, member.End)) * 2 >= members.Length;
}
