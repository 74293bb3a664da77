using System.Collections.Immutable;
using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Definitions.Schema;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Coordination;

/// <summary>Finds out what each member of a list is: a known name, a name of the class that the noun behind the list tells, or a new one.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
internal sealed class MemberNamer
{
    private readonly LexiconMatcher _lexicon;
    private readonly ListClasses _classes;
    private readonly MemberKinds _kinds;
    private readonly MemberTrimmer _trimmer;
    private readonly string[] _classEnds;
    private readonly HashSet<string> _pivots;
    private readonly string[] _deeds;
    private readonly HashSet<string> _asides;
    private readonly string[] _industryEnds;
    private readonly EndingWords _ways;
    private readonly HashSet<string> _modes;
    private readonly EndingWords _services;
    private readonly HashSet<string> _callNouns;

    public MemberNamer(RuleSet rules, LexiconMatcher lexicon)
    {
        _lexicon = lexicon;
        _trimmer = new MemberTrimmer(rules);
        _classes = new ListClasses(rules);
        _kinds = new MemberKinds(_classes, lexicon);
        Descriptions = new ListDescriptions(_trimmer, lexicon, [.. rules.WordsOf("partnerWords")], [.. rules.WordsOf("fittingStarts")]);
        Joined = new JoinedNames(rules, lexicon, _trimmer);
        Elided = new ElidedNames(_classes, lexicon, new CountedNames(rules, lexicon), new EndingWords(rules.Names.SelectMany(static rule => rule.Heads).Concat(rules.WordsOf("works")).Distinct(StringComparer.Ordinal)), new EndingWords(rules.WordsOf("builders")), new EndingWords(rules.WordsOf("sharedHeads")), new SharedWorks(rules, lexicon));
        _pivots = new HashSet<string>(rules.WordsOf("pivotVerbs"), StringComparer.Ordinal);
        _classEnds = [.. rules.WordsOf("classEnds")];
        _deeds = [.. rules.WordsOf("innerDeeds")];
        _asides = new HashSet<string>(rules.WordsOf("asidePrepositions"), StringComparer.Ordinal);
        _ways = new EndingWords(rules.WordsOf("closeWays"));
        _industryEnds = [.. rules.WordsOf("industryNounEnds")];
        _callNouns = new HashSet<string>(rules.WordsOf("callNouns"), StringComparer.Ordinal);
        _modes = new HashSet<string>(rules.WordsOf("modeNouns"), StringComparer.Ordinal);
        _services = new EndingWords(rules.WordsOf("listedIndustryEnds"));
    }

    /// <summary>What in a list only describes.</summary>
    public ListDescriptions Descriptions { get; }

    /// <summary>Names that stand joined in one member.</summary>
    public JoinedNames Joined { get; }

    /// <summary>Names of which a list leaves out the shared part.</summary>
    public ElidedNames Elided { get; }

    /// <summary>True where the member ends on a noun of things (技术, 设备) or is a known name.</summary>
    public bool EndsAsThing(LeafText leaf, ListMember member) =>
        member.IsName || _trimmer.EndsAsThing(leaf, member.Start, member.End) || IsKnown(leaf, member.Start, member.End) || Joined.IsPair(leaf, member.Start, member.End);

    /// <summary>True where the lexicon knows exactly this stretch.</summary>
    public bool IsKnown(LeafText leaf, int start, int end) => _lexicon.Find(leaf.Text.AsSpan(start, end - start)) is not null;

    /// <summary>Length of the word that ends at <paramref name="end"/> and says how something is done (集群化, 健康); 0 where none does.</summary>
    public int WayLength(LeafText leaf, int start, int end) => _ways.Of(leaf.Text.AsSpan(start, end - start));

    /// <summary>True where the member names a goal, a means (投入, 风险) or how many there shall be, not a thing.</summary>
    public bool IsAbstract(LeafText leaf, ListMember member) => _trimmer.IsAbstract(leaf, member.Start, member.End);

    /// <summary>True for a noun of things that are made or mastered: 技术, 设备.</summary>
    public bool IsThing(string noun) => _trimmer.IsThing(noun);

    /// <summary>True for a noun that only says what a thing is called here, and is no part of its name: 赛道.</summary>
    public bool OnlyCalls(string noun) => _callNouns.Contains(noun);

    /// <summary>True for a preposition behind which stands what something is done to or through: 对, 通过.</summary>
    public bool IsAside(string preposition) => _asides.Contains(preposition);

    /// <summary>True for a noun that is part of an industry's name (旅游业, 产业链), not only what it is called (领域).</summary>
    public bool EndsIndustry(string noun) => _industryEnds.Any(word => noun.EndsWith(word, StringComparison.Ordinal));

    /// <summary>True for a verb whose object goes on to act: 支持X做Y.</summary>
    public bool IsPivot(string verb) => _pivots.Contains(verb);

    /// <summary>The field or industry that the words before the class noun of a tail name (等信息技术领域); null where they name none.</summary>
    public NameSpan? NamedBy(LeafText leaf, Piece tail)
    {
        if (_lexicon.Find(leaf.Text.AsSpan(tail.Start, tail.End - tail.Start)) is { } whole)
        {
            // 等|传统产业
            return new NameSpan(tail.Start, tail.End, whole.Label, whole.Name, "lexicon-in-list", 0.85);
        }

        int end = tail.Word < 0 ? tail.End : tail.End - leaf.Words.TextOf(tail.Word).Length;
        return end - tail.Start >= 2 && _lexicon.Find(leaf.Text.AsSpan(tail.Start, end - tail.Start)) is { } entry
            ? new NameSpan(tail.Start, end, entry.Label, entry.Name, "lexicon-in-list", 0.85)
            : null;
    }

    /// <summary>The class that the noun behind a list tells; null where it tells none.</summary>
    public ClassRule? ClassOf(LeafText leaf, MemberGroup group) => _classes.Of(leaf, group);

    /// <summary>The members of <paramref name="group"/> that are one of <paramref name="labels"/>; others only if <paramref name="newLabel"/> is given.</summary>
    public List<NamedMember> Name(LeafText leaf, MemberGroup group, IReadOnlyList<string> labels, string? newLabel, bool takesClasses = false)
    {
        ClassRule? kind = _kinds.Of(leaf, group);
        List<NamedMember> named = [];
        if (leaf.Text[group.Members[0].Start] == '的' && newLabel is not null && group.Members[0].Start > 0 && leaf.Text[group.Members[0].Start - 1] == '等')
        {
            // 等的自主设计和…研发: what stands behind the list is said of it, no member.
            return named;
        }

        ImmutableArray<ListMember> members = WithoutOwners(leaf, _trimmer.WithoutAdjectives(leaf, group.Members));
        if (newLabel == "Technology" && kind is { Label: "TechnologyField" or "Industry" } && AreIndustries(leaf, members))
        {
            // 能源、工业、建筑、居民生活等领域: members are alike.
            newLabel = "Industry";
        }

        if (newLabel == "TechnologyField" && AreIndustries(leaf, members))
        {
            if (!labels.Contains("Industry"))
            {
                // 在|工业、通信、金融|等领域: trades are no fields of technology.
                return named;
            }

            newLabel = "Industry";
        }

        if (members.Any(static member => member.Name is { Label: "Company" }))
        {
            // 支持华为、海芯发展: what stands beside a company is no technology.
            newLabel = null;
        }

        for (int i = 0; i < members.Length; i++)
        {
            if (Joined.Of(leaf, members[i], labels) is { } joined)
            {
                named.AddRange(joined);
                continue;
            }

            if (newLabel == "Industry" && Joined.IndustriesJoint(leaf, members[i]) is > 0 and int at)
            {
                foreach (ListMember half in (ListMember[])[new(members[i].Start, at, null), new(at + 1, members[i].End, null)])
                {
                    named.AddRange(One(leaf, half, group, kind, labels, newLabel, takesClasses) is { } one ? [one] : []);
                }

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

    // 新疆大学、石河子大学|“双一流”建设: bodies whose thing the last name is are not spoken of themselves.
    private ImmutableArray<ListMember> WithoutOwners(LeafText leaf, ImmutableArray<ListMember> members) =>
        members.Length > 1 && members[^1] is { Name: { } thing } last && thing.Start > last.Start
        && _lexicon.Find(leaf.Text.AsSpan(last.Start, thing.Start - last.Start)) is { } owner && LabelKinds.IsBody(owner.Label) && owner.Label != thing.Label
            ? [.. members.SkipLast(1).Where(member => !(member is { IsName: true, Name: { } name } && name.Label == owner.Label)), last]
            : members;

    /// <summary>True where a member of the group is a known field, industry or technology: then others beside it may be new ones.</summary>
    public bool HoldsSubject(LeafText leaf, MemberGroup group) => group.Members.Any(member =>
        (member.IsName && LabelKinds.IsSubject(member.Name!.Label)) || (_trimmer.Trim(leaf, member, keepsEnd: group.HasEtc) is var (start, end) && end > start && _lexicon.Find(leaf.Text.AsSpan(start, end - start)) is { } known && LabelKinds.IsSubject(known.Label)));

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

    private bool AreIndustries(LeafText leaf, ImmutableArray<ListMember> members)
    {
        const int enough = 2;
        string[] labels = [.. members.Select(member => _lexicon.Find(leaf.Text.AsSpan(member.Start, member.End - member.Start))?.Label).OfType<string>()];
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
        // 数字|长三角 is not the place.
        bool isPartOfPlace = member.Name is { Label: "Region" } place && place.Start > member.Start && !member.IsName;
        if (!isPartOfPlace && member.Name is { } known && labels.Contains(known.Label) && (member.IsName || !subjectKind || IsDescribed(leaf, known)))
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
        start = domain > start + 2 && domain < end && _lexicon.Find(leaf.Text.AsSpan(domain, end - domain)) is not null ? domain : start;
        start = Joined.Behind(leaf, start, end);
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

        bool isMode = IsMode(leaf, group, end - start);
        return !isMode && (ModifierCheck.IsGeneral(leaf, start, end) || ModifierCheck.IsCategory(leaf, start, end)) ? null
            : Unknown(leaf, start, end, kind, labels, newLabel, isMode || (newLabel == "Industry" && IsAmongServices(leaf, group, start, end)));
    }

    // 陆海融合的|海洋电子信息产业集群: what stands before 的 describes it.
    private static bool IsDescribed(LeafText leaf, NameSpan name) => name is { Label: "Industry", Start: > 0 } && leaf.Text[name.Start - 1] == '的';

    // 科技服务、金融服务、财税服务等五大领域: beside known trades what serves is one, not only what is done.
    private bool IsAmongServices(LeafText leaf, MemberGroup group, int start, int end) => _services.End(leaf.Text.AsSpan(start, end - start)) && AreIndustries(leaf, group.Members);

    // 共享科研、协同研发等新业态: ways of doing business are named with general words.
    private bool IsMode(LeafText leaf, MemberGroup group, int length)
    {
        const int shortest = 4;
        return length >= shortest && group is { HasEtc: true, Members.Length: > 1, Tail: { Word: >= 0 } tail } && _modes.Contains(leaf.Words.TextOf(tail.Word));
    }

    private NamedMember? Unknown(LeafText leaf, int start, int end, ClassRule? kind, IReadOnlyList<string> labels, string? newLabel, bool mayBeDone)
    {
        string name = leaf.Surface(start, end);
        if (!name.Any(static c => char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.OtherLetter || char.IsAsciiLetter(c)))
        {
            // 聚焦|13|个领域
            return null;
        }

        bool isQuoted = leaf.Text[start] == '“' && leaf.CloseOf(start) == end - 1;
        if (isQuoted && kind is { IsQuoted: true } && newLabel is not null && !labels.Contains(kind.Label))
        {
            // 探索“知贷通”“研发贷”等新模式: schemes, no sectors.
            return null;
        }

        if (!isQuoted && (kind is { IsQuoted: true } || (kind is { Ends.Count: > 0 } && !RuleWords.EndsOnOne(kind.Label == "Government" ? WithoutBracket(leaf, start, end) : name, kind.Ends))))
        {
            kind = null;
        }

        if (kind is not null && labels.Contains(kind.Label) && end - start <= kind.Most && !_classEnds.Any(word => name.EndsWith(word, StringComparison.Ordinal)) && !ModifierCheck.IsClass(leaf, start, end) && !leaf.Text.AsSpan(start, end - start).Contains('的'))
        {
            return new NamedMember(start, end, kind.Label, name, kind.Id, kind.Confidence, false);
        }

        if (newLabel is null || end - start > MemberTrimmer.LongestName || (!mayBeDone && _trimmer.IsAbstract(leaf, start, end)) || HoldsDeed(name))
        {
            return null;
        }

        return new NamedMember(start, end, newLabel, name, "list-member", 0.75, false);
    }

    // 全球展览业协会|(UFI)
    private static ReadOnlySpan<char> WithoutBracket(LeafText leaf, int start, int end) =>
        leaf.Text[end - 1] == ')' && leaf.OpenOf(end - 1) is var open && open > start ? leaf.Text.AsSpan(start, open - start) : leaf.Text.AsSpan(start, end - start);

    // 特色资源|发展|乡村: what does something to something is no thing.
    private bool HoldsDeed(string name)
    {
        const int least = 2;
        return _deeds.Any(word => name.IndexOf(word, StringComparison.Ordinal) is >= least and var at && name.Length - at - word.Length >= least);
    }
}
