using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Tells whether a verb that a rule asks for has a name as its object.</summary>
internal static class VerbBeforeName
{
    /// <summary>True where a verb of the rule stands before the name or before the list that it is in (推进A行动、B计划), or the name is quoted.</summary>
    public static bool Governs(LeafText leaf, NameBounds bounds, NameRule rule, int start, int head) =>
        (start > 0 && leaf.Text[start - 1] == '“') || (leaf.Text[start] == '“' && leaf.CloseOf(start) == head - 1) || StandsBefore(leaf, bounds, rule, start);

    /// <summary>True where a verb of the rule stands before the name, before its list, or before what describes it.</summary>
    public static bool StandsBefore(LeafText leaf, NameBounds bounds, NameRule rule, int start)
    {
        if (start > 1 && leaf.Text[start - 1] == '的' && rule.IsDescribed)
        {
            // 建设|以头部企业牵引的|功能食品制造示范区; a scheme or an occasion so described is none in particular.
            return DescribedFrom(leaf, bounds, rule, start - 1);
        }

        return StandsBefore(leaf, bounds, rule.After, start);
    }

    /// <summary>True where one of <paramref name="verbs"/> stands before the name or before its list.</summary>
    public static bool StandsBefore(LeafText leaf, NameBounds bounds, IReadOnlyList<string> verbs, int start)
    {
        const int most = 4;
        for (int member = 0; member < most; member++)
        {
            if (bounds.EndsVerb(BeforeTimes(leaf, start), verbs))
            {
                return true;
            }

            int mark = start > 0 && leaf.Text[start - 1] == '、' ? start - 1 : bounds.ConjunctionStart(start);
            if (mark <= 0)
            {
                return false;
            }

            start = bounds.ComposedEndingAt(mark)?.Start ?? new LeftLimit(leaf, bounds).Of(mark, joinsLists: false);
        }

        return false;
    }

    // 承办|3届|中国户外运动产业大会
    private static int BeforeTimes(LeafText leaf, int start)
    {
        int at = start > 1 && leaf.Text[start - 1] == '届' ? start - 1 : start;
        while (at < start && at > 0 && char.IsAsciiDigit(leaf.Text[at - 1]))
        {
            at--;
        }

        return at < start - 1 ? at : start;
    }

    private static bool DescribedFrom(LeafText leaf, NameBounds bounds, NameRule rule, int particle)
    {
        // 实施|新的|工程 says nothing of it.
        const int shortest = 2;
        const int furthest = 30;
        for (int at = particle; at > 0 && particle - at <= furthest && !LeafText.EndsClause(leaf.Text[at - 1]); at--)
        {
            if (bounds.EndsVerb(at, rule.After))
            {
                return particle - at > shortest && !bounds.StartsWithMany(at);
            }
        }

        return false;
    }
}
