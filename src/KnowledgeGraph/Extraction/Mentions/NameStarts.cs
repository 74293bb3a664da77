using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Finds where a name begins whose head is known.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
internal sealed class NameStarts
{
    private readonly LeadingWords _trims;
    private readonly LeadingWords _untrimmed;
    private readonly LeadingWords _telling;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _placeInitials;

    public NameStarts(RuleSet rules)
    {
        _telling = new LeadingWords(rules.WordsOf("tellingStarts").OrderByDescending(static word => word.Length));
        _untrimmed = new LeadingWords(rules.WordsOf("untrimmed"));
        _placeInitials = new HashSet<string>(rules.WordsOf("placeInitials"), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _trims = new LeadingWords(rules.WordsOf("trims").OrderByDescending(static word => word.Length));
    }

    /// <summary>The start of the name with the head <paramref name="head"/> to <paramref name="end"/>, by what <paramref name="rule"/> asks for.</summary>
    public int Of(LeafText leaf, NameBounds bounds, NameRule rule, int head, int end)
    {
        int left = QuotedStart(leaf, rule, head, end) ?? AfterQuote(leaf, bounds, rule, head) ?? new LeftLimit(leaf, bounds).Of(head, rule.JoinsLists);
        if (rule.After.Count == 0)
        {
            return AfterVerb(leaf, bounds, Trimmed(leaf, rule, AfterInitial(leaf, bounds, AfterPlaces(leaf, bounds, left), head), head), head);
        }

        // 实施|机械化推进行动: a verb right before the head is part of the name.
        bool startsAtVerb = head - left < rule.Least && bounds.VerbBefore(left).Length > 0 && !bounds.IsPrepositionBefore(left) && !bounds.EndsDeedOfName(left);
        return (startsAtVerb || !VerbBeforeName.Governs(leaf, bounds, rule, left, head)) && bounds.ObjectStart(startsAtVerb ? left - 1 : head, rule.After) is > 0 and int start ? AtKnownName(leaf, bounds, start, head) : left;
    }

    // 深化|完善|科技创新券|制度: a verb right before a known name is none of the longer name's.
    private static int AtKnownName(LeafText leaf, NameBounds bounds, int start, int head) =>
        leaf.Words.Grammar.End(start) is var verbEnd && verbEnd > start && verbEnd < head && bounds.NameAt(verbEnd) is { Label: "Program" or "Policy" } name && name.Start == verbEnd
        && (leaf.Words.RolesOf(leaf.Words.Grammar.Word(start)) & (WordRoles.Verb | WordRoles.StrongVerb)) != 0 ? verbEnd : start;

    // “十项行动”: quotes around the whole bound the name, whatever stands in them.
    private static int? QuotedStart(LeafText leaf, NameRule rule, int head, int end)
    {
        int open = end < leaf.Text.Length && leaf.Text[end] == '”' ? leaf.OpenOf(end) : -1;
        return open >= 0 && head - open - 1 is > 0 and var front && front <= rule.Most && leaf.Text.AsSpan(open + 1, front).IndexOfAny('、', ',') < 0 ? open + 1 : null;
    }

    // 推进|“手拉手”以才引才|专项行动: what is carried out begins with its quotes, whatever stands between them and the head.
    private static int? AfterQuote(LeafText leaf, NameBounds bounds, NameRule rule, int head)
    {
        const int furthest = 10;
        if (rule.Label != "Program" || rule.After.Count == 0)
        {
            return null;
        }

        for (int at = head - 1; at > 0 && head - at <= furthest; at--)
        {
            if (leaf.Text[at] == '”')
            {
                return at < head - 1 && leaf.OpenOf(at) is > 0 and int open && bounds.EndsVerb(open, rule.After) ? open : null;
            }

            // 推进“三茶”政策|开展|茶友互访专项行动: another is carried out.
            if (LeafText.EndsClause(leaf.Text[at]) || "、的和与及或等".Contains(leaf.Text[at]) || bounds.EndsVerb(at, rule.After))
            {
                return null;
            }
        }

        return null;
    }

    // 完善A、发展B数据中心: in a list of predicates the verb is none of the name's.
    private static int AfterVerb(LeafText leaf, NameBounds bounds, int start, int head)
    {
        bool isMember = start > 0 && (leaf.Text[start - 1] == '、' || bounds.ConjunctionStart(start) >= 0);
        int verbEnd = isMember ? leaf.Words.Grammar.End(start) : 0;
        return verbEnd - start > 1 && verbEnd < head && (leaf.Words.RolesOf(leaf.Words.Grammar.Word(start)) & WordRoles.Verb) != 0 ? verbEnd : start;
    }

    // 在杭|现有国家重点实验室
    private int AfterInitial(LeafText leaf, NameBounds bounds, int start, int head) =>
        start > 0 && start + 1 < head && leaf.Text[start - 1] == '在' && bounds.NameAt(start) is null && _placeInitials.Contains(leaf.Text.AsSpan(start, 1)) ? start + 1 : start;

    // 合肥、芜湖等地|标识解析服务平台
    private static int AfterPlaces(LeafText leaf, NameBounds bounds, int start) =>
        leaf.Text[start] == '地' && bounds.IsEtcBefore(start) && !leaf.Words.IsInsideWord(start, start + 1) ? start + 1 : start;

    private int Trimmed(LeafText leaf, NameRule rule, int start, int head)
    {
        // 全国|优质农牧产品供给基地: what a rule asks a name to begin with is of it.
        if (RuleWords.FirstStarting(leaf.Text.AsSpan(start, head - start), rule.Starts) is not null || _untrimmed.Begin(leaf.Text.AsSpan(start, head - start)))
        {
            return start;
        }

        // “1”|指|总部集聚区
        int behind = leaf.Text[start] == '“' && leaf.CloseOf(start) is > 0 and var close && close + 1 < head ? close + 1 : start;
        if (behind > start && _telling.Of(leaf.Text.AsSpan(behind, head - behind)) is > 0 and int told)
        {
            return behind + told;
        }

        if ((start == 0 || leaf.Text[start - 1] is ':' or '(') && _telling.Of(leaf.Text.AsSpan(start, head - start)) is > 0 and int telling && !leaf.Words.StartsInsideWord(start + telling))
        {
            start += telling;
        }

        while (_trims.Of(leaf.Text.AsSpan(start, head - start)) is > 0 and int trim)
        {
            start += trim;
        }

        return start;
    }
}
