using KnowledgeGraph.Definitions.Names;
using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Definitions.Schema;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Coordination;

/// <summary>Finds out what each member of a list is: a known name, a name of the class that the noun behind the list tells, or a new one.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
internal sealed class MemberNamer
{
    // 等功能|的X: so far 的 may stand behind 等.
    private const int LongestJoint = 10;

    private const int LongestCompleted = 8;
    private const int LongestCompletedWork = 14;

    private static readonly string[] NationalHeads = ["中心", "实验室", "示范区", "试验区", "基地"];

    private readonly LexiconMatcher _lexicon;
    private readonly Dictionary<string, ClassRule> _classes = new(StringComparer.Ordinal);
    private readonly MemberTrimmer _trimmer;
    private readonly string[] _heads;
    private readonly string[] _classEnds;
    private readonly HashSet<string> _pivots;

    public MemberNamer(RuleSet rules, LexiconMatcher lexicon)
    {
        _lexicon = lexicon;
        _trimmer = new MemberTrimmer(rules);
        foreach (ClassRule rule in rules.Classes)
        {
            foreach (string noun in rule.Nouns)
            {
                _classes.TryAdd(noun, rule);
            }
        }

        _pivots = new HashSet<string>(rules.WordsOf("pivotVerbs"), StringComparer.Ordinal);
        _classEnds = [.. rules.WordsOf("classEnds")];
        _heads = [.. rules.Names.SelectMany(static rule => rule.Heads).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>True where the member ends on a noun of things (技术, 设备) or is a known name.</summary>
    public bool EndsAsThing(LeafText leaf, ListMember member) =>
        member.IsName || _trimmer.EndsAsThing(leaf, member.Start, member.End) || _lexicon.Find(leaf.Text[member.Start..member.End]) is not null;

    /// <summary>The group of a phrase without what only describes: 适用于高海拔、原始林区等环境|的专用装备; null where the whole group does.</summary>
    public MemberGroup? Described(LeafText leaf, NounPhrase phrase, int index)
    {
        MemberGroup group = phrase.Groups[index];
        if (index > 0 && DescribesNext(leaf, phrase, index - 1))
        {
            // 具有智能传感、保鲜抗菌等|功能的|包装材料: what stands up to 的 belongs to the description.
            ListMember first = group.Members[0];
            int particle = leaf.Text.IndexOf('的', first.Start, Math.Min(LongestJoint, first.End - first.Start));
            return first.End - particle <= 2 ? group : group with { Members = [first with { Start = particle + 1 }, .. group.Members.Skip(1)] };
        }

        return DescribesNext(leaf, phrase, index) ? null : WithoutDescription(leaf, group);
    }

    // 基于北斗、5G的|自动驾驶、远程监控: the description is a list itself.
    private MemberGroup WithoutDescription(LeafText leaf, MemberGroup group)
    {
        if (group.Members.Count < 2 || !_trimmer.IsDescription(leaf, group.Members[0].Start) || leaf.Text.AsSpan(group.Members[0].Start, group.Members[0].End - group.Members[0].Start).Contains('的'))
        {
            return group;
        }

        for (int i = 1; i < group.Members.Count; i++)
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
        if (index + 1 >= phrase.Groups.Count || !_trimmer.IsDescription(leaf, phrase.Groups[index].Members[0].Start))
        {
            return false;
        }

        ListMember next = phrase.Groups[index + 1].Members[0];
        return leaf.Text.AsSpan(next.Start, Math.Min(LongestJoint, next.End - next.Start)).Contains('的');
    }

    /// <summary>
    /// 生活性服务业高品质、多样化、便利化发展: one known name, and ways of growth that make a list of their own; the group as it was where it is none.
    /// </summary>
    public MemberGroup WithoutWays(LeafText leaf, MemberGroup group)
    {
        const int longestName = 12;
        const int longestWay = 8;
        ListMember first = group.Members[0];
        if (group.HasEtc || group.Members.Count < 2 || first.IsName || !group.Members.Skip(1).All(member => member.End - member.Start <= longestWay && SaysHow(leaf, member.Start, member.End)))
        {
            return group;
        }

        for (int end = Math.Min(first.End - 2, first.Start + longestName); end > first.Start + 1; end--)
        {
            if (_lexicon.Find(leaf.Text[first.Start..end]) is { } known && LabelKinds.IsSubject(known.Label) && SaysHow(leaf, end, first.End))
            {
                return group with { Members = [new ListMember(first.Start, end, null)] };
            }
        }

        return group;
    }

    // 专业化, 高品质, 便利化发展
    private static bool SaysHow(LeafText leaf, int start, int end)
    {
        const int longestSaying = 4;
        int how = leaf.Text.AsSpan(start, Math.Min(longestSaying, end - start)).LastIndexOfAny('化', '质', '型');
        return how >= 1 && (start + how + 1 == end || ModifierCheck.IsGeneral(leaf, start + how + 1, end));
    }

    /// <summary>True where the lexicon knows exactly this stretch.</summary>
    public bool IsKnown(LeafText leaf, int start, int end) => _lexicon.Find(leaf.Text[start..end]) is not null;

    /// <summary>True for a goal or a means (投入, 风险), no thing.</summary>
    public bool IsAbstract(LeafText leaf, ListMember member) => _trimmer.IsAbstract(leaf, member.Start, member.End);

    /// <summary>True for a noun of things that are made or mastered: 技术, 设备.</summary>
    public bool IsThing(string noun) => _trimmer.IsThing(noun);

    /// <summary>True for a verb whose object goes on to act: 支持X做Y.</summary>
    public bool IsPivot(string verb) => _pivots.Contains(verb);

    /// <summary>The field or industry that the words before the class noun of a tail name (等信息技术领域); null where they name none.</summary>
    public NameSpan? NamedBy(LeafText leaf, Piece tail)
    {
        if (_lexicon.Find(leaf.Text[tail.Start..tail.End]) is { } whole)
        {
            // 等|传统产业
            return new NameSpan(tail.Start, tail.End, whole.Label, whole.Name, "lexicon-in-list", 0.85);
        }

        int end = tail.Word < 0 ? tail.End : tail.End - leaf.Words.TextOf(tail.Word).Length;
        return end - tail.Start >= 2 && _lexicon.Find(leaf.Text[tail.Start..end]) is { } entry
            ? new NameSpan(tail.Start, end, entry.Label, entry.Name, "lexicon-in-list", 0.85)
            : null;
    }

    /// <summary>The class that the noun behind a list tells; null where it tells none.</summary>
    public ClassRule? ClassOf(LeafText leaf, MemberGroup group) =>
        group.Tail is { Word: >= 0 } tail ? _classes.GetValueOrDefault(leaf.Words.TextOf(tail.Word)) : null;

    /// <summary>The members of <paramref name="group"/> that are one of <paramref name="labels"/>; others only if <paramref name="newLabel"/> is given.</summary>
    public List<NamedMember> Name(LeafText leaf, MemberGroup group, IReadOnlyList<string> labels, string? newLabel, bool takesClasses = false)
    {
        ClassRule? kind = ClassOf(leaf, group);
        if (kind is not null && LabelKinds.IsBody(kind.Label) && group.Members.Any(member => member.Name is null && _lexicon.Find(leaf.Text[member.Start..member.End]) is { } known && LabelKinds.IsSubject(known.Label)))
        {
            // 机器人、数控加工等企业: the list is of what the firms do.
            kind = null;
        }

        if (kind is { NeedsKnown: true } && !group.Members.Any(static member => member.Name is { } name && LabelKinds.IsBody(name.Label)))
        {
            // 危险化学品、尾矿库等企业: of lists of firms only those with one that is known are surely of names.
            kind = null;
        }

        List<NamedMember> named = [];
        if (leaf.Text[group.Members[0].Start] == '的' && newLabel is not null && group.Members[0].Start > 0 && leaf.Text[group.Members[0].Start - 1] == '等')
        {
            // 等的自主设计和…研发: what stands behind the list is said of it, no member.
            return named;
        }

        IReadOnlyList<ListMember> members = _trimmer.WithoutAdjectives(leaf, group.Members);
        if (newLabel == "Technology" && kind is { Label: "TechnologyField" or "Industry" } && AreIndustries(leaf, members))
        {
            // 能源、工业、建筑、居民生活等领域: members are alike.
            newLabel = "Industry";
        }

        for (int i = 0; i < members.Count; i++)
        {
            if (newLabel is not null && Joined(leaf, members[i], labels) is { Count: > 0 } joined)
            {
                named.AddRange(joined);
                continue;
            }

            if (One(leaf, members[i], group, kind, labels, newLabel, takesClasses) is { } member)
            {
                named.Add(member);
                if (newLabel is not null)
                {
                    AddInner(leaf, members[i], member.Label, named);
                }
            }
        }

        if (newLabel == "Technology" && OuterNoun(leaf, group, labels) is { } outer)
        {
            named.Add(outer);
        }

        return named;
    }

    /// <summary>True where a member of the group is a known field, industry or technology: then others beside it may be new ones.</summary>
    public bool HoldsSubject(LeafText leaf, MemberGroup group) => group.Members.Any(member =>
        (member.IsName && LabelKinds.IsSubject(member.Name!.Label)) || (_trimmer.Trim(leaf, member, keepsEnd: group.HasEtc) is var (start, end) && end > start && _lexicon.Find(leaf.Text[start..end]) is { } known && LabelKinds.IsSubject(known.Label)));

    // 太阳能、风能等清洁能源利用技术: the noun behind 等 is a thing of its own, if it says more than 核心技术.
    private NamedMember? OuterNoun(LeafText leaf, MemberGroup group, IReadOnlyList<string> labels)
    {
        if (group is not { HasEtc: true, Tail: { Word: >= 0, Name: null } tail })
        {
            return null;
        }

        string noun = leaf.Words.TextOf(tail.Word);
        string words = leaf.Text[tail.Start..tail.End];
        if (_lexicon.Find(words) is { } entry && labels.Contains(entry.Label) && entry is not { IsContextual: true, Label: "TechnologyField" })
        {
            return new NamedMember(tail.Start, tail.End, entry.Label, entry.Name, "lexicon-in-list", 0.85, false);
        }

        bool isThing = words.EndsWith(noun, StringComparison.Ordinal) && _trimmer.IsThing(noun) && !ModifierCheck.IsGeneral(leaf, tail.Start, tail.End - noun.Length)
            && !ModifierCheck.IsCategory(leaf, tail.Start, tail.End - noun.Length);
        return isThing && tail.End > tail.Start + noun.Length ? new NamedMember(tail.Start, tail.End, "Technology", leaf.Surface(tail.Start, tail.End), "noun-behind-list", 0.7, false) : null;
    }

    // 新能源新材料: two known fields written together.
    private List<NamedMember> Joined(LeafText leaf, ListMember member, IReadOnlyList<string> labels)
    {
        if (member.IsName || member.End - member.Start > MemberTrimmer.LongestName || _lexicon.Find(leaf.Text[member.Start..member.End]) is not null)
        {
            return [];
        }

        (int from, int to) = _trimmer.Trim(leaf, member, keepsEnd: false);
        int joint = from < to ? leaf.Text.AsSpan(from, to - from).IndexOfAny('和', '与') + from : -1;
        if (joint > from && _lexicon.Find(leaf.Text[from..joint]) is { } left && _lexicon.Find(leaf.Text[(joint + 1)..to]) is { } right && Fits(left) && Fits(right))
        {
            // 行业大模型|和|具身智能
            return
            [
                new NamedMember(from, joint, left.Label, left.Name, "lexicon-in-list", 0.85, false),
                new NamedMember(joint + 1, to, right.Label, right.Name, "lexicon-in-list", 0.85, false),
            ];
        }

        bool Fits(LexiconEntry entry) => labels.Contains(entry.Label) || entry.Label == "Industry";

        List<NameSpan> parts = _lexicon.Match(leaf.Text[member.Start..member.End]);
        bool tile = parts.Count > 1 && parts[0].Start == 0 && parts[^1].End == member.End - member.Start
            && parts.Zip(parts.Skip(1)).All(static pair => pair.First.End == pair.Second.Start) && parts.TrueForAll(part => labels.Contains(part.Label));
        return tile ? [.. parts.Select(part => new NamedMember(member.Start + part.Start, member.Start + part.End, part.Label, part.Name, part.Rule, part.Confidence, false))] : [];
    }

    private bool AreIndustries(LeafText leaf, IReadOnlyList<ListMember> members)
    {
        const int enough = 2;
        string[] labels = [.. members.Select(member => _lexicon.Find(leaf.Text[member.Start..member.End])?.Label).OfType<string>()];
        return labels.Length >= enough && labels.All(static label => label == "Industry");
    }

    // 关键装备(光刻机、CMP等设备): the list in brackets holds members too.
    private static void AddInner(LeafText leaf, ListMember member, string label, List<NamedMember> named)
    {
        int open = leaf.Text.IndexOf('(', member.Start, member.End - member.Start);
        int close = open < 0 ? 0 : leaf.CloseOf(open);
        if (open < 0 || close <= open || close > member.End || !leaf.Text.AsSpan(open, close - open).Contains('、'))
        {
            return;
        }

        int etc = leaf.Text.IndexOf('等', open, close - open);
        int end = etc > 0 ? etc : close;
        for (int start = open + 1; start < end;)
        {
            int mark = leaf.Text.IndexOf('、', start, end - start);
            int stop = mark < 0 ? end : mark;
            if (stop - start >= 2 && !ModifierCheck.IsGeneral(leaf, start, stop))
            {
                named.Add(new NamedMember(start, stop, label, leaf.Surface(start, stop), "list-in-brackets", 0.7, false));
            }

            start = stop + 1;
        }
    }

    private NamedMember? One(
        LeafText leaf,
        ListMember member,
        MemberGroup group,
        ClassRule? kind,
        IReadOnlyList<string> labels,
        string? newLabel,
        bool takesClasses)
    {
        bool subjectKind = member.Name is { Label: "TechnologyField" or "Industry" or "Technology" };
        if (member.Name is { } known && labels.Contains(known.Label) && (member.IsName || !subjectKind))
        {
            // A platform in a list of large facilities is one of them.
            bool isFacility = known.Label == "Platform" && kind?.Label == "ResearchFacility" && known.Rule != "lexicon";
            return new NamedMember(known.Start, known.End, isFacility ? kind!.Label : known.Label, known.Name, isFacility ? kind!.Id : known.Rule, known.Confidence, false)
            {
                Properties = known.Properties,
            };
        }

        if (member.IsName)
        {
            // A field or industry among the things that a field covers is said of it in another way.
            return newLabel is not null && subjectKind
                ? new NamedMember(member.Start, member.End, member.Name!.Label, member.Name.Name, member.Name.Rule, 0.7, false)
                : null;
        }

        (int start, int end) = _trimmer.Trim(leaf, member, keepsEnd: group.HasEtc);
        if (end - start < 2)
        {
            return null;
        }

        // 政务领域|无人机
        int domain = leaf.Text.IndexOf("领域", start, end - start, StringComparison.Ordinal) + 2;
        start = domain > start + 2 && domain < end && _lexicon.Find(leaf.Text[domain..end]) is not null ? domain : start;
        string words = leaf.Text[start..end];
        if (_lexicon.Find(words) is { } entry)
        {
            if (entry is { IsContextual: true, Label: "Lab" } && !takesClasses)
            {
                return null;
            }

            if (entry is { IsContextual: true, Label: "Technology" } && newLabel is not null && kind is { Label: "TechnologyField" } && labels.Contains(kind.Label))
            {
                // 智能计算、物联网等数字经济领域: a technology among fields is named as one.
                return new NamedMember(start, end, kind.Label, entry.Name, "lexicon-in-list", 0.85, false);
            }

            if (labels.Contains(entry.Label) || (newLabel is not null && entry.Label == "Industry"))
            {
                return new NamedMember(start, end, entry.Label, entry.Name, "lexicon-in-list", 0.85, false);
            }

            if (newLabel is null || !entry.IsContextual)
            {
                return null;
            }
        }

        return ModifierCheck.IsGeneral(leaf, start, end) || ModifierCheck.IsCategory(leaf, start, end) ? null : Unknown(leaf, start, end, kind, labels, newLabel);
    }

    private NamedMember? Unknown(LeafText leaf, int start, int end, ClassRule? kind, IReadOnlyList<string> labels, string? newLabel)
    {
        string name = leaf.Surface(start, end);
        if (kind is { IsQuoted: true } && (leaf.Text[start] != '“' || leaf.CloseOf(start) != end - 1))
        {
            kind = null;
        }

        if (kind is not null && labels.Contains(kind.Label) && end - start <= kind.Most && !_classEnds.Any(word => name.EndsWith(word, StringComparison.Ordinal)) && !ModifierCheck.IsClass(leaf, start, end) && !leaf.Text.AsSpan(start, end - start).Contains('的'))
        {
            return new NamedMember(start, end, kind.Label, name, kind.Id, kind.Confidence, false);
        }

        if (newLabel is null || end - start > MemberTrimmer.LongestName || _trimmer.IsAbstract(leaf, start, end))
        {
            return null;
        }

        return new NamedMember(start, end, newLabel, name, "list-member", 0.75, false);
    }

    /// <summary>The members of an elided list whose shared head word stands behind 等 (之江、西湖等省实验室): each with the head added.</summary>
    public List<NamedMember> Completed(LeafText leaf, MemberGroup group)
    {
        List<NamedMember> completed = National(leaf, group);
        if (completed.Count > 0)
        {
            return completed;
        }

        (ClassRule? kind, string head, IReadOnlyList<ListMember> members) = group.HasEtc
            ? (ClassOf(leaf, group), group.Tail is { Word: >= 0 } tail ? leaf.Words.TextOf(tail.Word) : string.Empty, group.Members)
            : Counted(leaf, group);
        if (kind is not { Completes: true })
        {
            return group.HasEtc ? completed : Elided(leaf, group);
        }

        // 时空大数据服务、产品检测服务等公共平台: whole phrases are completed where the noun is of works and money.
        int most = kind.Label is "Platform" or "Fund" or "Program" ? LongestCompletedWork : LongestCompleted;
        foreach (ListMember member in members)
        {
            int length = member.End - member.Start;
            string words = leaf.Text[member.Start..member.End];
            bool isPlaceOrNew = member.Name is null || (member.IsName && member.Name.Label == "Region");
            if (isPlaceOrNew && length >= 2 && length <= most && (kind.Label == "Program" || words.All(static c => c is >= '\u4E00' and <= '\u9FFF'))
                && !_heads.Any(known => words.EndsWith(known, StringComparison.Ordinal)) && !ModifierCheck.IsGeneral(leaf, member.Start, member.End))
            {
                completed.Add(new NamedMember(member.Start, member.End, kind.Label, leaf.Surface(member.Start, member.End) + head, kind.Id, kind.Confidence, true));
            }
        }

        return completed;
    }

    // 国家|印刷及柔性显示、高性能医疗器械、…等|创新中心: 国家 and the head are of each.
    private List<NamedMember> National(LeafText leaf, MemberGroup group)
    {
        const string level = "国家";
        ListMember first = group.Members[0];
        if (!group.HasEtc || group.Members.Count < 2 || group.Tail is not { Word: >= 0 } tail || ClassOf(leaf, group) is not { Label: "Platform" or "Lab" or "ScienceCityZone" or "ResearchInstitute" } kind
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

    // 鹏城、广州|国家实验室, 蒙西、陕北、新疆|五大|煤炭供应保障基地: what stands behind the place in the last name ends the names before it.
    private List<NamedMember> Elided(LeafText leaf, MemberGroup group)
    {
        const int longestFront = 8;
        List<NamedMember> completed = [];
        ListMember member = group.Members[^1];
        if (group.Members.Count < 2 || member.Name is not { Label: "Lab" or "Platform" or "ScienceCityZone" or "ResearchInstitute" or "Region" } last || (last.Label == "Region" && leaf.Words.HeadStart(last.End) <= last.Start))
        {
            return completed;
        }

        int head = leaf.Words.HeadStart(last.End);
        int front = Enumerable.Range(2, longestFront - 1).Select(length => member.Start + length).LastOrDefault(end => end <= last.Start + longestFront && end < head && _lexicon.Find(leaf.Text[member.Start..end]) is { Label: "Region" });
        if (front == 0)
        {
            return completed;
        }

        int rest = AfterCount(leaf, front, head);
        while (rest < head && leaf.Words.Nouns.End(rest) is > 0 and int measure && measure < head && leaf.Words.IsMeasure(rest, measure))
        {
            rest = measure;
        }

        bool shares = last.Start == member.Start ? rest > front || ModifierCheck.IsGeneral(leaf, rest, head, domains: true) : last.Start == rest;
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

    // 济宁|4大|机器人产业基地, but 济宁|5G产业基地
    private static int AfterCount(LeafText leaf, int start, int end)
    {
        int at = start;
        while (at < end && char.IsAsciiDigit(leaf.Text[at]))
        {
            at++;
        }

        return at > start && at < end && leaf.Text[at] is '大' or '个' or '类' or '座' or '处' ? at + 1 : start;
    }

    // 之江、湖畔、良渚三大实验室: the count stands in the place of 等.
    private (ClassRule? Kind, string Head, IReadOnlyList<ListMember> Members) Counted(LeafText leaf, MemberGroup group)
    {
        ListMember last = group.Members[^1];
        int head = leaf.Words.HeadStart(last.End);
        if (group.Members.Count < 2 || head <= last.Start || !_classes.TryGetValue(leaf.Text[head..last.End], out ClassRule? kind))
        {
            return (null, string.Empty, []);
        }

        for (int at = last.Start + 2; at < head; at++)
        {
            int measure = leaf.Words.Nouns.End(at);
            if (measure - at > 1 && measure <= head && leaf.Words.IsMeasure(at, measure) && ModifierCheck.IsGeneral(leaf, measure, head))
            {
                return (kind, leaf.Text[head..last.End], [.. group.Members.SkipLast(1), new ListMember(last.Start, at, null)]);
            }
        }

        return (null, string.Empty, []);
    }
}

/// <summary>A member of a list with what it is.</summary>
internal sealed record NamedMember(int Start, int End, string Label, string Name, string Rule, double Confidence, bool IsComposed)
{
    public IReadOnlyDictionary<string, string> Properties { get; init; } = NameSpan.NoProperties;
}
