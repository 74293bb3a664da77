using System.Collections.Immutable;
using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Composes names of a head word (实验室, 科技城, 行动计划) and what stands in front of it.</summary>
/// <remarks>
/// From each head it goes left to the nearest verb in its place, mark, 的, measure word or name joined by 和, at most as far as the rule allows; so
/// time is linear in the text. What is found counts if its front part is not made of general words alone (国家重点实验室 is a class, not a name).
/// </remarks>
internal sealed class NameComposer
{
    private const int ShortestPhrase = 3;

    private readonly Dictionary<string, (int Length, NameRule Rule)[]>.AlternateLookup<ReadOnlySpan<char>> _rules;
    private readonly NameStarts _starts;
    private readonly string[] _notInNames;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _appositives;
    private readonly EndingWords _routes;
    private readonly ToldNames _told;
    private readonly string[] _notInIndustries;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _classNames;

    public NameComposer(RuleSet rules)
    {
        // A head that ends with another (技术创新中心, 创新中心, 中心) falls back on its rules, the longer head first; but 《》 bound a name whatever it ends on.
        (string Head, NameRule Rule)[] heads = [.. rules.Names.SelectMany(static rule => rule.Heads.Select(head => (head, rule)))];
        _rules = heads.Select(static pair => pair.Head).Distinct(StringComparer.Ordinal).ToDictionary(
            static head => head,
            head => heads.Where(pair => head.EndsWith(pair.Head, StringComparison.Ordinal)).OrderByDescending(static pair => pair.Rule.Modifier == NameModifier.Titled).ThenByDescending(static pair => pair.Head.Length).Select(static pair => (pair.Head.Length, pair.Rule)).ToArray(),
            StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _notInIndustries = [.. rules.WordsOf("notInIndustries")];
        _classNames = new HashSet<string>(rules.WordsOf("classNames"), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _appositives = new HashSet<string>(rules.WordsOf("appositives"), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _notInNames = [.. rules.WordsOf("notInNames")];
        _routes = new EndingWords(rules.Names.Where(static rule => rule.Modifier == NameModifier.Route).SelectMany(static rule => rule.Heads).Distinct(StringComparer.Ordinal));
        _told = new ToldNames(rules);
        _starts = new NameStarts(rules);
    }

    /// <summary>The names of a leaf, lexicon names among them: those that no other holds, and those inside others.</summary>
    public (ImmutableArray<NameSpan> Names, ImmutableArray<NameSpan> Nested) Compose(LeafText leaf, ImmutableArray<NameSpan> known)
    {
        NameBounds bounds = new(leaf, known, _routes);
        List<NameSpan> found = [.. known];
        List<NameSpan> unsure = [];
        for (int end = 1; end <= leaf.Text.Length; end++)
        {
            int head = leaf.Words.HeadStart(end);
            if (head < 0)
            {
                continue;
            }

            NameSpan? name = Best(leaf, bounds, head, end, out bool isSure);
            if (name is not null && isSure)
            {
                found.Add(name);
                bounds.Add(name);
            }
            else if (name is not null)
            {
                unsure.Add(name);
            }
        }

        found.AddRange(Among(leaf, unsure, found));
        found.RemoveAll(name => name.Rule == "lexicon" && name.Label is "Policy" or "Program" or "Platform" && GoesOn(leaf, name.End, _appositives));
        return Separate(found);
    }

    // 国家大数据战略|行动, 全国碳市场|中心: with a head right behind it the name is another's.
    private static bool GoesOn(LeafText leaf, int end, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> appositives)
    {
        const int shortest = 2;
        const int longest = 6;
        for (int at = end + shortest; at <= Math.Min(leaf.Text.Length, end + longest); at++)
        {
            if (leaf.Words.HeadStart(at) == end && !leaf.Words.IsVerbEnd(at) && !appositives.Contains(leaf.Text.AsSpan(end, at - end)))
            {
                return true;
            }
        }

        return false;
    }

    // 梦想小镇、数字健康小镇: what stands in a list beside a name of its kind is a name.
    private static NameSpan[] Among(LeafText leaf, List<NameSpan> unsure, List<NameSpan> found)
    {
        if (unsure.Count == 0)
        {
            return [];
        }

        HashSet<(int, string)> starts = [.. found.Select(static name => (name.Start, name.Label))];
        HashSet<(int, string)> ends = [.. found.Select(static name => (name.End, name.Label))];
        return
        [
            .. unsure.Where(member =>
                (member.Start > 0 && leaf.Text[member.Start - 1] is ('、' or '与' or '和') && ends.Contains((member.Start - 1, member.Label)))
                || (member.End < leaf.Text.Length && leaf.Text[member.End] == '、' && starts.Contains((member.End + 1, member.Label)))),
        ];
    }

    // The first name that is sure, else the first that is one beside names of its kind.
    private NameSpan? Best(LeafText leaf, NameBounds bounds, int head, int end, out bool isSure)
    {
        NameSpan? amongNames = null;

        // 攻坚工程 is composed as 攻坚工程 first, then as 工程.
        foreach ((int length, NameRule rule) in _rules[leaf.Text.AsSpan(head, end - head)])
        {
            // 新区 in 高新区 is no head of its own; a title ends as it likes (《…行动指南》).
            if ((rule.Modifier == NameModifier.Titled || (!bounds.IsCovered(end - length, end) && ((end - length == head && rule.Label != "Platform") || !leaf.Words.StartsInsideWord(end - length)))) && TryCompose(leaf, bounds, rule, end - length, end, out isSure) is { } name)
            {
                if (isSure)
                {
                    return name;
                }

                amongNames ??= name;
            }
        }

        isSure = false;
        return amongNames;
    }

    private NameSpan? TryCompose(LeafText leaf, NameBounds bounds, NameRule rule, int head, int end, out bool isSure)
    {
        isSure = true;
        if (rule.Modifier == NameModifier.Titled)
        {
            return MarkedNames.Titled(leaf, rule, end);
        }

        if (rule.Modifier == NameModifier.Quoted)
        {
            return MarkedNames.Quoted(leaf, bounds, rule, end);
        }

        int start = rule.ToldBy.Count > 0 ? ToldNames.ClauseStart(leaf, head, rule.Most) : _starts.Of(leaf, bounds, rule, head, end);
        if (bounds.NameAt(end - 1) is { } inner && inner.End == end && (start >= inner.Start || inner.Label != rule.Label))
        {
            return null;
        }

        if (rule.Label == "Industry" && bounds.NameAt(start) is { Label: "Region" } place && place.Start == start)
        {
            start = place.End;
        }

        while (rule.After.Count > 0 && start < head - 2 && (char.IsAsciiDigit(leaf.Text[start]) || (leaf.Text[start] is ('个' or '项' or '家') && start > 0 && char.IsAsciiDigit(leaf.Text[start - 1]))))
        {
            start++;
        }

        // 以|内陆开放型经济试验区|为重点
        if (leaf.Text[start] == '以' && start < head - 2 && end < leaf.Text.Length && leaf.Text[end] == '为')
        {
            start++;
        }

        // 建成|3座|水库
        if (rule.After.Count > 0 && CountWords.EndOf(leaf, start, head) == head)
        {
            return null;
        }

        // 7大产业集群 counts them.
        if (rule.Label == "Industry" && (CountWords.EndOf(leaf, start, head) > start || leaf.Words.StartsInsideWord(start) || RuleWords.HoldsOne(leaf.Text.AsSpan(start, head - start), _notInIndustries)))
        {
            return null;
        }

        if (rule is { After.Count: > 0, Label: "Program" or "Policy" } && bounds.StartsWithMany(start) && leaf.Words.Nouns.End(start) is var many && many > start && many < head && leaf.Words.IsMeasure(start, many))
        {
            // 实施|一批|补短板重点项目
            start = many;
        }

        // “揭榜挂帅”|机制, “十四五”规划|实施机制: with a known name at its start it is that, or a way of carrying that out.
        if (rule.Starts.Count > 0 && leaf.Text[start] == '“' && (bounds.NameAt(start) is { Rule: "lexicon", Label: "Program" or "Policy" } || bounds.NameAt(start + 1) is { Rule: "lexicon", Label: "Program" or "Policy" }))
        {
            return null;
        }

        // 数据中心, 概念验证中心: what plans build many of.
        if (_classNames.Contains(leaf.Text.AsSpan(start, end - start)))
        {
            return null;
        }

        // 各省、自治区、直辖市|人民政府: the level is the end of another word.
        if (rule.Modifier == NameModifier.Place && bounds.NameAt(start) is null && (leaf.Words.StartsInsideWord(start) || NameRefusals.IsOfEach(leaf, start)))
        {
            return null;
        }

        // 国家、省、|市科技政策, 市、|县四级指挥平台: those of all levels.
        if ((rule.Label is ("Program" or "Policy" or "Government") || NameRefusals.CountsLevels(leaf.Text.AsSpan(start, head - start))) && leaf.Text[start] is ('省' or '市' or '区' or '县' or '乡' or '镇' or '村') && start > 1 && leaf.Text[start - 1] == '、' && leaf.Text[start - 2] is ('家' or '省' or '市' or '区' or '县' or '乡' or '镇'))
        {
            return null;
        }

        // 推进|数据产权登记平台|建设: what the rule asks for must follow.
        if (rule.Before.Count > 0 && (!NameRefusals.IsBefore(leaf, end, rule.Before) || NameRefusals.JoinsTwo(leaf, bounds, start, head)))
        {
            return null;
        }

        if (RuleWords.EndsOnOne(leaf.Text.AsSpan(start, head - start), rule.UnlessBefore) || RuleWords.FirstStarting(leaf.Text.AsSpan(end), rule.UnlessBehind) is not null)
        {
            return null;
        }

        // 行政执法各项制度, 固体废物相关领域试点: what is told elsewhere has no name here.
        if (rule.After.Count > 0 && NameRefusals.HoldsPointer(leaf, start, head))
        {
            return null;
        }

        // 创品牌|“三品”专项行动: what stands in a list before the quotes is a member of its own.
        int quote = rule.Label == "Program" && start > 0 && leaf.Text[start - 1] == '、' ? leaf.Text.IndexOf('“', start, head - start) : -1;
        start = quote > start && quote - start <= ShortestPhrase ? quote : start;
        if (leaf.Text[start] is '—' or '-' && start > 0 && bounds.NameAt(start - 1) is { Label: "Region" } side)
        {
            // 中国—新加坡|互联网论坛: the places on both sides are of the name.
            start = side.Start;
        }

        if (leaf.Text[start] is '(' or '+' or '-' or '—' || leaf.Words.PointsAt(start) || NameRefusals.StartsWithConjunction(leaf, start))
        {
            // (一)产业, 政府引导|+国有母基金, ——平台: a marker or an aside is no name's start; 相关税收政策 are those of the context.
            return null;
        }

        start = rule.JoinsLists ? AfterOtherName(leaf, start, head) : start;
        if (rule.ToldBy.Count > 0 && !_told.IsToldOf(leaf, bounds, rule, start, head, end))
        {
            return null;
        }

        int front = head - start;
        if (front < rule.Least || front > rule.Most || (rule.After.Count > 0 && !VerbBeforeName.Governs(leaf, bounds, rule, start, head)))
        {
            return null;
        }

        if (rule.UnlessVerb.Count > 0 && VerbBeforeName.StandsBefore(leaf, bounds, rule.UnlessVerb, start))
        {
            return null;
        }

        if (rule.Label is not ("Program" or "Policy" or "Industry") && RuleWords.HoldsOne(leaf.Text.AsSpan(start, front), _notInNames))
        {
            return null;
        }

        isSure = ModifierCheck.Allows(rule, leaf, bounds, start, head, end);
        bool isAllowed = isSure || (rule is { Modifier: NameModifier.Particular or NameModifier.Named, After.Count: 0 } && !ModifierCheck.IsGeneral(leaf, start, head));
        if (!isAllowed || (rule.IsVague && NameRefusals.IsNameAndGeneral(leaf, bounds, start, head)))
        {
            return null;
        }

        // 数字技术与|传统|产业: what is joined to a class is none.
        if (rule.Label == "Industry" && leaf.Text.AsSpan(start, front).LastIndexOfAny('与', '和', '及') is > 0 and var joint && ModifierCheck.IsGeneral(leaf, start + joint + 1, head))
        {
            return null;
        }

        if (rule.Label == "Industry" && bounds.NameAt(head - 1) is { Label: "Industry" } known && known.End == head)
        {
            // 数字经济产业 is what 数字经济 is.
            return known with { End = end };
        }

        // 建设一批人才管理改革试验区, 培育一批工业设计中心、…中心: things of a kind, none of them named.
        if (CountWords.EndOf(leaf, end, leaf.Text.Length) > end || (rule.After.Count > 0 && rule.Label is not ("Program" or "Policy") && bounds.StartsWithMany(start)) || (rule.Label is not ("Program" or "Policy" or "Industry" or "Region") && rule.Modifier is NameModifier.Particular or NameModifier.Named && !ModifierCheck.IsProper(leaf, bounds, start, head) && bounds.IsAmongMany(start)))
        {
            return null;
        }

        // 3个|重庆实验室: what is counted is of a kind.
        if (rule.Label is "Lab" or "ResearchInstitute" or "Platform" or "ResearchFacility" or "ScienceCityZone" && CountWords.IsManyAtEnd(leaf, start))
        {
            return null;
        }

        // “企业+合作社+基地”: a formula names a way of doing, no body.
        if (end < leaf.Text.Length && leaf.Text[end] == '”' && rule.Label is not ("Program" or "Policy" or "Fund") && leaf.Text.AsSpan(start, end - start).Contains('+'))
        {
            return null;
        }

        // “芯海计划”: quotes around the whole belong to the place, not to the name.
        bool quoted = start > 0 && leaf.CloseOf(start - 1) == end && leaf.Text[start - 1] == '“';
        int nameEnd = quoted ? end + 1 : Parenthesis(leaf, end);
        int nameStart = quoted ? start - 1 : start;
        string name = leaf.Surface(start, quoted ? end : nameEnd);
        return new NameSpan(nameStart, nameEnd, rule.Label, name, rule.Id, rule.Confidence)
        {
            Properties = rule.HeadProperty is null ? NameSpan.NoProperties : new Dictionary<string, string> { [rule.HeadProperty] = leaf.Text[head..end] },
        };
    }

    // 网络强国战略、|国家大数据战略: what ends on a head before 、 is a name of its own.
    private static int AfterOtherName(LeafText leaf, int start, int head)
    {
        int comma = head > start ? leaf.Text.LastIndexOf('、', head - 1, head - start) : -1;
        return comma > start && leaf.Words.HeadStart(comma) >= start ? comma + 1 : start;
    }

    // 杭州高新区(滨江): a short word in brackets behind the head belongs to the name.
    private static int Parenthesis(LeafText leaf, int end)
    {
        const int longest = 5;
        if (end >= leaf.Text.Length || leaf.Text[end] != '(' || leaf.CloseOf(end) is 0)
        {
            return end;
        }

        int close = leaf.CloseOf(end);
        ReadOnlySpan<char> inside = leaf.Text.AsSpan(end + 1, close - end - 1);
        foreach (char c in inside)
        {
            if (!Ideograph.Is(c))
            {
                return end;
            }
        }

        return inside.Length is >= 2 and <= longest && !ModifierCheck.IsGeneral(leaf, end + 1, close) ? close + 1 : end;
    }

    private static (ImmutableArray<NameSpan> Names, ImmutableArray<NameSpan> Nested) Separate(List<NameSpan> found)
    {
        if (found.Count == 0)
        {
            return ([], []);
        }

        found.Sort(static (left, right) => left.Start != right.Start ? left.Start.CompareTo(right.Start)
            : left.End != right.End ? right.End.CompareTo(left.End)
            : string.CompareOrdinal(left.Rule, right.Rule));
        ImmutableArray<NameSpan>.Builder names = ImmutableArray.CreateBuilder<NameSpan>();
        ImmutableArray<NameSpan>.Builder nested = ImmutableArray.CreateBuilder<NameSpan>();
        foreach (NameSpan name in found)
        {
            if (names.Count == 0 || name.Start >= names[^1].End)
            {
                names.Add(name);
            }
            else if (name.End <= names[^1].End && (name.Start, name.End) != (names[^1].Start, names[^1].End))
            {
                nested.Add(name);
            }
        }

        return (names.DrainToImmutable(), nested.DrainToImmutable());
    }
}
