using KnowledgeGraph.Documents.Structure.Numbering;
using KnowledgeGraph.Extraction.Quantities;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Values;

/// <summary>Finds the words that name what a quantity measures: before it (人才资源总量达到335万人), else behind it (建设5个重大平台).</summary>
internal sealed class IndicatorPhrase
{
    private const int LongestName = 60;
    private const int LongestPlaceName = 8;

    // Text without a mark is not searched further for the end of a clause, so that a paragraph of numbers is read in linear time.
    private const int LongestClause = 1000;

    private readonly LeadingWords _leads;
    private readonly EndingWords _tails;
    private readonly LeadingWords _acts;
    private readonly EndingWords _grants;
    private readonly EndingWords _amounts;
    private readonly LeadingWords _wholeStarts;
    private readonly EndingWords _wholeEnds;

    /// <param name="leads">Words taken off the front of a name.</param>
    /// <param name="tails">Words taken off its end.</param>
    /// <param name="acts">Verbs, adverbs and what joins them: made of them alone, words name nothing that is measured.</param>
    /// <param name="grants">What is granted in money: 补助, 奖励.</param>
    /// <param name="amounts">What is done, by its amount: 完成投资, 拉动消费.</param>
    /// <param name="wholes">Words that begin or end on a lead or a tail and lose none of it: 服务业, 产能.</param>
    public IndicatorPhrase(IReadOnlyList<string> leads, IReadOnlyList<string> tails, IReadOnlyList<string> acts, IReadOnlyList<string> grants, IReadOnlyList<string> amounts, IReadOnlyList<string> wholes)
    {
        _grants = new EndingWords(grants);
        _amounts = new EndingWords(amounts);
        _wholeStarts = new LeadingWords(wholes.OrderByDescending(static word => word.Length));
        _wholeEnds = new EndingWords(wholes.OrderByDescending(static word => word.Length));
        _acts = new LeadingWords(acts.Distinct(StringComparer.Ordinal).OrderByDescending(static word => word.Length));
        _leads = new LeadingWords(leads.OrderByDescending(static word => word.Length));
        _tails = new EndingWords(tails.OrderByDescending(static word => word.Length));
    }

    /// <summary>The name's place ahead of the quantity; null where no words there name anything.</summary>
    /// <param name="text">The source's text.</param>
    /// <param name="leaf">The paragraph.</param>
    /// <param name="quantity">The quantity.</param>
    /// <param name="floor">End of the quantity before it in the paragraph, or the paragraph's start.</param>
    /// <param name="times">All times of the paragraph.</param>
    public TextSpan? Before(string text, TextSpan leaf, Quantity quantity, int floor, IReadOnlyList<TimeExpression> times)
    {
        TextSpan clause = Ahead(text, leaf, quantity, floor);
        TextSpan before = Strip(text, clause, times);

        // 之江、西湖等四个省实验室: what is counted stands behind.
        bool endsList = !clause.IsEmpty && (text[clause.End - 1] == '等' || (floor > leaf.Start && clause.Start == floor && text[clause.End - 1] is '、' or '和' or '及'));
        if (endsList && text[clause.End - 1] == '等' && before.Length > 2 && Behind(text, leaf, quantity, leaf.End) is null)
        {
            // 组建重点实验室、研究院等10家以上。
            return Bounded(text, new TextSpan(before.Start, before.End - 1));
        }

        if (endsList)
        {
            return null;
        }

        if (before.Length < 2 || IsMadeOfActs(text, before))
        {
            return Amount(text, clause);
        }

        return quantity.Kind == QuantityKind.Rank && before.Length <= LongestPlaceName && Ranking(text, clause.Start, floor) is { } ranking ? ranking : Bounded(text, before);
    }

    // 完成投资|超10亿元: verb and noun together are the name, though either may be a verb.
    private TextSpan? Amount(string text, TextSpan clause)
    {
        int end = EndWithoutTails(text, clause.Start, clause.End);
        int length = _amounts.Of(text.AsSpan(clause.Start, end - clause.Start));
        return length > 0 ? new TextSpan(end - length, end) : null;
    }

    /// <summary>The name's place behind the quantity, not reaching past <paramref name="ceiling"/>; null where no words there name anything.</summary>
    public TextSpan? Behind(string text, TextSpan leaf, Quantity quantity, int ceiling)
    {
        int start = quantity.Span.End;
        if (start < leaf.End && text[start] == '的')
        {
            start++;
        }

        int limit = Math.Min(Math.Min(leaf.End, Math.Max(ceiling, start)), start + LongestClause);
        int end = Clause.End(text, start, limit, inList: true);
        TextSpan behind = Clause.Trim(text, start, end == ceiling ? EndWithoutTails(text, start, end) : end);
        return behind.Length >= 2 ? Bounded(text, behind) : null;
    }

    /// <summary>The name's place in the clause before, where that one ends on what is granted and the quantity says how much of it: 给予奖补,|最高1000万元; null where it does not.</summary>
    public TextSpan? Granted(string text, Quantity quantity, int floor, IReadOnlyList<TimeExpression> times)
    {
        int start = CueStart(quantity);
        if (quantity.Kind != QuantityKind.Money || start - 1 <= floor || text[start - 1] is not (',' or '，'))
        {
            return null;
        }

        int end = start - 1;
        if (!_grants.End(text.AsSpan(floor, end - floor)))
        {
            return null;
        }

        TextSpan named = Strip(text, Clause.Trim(text, Clause.Start(text, end, floor), end), times);
        return named.Length >= 2 ? Bounded(text, named) : null;
    }

    /// <summary>True where nothing but verbs, adverbs, times and places lead up to the quantity from <paramref name="floor"/> or the last mark on.</summary>
    public bool IsBare(string text, TextSpan leaf, Quantity quantity, int floor, IReadOnlyList<TimeExpression> times)
    {
        TextSpan before = Strip(text, Ahead(text, leaf, quantity, floor), times);
        return before.IsEmpty || IsMadeOfActs(text, before);
    }

    /// <summary>True where a verb or another word that leads to a name stands at the start of <paramref name="words"/>.</summary>
    public bool OpensWithAct(ReadOnlySpan<char> words) => _acts.Of(words) > 0;

    /// <summary>The words that lead up to the quantity in its clause.</summary>
    public static TextSpan Ahead(string text, TextSpan leaf, Quantity quantity, int floor)
    {
        int cue = Math.Max(CueStart(quantity), floor);
        TextSpan clause = Clause.Trim(text, Clause.Start(text, cue, floor), cue);
        if (clause.Start > floor || floor == leaf.Start)
        {
            return clause;
        }

        // 跨4个万亿元台阶、双双突破9万亿元: what stands right behind a number's unit is still its own.
        int separator = text.IndexOf('、', clause.Start, clause.Length);
        return separator > clause.Start ? new TextSpan(separator + 1, clause.End) : clause;
    }

    /// <summary>Where the quantity begins, the words directly ahead of its number counted in.</summary>
    public static int CueStart(Quantity quantity) =>
        quantity.CueSpan.IsEmpty ? quantity.Span.Start : Math.Min(quantity.CueSpan.Start, quantity.Span.Start);

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
            int act = _acts.Of(text.AsSpan(at, span.End - at));
            if (act == 0)
            {
                return false;
            }

            at += act;
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

            // 2.|空气质量评价覆盖…: the number of an item is none of its name.
            if (ArabicMarker.Read(text.AsSpan(start, end - start)) is { Family: NumberingFamily.Arabic or NumberingFamily.BracketedArabic } item)
            {
                start += item.Length;
                changed = true;
            }

            while (start < end && text[start] is '、' or ' ' or '\u3000' or '“' && (text[start] != '“' || text.IndexOf('”', start, end - start) < 0))
            {
                start++;
                changed = true;
            }

            // A lead is taken off before the lead that the words are as a whole.
            ReadOnlySpan<char> words = text.AsSpan(start, end - start);
            if (words.Length > 0 && (_leads.Of(words[..^1]) is > 0 and int shorter ? shorter : _leads.Of(words)) is > 0 and int lead && _wholeStarts.Of(words) <= lead)
            {
                start += lead;
                changed = true;
            }
        }

        end = EndWithoutTails(text, start, end);
        while (TimeEndingAt(times, end) is { } time && (time.WordsStart ?? time.Span.Start) >= start)
        {
            // 收入|恢复到2019年|的120%, 支出|比上年|增加: when, or compared with when, stands behind the name.
            end = EndWithoutTails(text, start, time.WordsStart ?? time.Span.Start);
        }

        return new TextSpan(start, end);
    }

    private static TimeExpression? TimeEndingAt(IReadOnlyList<TimeExpression> times, int end)
    {
        int next = TextOrder.FirstEndingBehind(times, end - 1, static time => time.Span);
        return next < times.Count && times[next].Span.End == end ? times[next] : null;
    }

    private int EndWithoutTails(string text, int start, int end)
    {
        while (end > start && _tails.Of(text.AsSpan(start, end - start)) is > 0 and int tail && _wholeEnds.Of(text.AsSpan(start, end - start)) <= tail)
        {
            end -= tail;
        }

        return end;
    }

    // Where a whole sentence leads up to the number, its last words name the thing.
    private static TextSpan? Bounded(string text, TextSpan span)
    {
        int cut = span.Length <= LongestName ? -1 : text.LastIndexOf('、', span.End - 1, span.Length);
        TextSpan name = span.Length <= LongestName ? span : new TextSpan(Math.Max(cut + 1, span.End - LongestName), span.End);
        return IsFragment(text.AsSpan(name.Start, name.Length)) ? null : name;
    }

    // 国考断面优良率和|…, 、成达万高铁…, 19个: what is cut off at a joint, or only counts, is no name of what is measured.
    private static bool IsFragment(ReadOnlySpan<char> name)
    {
        ReadOnlySpan<char> counted = name.TrimStart("0123456789.,%");
        return name[0] == '、' || name[^1] is '、' or '和' or '与' or '（' or '(' or '“' or '《' || (counted.Length < name.Length && counted.Length <= 1);
    }
}
