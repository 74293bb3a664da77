using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Names that begin their clause and are told of by the words behind them: 国企改革深化提升行动全面完成.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
internal sealed class ToldNames(RuleSet rules)
{
    private readonly LeadingWords _notTold = new(rules.WordsOf("notTold"));
    private readonly HashSet<string> _tellsWithObject = new(rules.WordsOf("tellsWithObject"), StringComparer.Ordinal);

    /// <summary>国企改革|深化|提升行动|全面完成: where the clause begins, at most <paramref name="most"/> before the head; such a name holds verbs as others do.</summary>
    public static int ClauseStart(LeafText leaf, int head, int most)
    {
        int start = head;
        while (start > 0 && head - start <= most && !LeafText.EndsClause(leaf.Text[start - 1]) && leaf.Text[start - 1] is not ('、' or '的' or ' '))
        {
            start--;
        }

        return start;
    }

    /// <summary>网络提速降费行动|加快推进: what begins its clause is told of by the words that end it; 取得 has an object.</summary>
    public bool IsToldOf(LeafText leaf, NameBounds bounds, NameRule rule, int start, int head, int end)
    {
        string? told = RuleWords.FirstStarting(leaf.Text.AsSpan(end), rule.ToldBy);
        int behind = end + (told?.Length ?? 0);
        return told is not null && (behind == leaf.Text.Length || LeafText.EndsClause(leaf.Text[behind]) || _tellsWithObject.Contains(told))
            && (start == 0 || LeafText.EndsClause(leaf.Text[start - 1])) && !char.IsAsciiDigit(leaf.Text[start])
            && leaf.Words.Grammar.End(start) <= start && !leaf.Words.PointsAt(start) && !_notTold.Begin(leaf.Text.AsSpan(start))
            && !Enumerable.Range(start, end - start).Any(bounds.IsEtcBefore) && !HoldsOtherVerb(leaf, start, head);
    }

    // 国企改革|深化|提升|行动: verbs that run up to the head are of its name, 落实|方案和…计划 is a sentence.
    private static bool HoldsOtherVerb(LeafText leaf, int start, int head)
    {
        for (int at = start; at < head;)
        {
            int end = leaf.Words.Grammar.End(at);
            WordRoles roles = end > at ? leaf.Words.RolesOf(leaf.Words.Grammar.Word(at)) : WordRoles.None;
            if ((roles & WordRoles.Conjunction) != 0 && (roles & WordRoles.Shield) == 0)
            {
                return true;
            }

            if ((roles & WordRoles.StrongVerb) != 0)
            {
                int next = end;
                while (next < head && leaf.Words.Grammar.End(next) is var more && more > next && (leaf.Words.RolesOf(leaf.Words.Grammar.Word(next)) & (WordRoles.Verb | WordRoles.StrongVerb)) != 0)
                {
                    next = more;
                }

                if (next < head)
                {
                    return true;
                }

                return false;
            }

            at = end > at ? end : at + 1;
        }

        return false;
    }
}
