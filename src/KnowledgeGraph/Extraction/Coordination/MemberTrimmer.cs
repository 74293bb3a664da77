using System.Collections.Immutable;
using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Coordination;

/// <summary>Takes from a member of a list what is not of its name: descriptions in front (面向…的), nouns of action behind (…研究).</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
internal sealed class MemberTrimmer
{
    /// <summary>Longest name of a listed thing, in characters.</summary>
    public const int LongestName = 30;

    private const int LongestAdjective = 6;
    private const int LongestSaid = 10;
    private const int SayingLength = 4;

    // So much of a name is left before a noun of action.
    private const int ShortestRest = 2;

    private readonly Descriptions _descriptions;
    private readonly Descriptions _listDescriptions;
    private readonly EndingWords _actions;
    private readonly string[] _grades;
    private readonly EndingWords _abstractEnds;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _adjectives;
    private readonly EndingWords _concreteEnds;
    private readonly EndingWords _predicates;
    private readonly HashSet<string> _things;
    private readonly EndingWords _thingEnds;

    public MemberTrimmer(RuleSet rules)
    {
        _descriptions = new Descriptions(rules.WordsOf("descriptions"), shortestBehind: 1);
        _listDescriptions = new Descriptions([.. rules.WordsOf("descriptions"), .. rules.WordsOf("listDescriptions")], shortestBehind: 2);
        _abstractEnds = new EndingWords(rules.WordsOf("abstractEnds"));
        _things = new HashSet<string>(rules.WordsOf("thingNouns"), StringComparer.Ordinal);
        _thingEnds = new EndingWords(_things);
        _grades = [.. rules.WordsOf("gradeWords")];
        _predicates = new EndingWords(rules.WordsOf("predicates"));
        _concreteEnds = new EndingWords(rules.WordsOf("concreteEnds"));
        _adjectives = new HashSet<string>(rules.WordsOf("adjectives"), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _actions = new EndingWords(rules.WordsOf("actions").OrderByDescending(static word => word.Length));
    }

    /// <summary>高强度、轻量化、长寿命的动力电池: adjectives in front of the one noun are no members.</summary>
    public ImmutableArray<ListMember> WithoutAdjectives(LeafText leaf, ImmutableArray<ListMember> members)
    {
        for (int i = 1; i < members.Length; i++)
        {
            // 融合A、B、C为一体的平台: the list describes.
            if (members[i].Name is not null && leaf.Text.IndexOf("为一体", members[i].Start, members[i].End - members[i].Start, StringComparison.Ordinal) >= 0)
            {
                return [.. members.Skip(i)];
            }

            int particle = leaf.Text.IndexOf('的', members[i].Start, members[i].End - members[i].Start);
            if (particle > 0 && particle - members[i].Start <= LongestAdjective
                && (members.Take(i).All(member => IsAdjective(leaf, member)) || (i == members.Length - 1 && EndsAsThing(leaf, particle, members[i].End) && members.Take(i).All(member => IsSaying(leaf, member)))))
            {
                return [members[i] with { Start = particle + 1 }, .. members.Skip(i + 1)];
            }
        }

        // 大马力、高性能和特色、复式农机新装备
        if (members.Length > 1 && Trim(leaf, members[^1], keepsEnd: false) is var (start, end) && EndsAsThing(leaf, start, end) && members.SkipLast(1).All(member => IsAdjective(leaf, member)))
        {
            return [members[^1]];
        }

        return members;
    }

    /// <summary>True where the description of a list begins: 面向, 适用于.</summary>
    public bool IsDescription(LeafText leaf, int start) => _listDescriptions.StandAt(leaf.Text, start);

    /// <summary>True for a noun of things that are made or mastered: 技术, 设备.</summary>
    public bool IsThing(string noun) => _things.Contains(noun);

    /// <summary>True where the stretch ends on a noun of things.</summary>
    public bool EndsAsThing(LeafText leaf, int start, int end) => _thingEnds.End(leaf.Text.AsSpan(start, end - start));

    /// <summary>The stretch of the member that is its name.</summary>
    public (int Start, int End) Trim(LeafText leaf, ListMember member, bool keepsEnd)
    {
        int from = member.Start;
        while (from < member.End - 1 && char.IsWhiteSpace(leaf.Text[from]))
        {
            from++;
        }

        if (from > 0 && leaf.Text[from - 1] == '等' && leaf.Text.IndexOf('的', from, member.End - from) is > 0 and int of && EndsAsThing(leaf, from, of))
        {
            // A、B等量子终端产品|的突破性发展
            return (from, of);
        }

        while (from < member.End - 1 && leaf.Words.Nouns.End(from) is > 0 and int measure && measure - from > 1 && measure < member.End && leaf.Words.IsMeasure(from, measure))
        {
            from = measure;
        }

        from = AfterGrade(leaf, from, member.End);

        // 3—5种|新食品原料
        int counted = CountWords.EndOf(leaf, from, member.End);
        from = counted + 1 < member.End ? counted : from;
        from += leaf.Text[from] == '的' ? 1 : 0;
        int start = AfterDescription(leaf, from, member.End);
        int last = WithoutApposition(leaf, start, member.End);
        int end = BeforeJoinedWork(leaf, start, keepsEnd ? WithoutWork(leaf, start, last) : BeforeAction(leaf, start, last));
        int particle = leaf.Text.LastIndexOf('的', end - 1, end - start);
        if (particle > start && ModifierCheck.IsCategory(leaf, particle + 1, end))
        {
            end = leaf.Text.AsSpan(start, particle - start).EndsWith("领域", StringComparison.Ordinal) ? BeforeAction(leaf, start, particle) : particle;
        }

        while (end > start + 1 && char.IsWhiteSpace(leaf.Text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    /// <summary>Where the name begins behind what says of what grade a thing is: 世界级|新能源汽车.</summary>
    public int AfterGrade(LeafText leaf, int start, int end)
    {
        for (int i = 0; i < _grades.Length; i++)
        {
            if (start + _grades[i].Length + 1 < end && string.CompareOrdinal(leaf.Text, start, _grades[i], 0, _grades[i].Length) == 0)
            {
                // 国家级|千亿级|新材料: another may stand behind.
                start += _grades[i].Length;
                i = -1;
            }
        }

        return start;
    }

    /// <summary>True where the stretch names a goal, a means (…水平, …能力) or how many there shall be (关键技术105项以上), not a thing.</summary>
    public bool IsAbstract(LeafText leaf, int start, int end) =>
        (_abstractEnds.End(leaf.Text.AsSpan(start, end - start)) && !_concreteEnds.End(leaf.Text.AsSpan(start, end - start))) || CountWords.IsAtEnd(leaf, start, end);

    // 智能机器人|“大脑、小脑、本体”, 智能网联配套服务|三条主线: what stands behind says once more what was told.
    private static int WithoutApposition(LeafText leaf, int start, int end)
    {
        const int longestCount = 6;
        int open = leaf.Text[end - 1] is '”' or ')' ? leaf.OpenOf(end - 1) : -1;
        if (open > start + 1 && leaf.Text[end - 1] == ')')
        {
            return leaf.Text.AsSpan(open + 1).StartsWith("以下", StringComparison.Ordinal) ? open : end;
        }

        if (open > start + 1 && leaf.Text.AsSpan(open, end - open).Contains('、'))
        {
            return open;
        }

        // 旅游业|这一新兴的战略性支柱产业
        int said = leaf.Text.IndexOf("这一", start, end - start, StringComparison.Ordinal);
        if (said > start + 1)
        {
            return said;
        }

        for (int at = Math.Max(start + 2, end - longestCount); at + 3 < end; at++)
        {
            if ("两三四五六七八九十".Contains(leaf.Text[at]) && leaf.Text[at + 1] is '条' or '大' or '个' or '类' or '项' && leaf.Text.AsSpan(at + 2, end - at - 2) is "主线" or "方面" or "方向" or "环节" or "重点" or "板块" or "赛道" or "领域")
            {
                return at;
            }
        }

        return end;
    }

    // 量大面广、智能便捷、沉浸体验的|终端: four characters each say how the thing is.
    private bool IsSaying(LeafText leaf, ListMember member) =>
        IsAdjective(leaf, member) || (member.Name is null && member.End - member.Start == SayingLength && !EndsAsThing(leaf, member.Start, member.End));

    private bool IsAdjective(LeafText leaf, ListMember member) =>
        member.Name is null && ((member.End - member.Start <= LongestSaid && _predicates.End(leaf.Text.AsSpan(member.Start, member.End - member.Start))) || IsShortAdjective(leaf, member));

    private bool IsShortAdjective(LeafText leaf, ListMember member) =>
        member.End - member.Start <= LongestAdjective
        && (_adjectives.Contains(leaf.Text.AsSpan(member.Start, member.End - member.Start)) || leaf.Text[member.Start] is '高' or '低' or '长' or '轻' or '超' or '大' or '小' or '多' || leaf.Text[member.End - 1] is '化' or '性' or '型' or '度' or '量');

    // …成套工艺技术研发、…等: in a list with 等 only work on a technology is taken off.
    private static int WithoutWork(LeafText leaf, int start, int end) =>
        end - start > 6 && leaf.Text.AsSpan(end - 4, 4) is "技术研发" or "技术攻关" or "技术研究" or "技术开发" ? end - 2 : end;

    private int AfterDescription(LeafText leaf, int start, int end)
    {
        // 研发|面向…的X: the description may have been taken for a verb.
        if (!_descriptions.StandAt(leaf.Text, start))
        {
            // 产业基础雄厚的|市
            int said = leaf.Text.LastIndexOf('的', end - 1, end - start);
            return said > start && said + 1 < end && _predicates.End(leaf.Text.AsSpan(start, said - start)) ? said + 1 : start;
        }

        foreach (string word in (string[])["包括", "如"])
        {
            if (string.CompareOrdinal(leaf.Text, start, word, 0, word.Length) == 0)
            {
                return start + word.Length;
            }
        }

        int particle = leaf.Text.LastIndexOf('的', end - 1, end - start);
        return particle >= 0 && particle + 2 < end && !ModifierCheck.IsGeneral(leaf, particle + 1, end) ? particle + 1 : start;
    }

    // 脑机接口|关键技术攻关和核心器件: the work on it joined to another.
    private int BeforeJoinedWork(LeafText leaf, int start, int end)
    {
        const int shortestWork = 4;
        if (end <= start || leaf.Text[start] == '“')
        {
            return end;
        }

        int joint = leaf.Text.AsSpan(start, end - start).IndexOfAny('和', '与', '及') + start;
        int work = joint > start + ShortestRest ? _actions.Of(leaf.Text.AsSpan(start + ShortestRest, joint - start - ShortestRest)) : 0;
        return work >= shortestWork ? joint - work : end;
    }

    private int BeforeAction(LeafText leaf, int start, int end)
    {
        for (int round = 0; round < 4; round++)
        {
            if (round > 0 && end - start > 3 && leaf.Text[end - 1] is '与' or '和' or '及')
            {
                end--;
            }

            end -= end - start > ShortestRest ? _actions.Of(leaf.Text.AsSpan(start + ShortestRest, end - start - ShortestRest)) : 0;
        }

        return end;
    }
}
