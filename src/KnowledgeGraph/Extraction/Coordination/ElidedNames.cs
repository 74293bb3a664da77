using System.Collections.Immutable;
using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Definitions.Schema;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Coordination;

/// <summary>Completes the members of a list that share one head word: 之江、西湖等省实验室, 鹏城、广州国家实验室.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
/// <param name="classes">What nouns behind lists tell.</param>
/// <param name="lexicon">The names known beforehand.</param>
/// <param name="counted">Names that a count behind places tells.</param>
/// <param name="heads">Words that end names.</param>
/// <param name="builders">Verbs of which a place is no object: 建设, 布局.</param>
/// <param name="sharers">Heads that a list of short names shares without 等: 实验室, 机场.</param>
/// <param name="works">Programmes that share the head of the last.</param>
internal sealed class ElidedNames(ListClasses classes, LexiconMatcher lexicon, CountedNames counted, EndingWords heads, EndingWords builders, EndingWords sharers, SharedWorks works)
{
    private const int LongestCompleted = 8;
    private const int LongestCompletedWork = 14;

    private static readonly string[] NationalHeads = ["中心", "实验室", "示范区", "试验区", "基地"];

    /// <summary>The members of a list, each with the head that they share: it stands behind 等 (之江、西湖等省实验室), behind a count (三大实验室) or in the last member alone.</summary>
    public List<NamedMember> Completed(LeafText leaf, MemberGroup group)
    {
        List<NamedMember> completed = National(leaf, group);
        if (completed.Count > 0)
        {
            return completed;
        }

        if (OfTail(leaf, group) is { Count: > 0 } whole)
        {
            return whole;
        }

        (ClassRule? kind, string head, ImmutableArray<ListMember> members) = group.HasEtc
            ? (classes.Of(leaf, group), group.Tail is { Word: >= 0 } tail ? HeadOf(leaf, tail) : string.Empty, group.Members)
            : Counted(leaf, group);
        if (kind is not { Completes: true })
        {
            return counted.Of(leaf, group) is { Count: > 0 } all ? all : group.HasEtc ? completed : OfShared(leaf, group) is { Count: > 0 } sharing ? sharing : works.Of(leaf, group) is { Count: > 0 } shared ? shared : OfKnown(leaf, group) is { Count: > 0 } inFull ? inFull : OfPlaces(leaf, group);
        }

        head = kind.Adds ?? head;

        // 时空大数据服务、产品检测服务等公共平台: whole phrases are completed where the noun is of works.
        int most = kind.Label is "Platform" or "Program" or "Lab" ? LongestCompletedWork : LongestCompleted;
        foreach (ListMember member in members)
        {
            int length = member.End - member.Start;
            if (IsPlaceOrNew(leaf, member) && length >= 2 && length <= most && (kind.Label == "Program" || !leaf.Text.AsSpan(member.Start, length).ContainsAnyExceptInRange('\u4E00', '\u9FFF'))
                && !heads.End(leaf.Text.AsSpan(member.Start, length)) && !ModifierCheck.IsGeneral(leaf, member.Start, member.End))
            {
                completed.Add(new NamedMember(member.Start, member.End, kind.Label, leaf.Surface(member.Start, member.End) + head, kind.Id, kind.Confidence, true));
            }
        }

        return completed;
    }

    // 时空信息、具身智能等|国家|人工智能应用中试基地: behind 等 a base of the state's is that of each field; 数字、文化等|国家|服务出口基地 has its field behind 国家.
    private List<NamedMember> OfTail(LeafText leaf, MemberGroup group)
    {
        const string level = "国家";
        if (group is not { HasEtc: true, Tail: { Name: { Label: "Platform" or "ScienceCityZone" or "Lab" } head } tail } || head.Start != tail.Start || head.End != tail.End
            || !head.Name.StartsWith(level, StringComparison.Ordinal)
            || !group.Members.All(static member => member.Name is null or { Label: "TechnologyField" or "Industry" or "Technology" })
            || !group.Members.Any(member => IsSubject(leaf, member.Start, member.End)))
        {
            return [];
        }

        int rest = head.Start + level.Length;
        bool hasField = Enumerable.Range(rest + 2, LongestCompleted - 1).Any(end => end < head.End && IsSubject(leaf, rest, end));
        return
        [
            .. group.Members.Select(member => leaf.Surface(member.Start, member.End) is var field && hasField
                ? new NamedMember(member.Start, member.End, head.Label, field + head.Name, "list-of-fields", 0.7, true)
                : new NamedMember(member.Start, member.End, head.Label, level + field + head.Name[level.Length..], "list-of-fields", 0.7, true)),
        ];
    }

    private bool IsSubject(LeafText leaf, int start, int end) => lexicon.Find(leaf.Text.AsSpan(start, end - start)) is { } known && LabelKinds.IsSubject(known.Label);

    // 时空信息、具身智能等|国家人工智能应用中试基地: what says more than the noun alone is of each name.
    private static string HeadOf(LeafText leaf, Piece tail)
    {
        string noun = leaf.Words.TextOf(tail.Word);
        int start = CountWords.EndOf(leaf, tail.Start, tail.End);
        int end = tail.End - noun.Length;
        return end > start && leaf.Text.AsSpan(end, noun.Length).SequenceEqual(noun) && !leaf.Text.AsSpan(start, end - start).Contains('(') && !ModifierCheck.IsGeneral(leaf, start, end, domains: true)
            ? leaf.Surface(start, tail.End)
            : noun;
    }

    // 国家|印刷及柔性显示、高性能医疗器械、…等|创新中心: 国家 and the head are of each.
    private List<NamedMember> National(LeafText leaf, MemberGroup group)
    {
        const string level = "国家";
        ListMember first = group.Members[0];
        if (!group.HasEtc || group.Members.Length < 2 || group.Tail is not { Word: >= 0 } tail || classes.Of(leaf, group) is not { Label: "Platform" or "Lab" or "ScienceCityZone" or "ResearchInstitute" } kind
            || first.Name is { Label: not ("TechnologyField" or "Industry" or "Technology") } || first.End - first.Start < level.Length + 2 || string.CompareOrdinal(leaf.Text, first.Start, level, 0, level.Length) != 0)
        {
            return [];
        }

        string noun = leaf.Words.TextOf(tail.Word);
        bool tells = NationalHeads.Any(word => noun.EndsWith(word, StringComparison.Ordinal)) && leaf.Text.AsSpan(tail.Start, tail.End - tail.Start).SequenceEqual(noun);
        return !tells || ModifierCheck.IsGeneral(leaf, first.Start, first.End)
            ? []
            : [.. group.Members.Select(member => new NamedMember(
                member.Start, member.End, kind.Label, (member == first ? string.Empty : level) + leaf.Surface(member.Start, member.End) + noun, kind.Id, kind.Confidence, true))];
    }

    // 金凤、嘉陵江、明月湖|实验室, 合肥新桥、芜宣|机场: short names before one share its head.
    private List<NamedMember> OfShared(LeafText leaf, MemberGroup group)
    {
        const int longest = 4;
        const int longestOfState = 8;
        if (group.Members.Length < 2 || group.Members[^1] is not { IsName: true, Name: { } last } || sharers.Of(leaf.Text.AsSpan(0, last.End)) is not (> 0 and var shared))
        {
            return [];
        }

        // 生物药、第三代半导体|国家技术创新中心, 北京怀柔、安徽合肥|综合性国家科学中心: where the head alone says whose it is, what stands before it may be longer.
        bool isOfState = leaf.Text.AsSpan(last.End - shared, shared).Contains('国');
        int head = Math.Min(leaf.Words.HeadStart(last.End), last.End - shared);
        bool shares = IsShort(last.Start, head)
            && group.Members.SkipLast(1).All(member => (isOfState ? IsSubjectOrPlace(leaf, member) : IsPlaceOrNew(leaf, member)) && IsShort(member.Start, member.End));
        return shares
            ? [.. group.Members.SkipLast(1).Select(member => new NamedMember(
                member.Start, member.End, last.Label, leaf.Surface(member.Start, member.End) + leaf.Surface(head, last.End), "list-of-places", 0.7, true))]
            : [];

        bool IsShort(int start, int end) => end - start >= 2 && end - start <= (isOfState ? longestOfState : longest) && !ModifierCheck.IsGeneral(leaf, start, end, domains: true);
    }

    // 广州、张江|实验室: a place, or a zone by the short name that it has from its place.
    private bool IsPlaceOrNew(LeafText leaf, ListMember member) =>
        member.Name is null || (member.IsName && (member.Name.Label == DocumentPlace.RegionLabel || (member.Name.Label == "ScienceCityZone" && !heads.End(leaf.Text.AsSpan(member.Start, member.End - member.Start)))));

    // 生物药, 上海|张江: a known field, or what begins with a place and ends on no head of a name.
    private bool IsSubjectOrPlace(LeafText leaf, ListMember member)
    {
        ReadOnlySpan<char> words = leaf.Text.AsSpan(member.Start, member.End - member.Start);
        return lexicon.Find(words) is { } known
            ? LabelKinds.IsSubject(known.Label) || known.Label == DocumentPlace.RegionLabel
            : lexicon.Match(words) is [{ Start: 0, Label: DocumentPlace.RegionLabel, Name: not DocumentPlace.Country }, ..] && !heads.End(words);
    }

    // 鹏城、广州|国家实验室, 蒙西、陕北、新疆|五大|煤炭供应保障基地: what stands behind the place in the last name ends the names before it.
    private List<NamedMember> OfPlaces(LeafText leaf, MemberGroup group)
    {
        const int longestFront = 8;
        List<NamedMember> completed = [];
        ListMember member = group.Members[^1];
        if (group.Members.Length < 2 || member.Name is not { Label: "Lab" or "Platform" or "ScienceCityZone" or "ResearchInstitute" or "Region" } last || (last.Label == "Region" && leaf.Words.HeadStart(last.End) <= last.Start))
        {
            return completed;
        }

        int head = leaf.Words.HeadStart(last.End);
        int front = Enumerable.Range(2, longestFront - 1).Select(length => member.Start + length).LastOrDefault(end => end <= last.Start + longestFront && end <= head && lexicon.Find(leaf.Text.AsSpan(member.Start, end - member.Start)) is { Label: "Region" });
        // 辽西|地区|绿色算力中心
        front = front > 0 && front + 2 < head && leaf.Text.AsSpan(front, 2) is "地区" ? front + 2 : front;
        // 北京、雄安新区: the last is a place that the lexicon knows whole.
        if (front == 0 || (front == head && lexicon.Find(leaf.Text.AsSpan(last.Start, last.End - last.Start)) is not null))
        {
            return completed;
        }

        // 济宁|4大|机器人产业基地, but 济宁|5G产业基地
        int rest = CountWords.EndOf(leaf, front, head);
        while (rest < head && leaf.Words.Nouns.End(rest) is > 0 and int measure && measure < head && leaf.Words.IsMeasure(rest, measure))
        {
            rest = measure;
        }

        bool shares = last.Start == member.Start ? rest > front || ModifierCheck.IsGeneral(leaf, rest, head, domains: true) || ModifierCheck.StartsWithLevel(leaf, rest) || IsBuilt(leaf, group) : last.Start == rest;
        if (!shares || !group.Members.SkipLast(1).All(other => other.End - other.Start is >= 2 and <= longestFront && (other.Name is null || (other.IsName && other.Name.Label == "Region"))
            && !ModifierCheck.IsGeneral(leaf, other.Start, other.End, domains: true)))
        {
            return completed;
        }

        completed.AddRange(group.Members.SkipLast(1).Select(other => new NamedMember(
            other.Start, other.End, last.Label, leaf.Surface(other.Start, other.End) + leaf.Surface(rest, last.End), "list-of-places", 0.7, true)));
        if (rest > front)
        {
            completed.Add(new NamedMember(member.Start, last.End, last.Label, leaf.Surface(member.Start, front) + leaf.Surface(rest, last.End), "list-of-places", 0.7, true));
        }

        return completed;
    }

    // 布局建设|沈阳、大连、辽西地区|绿色算力中心: places themselves are not built.
    private bool IsBuilt(LeafText leaf, MemberGroup group) => builders.End(leaf.Text.AsSpan(0, group.Members[0].Start));

    // 大气、水、土壤|污染防治行动计划: with an end of the last name each is a name that the lexicon knows.
    private List<NamedMember> OfKnown(LeafText leaf, MemberGroup group)
    {
        const int longestFront = 8;
        const int longestName = 24;
        const int most = 16;
        ListMember last = group.Members[^1];
        // 上海、浙江大学: a member that is a name by itself may be meant as it stands.
        if (group.Members.Length is < 2 or > most || last.End - last.Start > longestName
            || group.Members.SkipLast(1).Any(member => member.IsName || member.End - member.Start > longestFront || lexicon.Find(leaf.Text.AsSpan(member.Start, member.End - member.Start)) is not null))
        {
            return [];
        }

        for (int rest = last.Start + 1; rest <= Math.Min(last.End - 2, last.Start + longestFront); rest++)
        {
            string end = leaf.Text[rest..last.End];
            List<NamedMember> named = [];
            foreach (ListMember member in group.Members.SkipLast(1))
            {
                if (lexicon.Find(leaf.Text[member.Start..member.End] + end) is not { IsContextual: false } known || LabelKinds.IsSubject(known.Label))
                {
                    break;
                }

                named.Add(new NamedMember(member.Start, member.End, known.Label, known.Name, "list-of-known", 0.8, true));
            }

            if (named.Count == group.Members.Length - 1)
            {
                return named;
            }
        }

        return [];
    }

    // 之江、湖畔、良渚三大实验室: the count stands in the place of 等.
    private (ClassRule? Kind, string Head, ImmutableArray<ListMember> Members) Counted(LeafText leaf, MemberGroup group)
    {
        ListMember last = group.Members[^1];
        int head = leaf.Words.HeadStart(last.End);
        if (group.Members.Length < 2 || head <= last.Start || classes.Of(leaf.Text.AsSpan(head, last.End - head)) is not { } kind)
        {
            return (null, string.Empty, []);
        }

        for (int at = last.Start + 2; at < head; at++)
        {
            // 三大|实验室, 3个|重庆|实验室
            int measure = CountWords.EndOf(leaf, at, head) is var counted && counted > at ? counted : leaf.Words.Nouns.End(at);
            if (measure - at > 1 && measure <= head && (counted > at || leaf.Words.IsMeasure(at, measure)) && (ModifierCheck.IsGeneral(leaf, measure, head) || lexicon.Find(leaf.Text.AsSpan(measure, head - measure)) is { Label: "Region" }))
            {
                return (kind, leaf.Text[head..last.End], [.. group.Members.SkipLast(1), new ListMember(last.Start, at, null)]);
            }
        }

        return (null, string.Empty, []);
    }
}
