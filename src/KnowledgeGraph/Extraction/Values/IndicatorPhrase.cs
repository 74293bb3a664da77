using KnowledgeGraph.Extraction.Quantities;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Values;

/// <summary>Finds the words that name what a quantity measures: before it (人才资源总量达到335万人), else behind it (建设5个重大平台).</summary>
internal sealed class IndicatorPhrase
{
    private const int LongestName = 60;
    private const int LongestPlaceName = 8;

    // Text without a mark is not searched further for the end of a clause, so that a paragraph of numbers is read in linear time.
    private const int LongestClause = 1000;

    private readonly IReadOnlyList<string> _leads;
    private readonly IReadOnlyList<string> _tails;
    private readonly IReadOnlyList<string> _acts;

    /// <param name="leads">Words taken off the front of a name.</param>
    /// <param name="tails">Words taken off its end.</param>
    /// <param name="acts">Verbs, adverbs and what joins them: made of them alone, words name nothing that is measured.</param>
    public IndicatorPhrase(IReadOnlyList<string> leads, IReadOnlyList<string> tails, IReadOnlyList<string> acts)
    {
        _acts = [.. acts.Distinct(StringComparer.Ordinal).OrderByDescending(static word => word.Length).ThenBy(static word => word, StringComparer.Ordinal)];
        _leads = [.. leads.OrderByDescending(static word => word.Length).ThenBy(static word => word, StringComparer.Ordinal)];
        _tails = [.. tails.OrderByDescending(static word => word.Length).ThenBy(static word => word, StringComparer.Ordinal)];
    }

    /// <summary>The name's place; null where no words name anything.</summary>
    /// <param name="text">The source's text.</param>
    /// <param name="leaf">The paragraph.</param>
    /// <param name="quantity">The quantity.</param>
    /// <param name="floor">End of the quantity before it in the paragraph, or the paragraph's start.</param>
    /// <param name="times">All times of the paragraph.</param>
    public TextSpan? Find(string text, TextSpan leaf, Quantity quantity, int floor, IReadOnlyList<TimeExpression> times)
    {
        int cue = quantity.CueSpan.IsEmpty ? quantity.Span.Start : Math.Min(quantity.CueSpan.Start, quantity.Span.Start);
        cue = Math.Max(cue, floor);
        TextSpan clause = Clause.Trim(text, Clause.Start(text, cue, floor), cue);
        TextSpan before = Strip(text, clause, times);

        // 之江、西湖等四个省实验室: what is counted stands behind.
        bool endsList = !clause.IsEmpty && (text[clause.End - 1] == '等' || (floor > leaf.Start && clause.Start == floor && text[clause.End - 1] is '、' or '和' or '及'));
        if (before.Length >= 2 && !endsList && !IsMadeOfActs(text, before))
        {
            return quantity.Kind == QuantityKind.Rank && before.Length <= LongestPlaceName && Ranking(text, clause.Start, floor) is { } ranking ? ranking : Bounded(text, before);
        }

        int start = quantity.Span.End;
        if (start < leaf.End && text[start] == '的')
        {
            start++;
        }

        TextSpan behind = Clause.Trim(text, start, Clause.End(text, start, Math.Min(leaf.End, start + LongestClause), inList: true));
        return behind.Length >= 2 ? Bounded(text, behind) : null;
    }

    // 在全球创新指数城市排行榜中,杭州排名跃居第25位: the clause before says in what.
    private static TextSpan? Ranking(string text, int clauseStart, int floor)
    {
        if (clauseStart - 1 <= floor || text[clauseStart - 1] is not (',' or '，'))
        {
            return null;
        }

        int end = clauseStart - 1;
        int start = Clause.Start(text, end, floor);
        bool isPlace = end - start >= 5 && text[start] == '在' && text[end - 1] is '中' or '上' or '里';
        return isPlace ? new TextSpan(start + 1, end - 1) : null;
    }

    // 重点引进30名…, 鼓励并资助250名…: what is only done names nothing.
    private bool IsMadeOfActs(string text, TextSpan span)
    {
        int at = span.Start;
        while (at < span.End)
        {
            int start = at;
            string? act = _acts.FirstOrDefault(word => word.Length <= span.End - start && string.CompareOrdinal(text, start, word, 0, word.Length) == 0);
            if (act is null)
            {
                return false;
            }

            at += act.Length;
        }

        return true;
    }

    /// <summary>The words of <paramref name="span"/> without leads and tails.</summary>
    public TextSpan Strip(string text, TextSpan span, IReadOnlyList<TimeExpression> times)
    {
        int start = span.Start;
        int end = span.End;
        bool changed = true;
        while (changed && start < end)
        {
            changed = false;
            for (int next = TextOrder.FirstEndingBehind(times, start, static time => time.Span); next < times.Count && times[next].Span.Start <= start && times[next].Span.End <= end; next++)
            {
                start = times[next].Span.End;
                changed = true;
            }

            while (start < end && text[start] is '、' or ' ' or '\u3000' or '“' && (text[start] != '“' || text.IndexOf('”', start, end - start) < 0))
            {
                start++;
                changed = true;
            }

            string? lead = _leads.FirstOrDefault(word => word.Length < end - start && string.CompareOrdinal(text, start, word, 0, word.Length) == 0);
            if (lead is not null || (end > start && _leads.Contains(text[start..end])))
            {
                start += lead?.Length ?? (end - start);
                changed = true;
            }
        }

        changed = true;
        while (changed && end > start)
        {
            string? tail = _tails.FirstOrDefault(word => word.Length <= end - start && string.CompareOrdinal(text, end - word.Length, word, 0, word.Length) == 0);
            changed = tail is not null;
            end -= tail?.Length ?? 0;
        }

        return new TextSpan(start, end);
    }

    // Where a whole sentence leads up to the number, its last words name the thing.
    private static TextSpan Bounded(string text, TextSpan span)
    {
        if (span.Length <= LongestName)
        {
            return span;
        }

        int cut = text.LastIndexOf('、', span.End - 1, span.Length);
        return new TextSpan(Math.Max(cut + 1, span.End - LongestName), span.End);
    }
}
