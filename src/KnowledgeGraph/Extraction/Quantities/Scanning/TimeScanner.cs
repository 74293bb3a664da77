using KnowledgeGraph.Extraction.Quantities.Vocabulary;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Quantities.Scanning;

/// <summary>Reads the time that begins at a place.</summary>
/// <remarks>Immutable. What is read ahead of a time is bounded, so that a text is read in time linear in its length.</remarks>
internal sealed class TimeScanner(QuantityVocabulary vocabulary)
{
    // Behind a year or a month. The first that fits is taken, so a longer word stands ahead of one it begins with.
    private static readonly string[] YearParts = 
    [
        "底以前", "底之前", "底前", "年底", "年末", "年初", "底", "末", "初", "以前", "之前", "前三季度", "前", "上半年", "下半年", "年中", "度", "第一季度", "全年",
    ];

    private static readonly string[] TermLeads = ["力争用", "利用", "通过", "经过", "用", "在"];
    private static readonly string[] TermTails = ["左右的时间", "左右时间", "的时间", "时间", "以内", "之内", "内"];

    private readonly NumeralScanner numerals = new(vocabulary.Units);

    /// <summary>Reads the time at <paramref name="start"/>. The span takes in 到, 自 and the like ahead of it.</summary>
    /// <param name="window">The text.</param>
    /// <param name="start">Where the year, the quote or the word begins.</param>
    /// <param name="referenceYear">The year 今年 stands for; null where it is not known.</param>
    /// <param name="time">What was found.</param>
    public bool TryRead(TextWindow window, int start, int? referenceYear, out TimeExpression time)
    {
        TimeExpression? found = Years(window, start) ?? Plan(window, start) ?? Words(window, start, referenceYear);
        time = found is null ? null! : WithSurroundings(window, found);
        return found is not null;
    }

    /// <summary>The end of a five-year plan's name at <paramref name="start"/>, quoted or not; <paramref name="start"/> where there is none.</summary>
    public int PlanNameEnd(TextWindow window, int start, out YearPeriod period)
    {
        bool quoted = window[start] is '“' or '"' or '「' or '‘';
        if (!vocabulary.Plans.TryMatchAt(window, quoted ? start + 1 : start, out period, out int end))
        {
            return start;
        }

        return !quoted ? end : window[end] is '”' or '"' or '」' or '’' ? end + 1 : start;
    }

    private TimeExpression? Years(TextWindow window, int start)
    {
        if (!TryReadYear(window, start, out int from, out int end, out bool marked))
        {
            return null;
        }

        end = marked ? PastMonth(window, end) : end;
        int second = PastRangeSign(window, end);
        if (second > end && TryReadYear(window, second, out int to, out int rangeEnd, out bool closed) && to > from && (closed || (Digits.IsRangeSign(window[second - 1]) && !IsCounted(window, rangeEnd))))
        {
            return new TimeExpression(new TextSpan(start, closed ? PastMonth(window, rangeEnd) : rangeEnd), TimeKind.Years, from, to);
        }

        return Term(window, start, from, end, marked) ?? (marked ? new TimeExpression(new TextSpan(start, end), TimeKind.Year, from, from) : null);
    }

    // 2012年起5年内, 2015年起，用3年左右的时间
    private TimeExpression? Term(TextWindow window, int start, int from, int end, bool marked)
    {
        if (!marked || window[end] != '起')
        {
            return null;
        }

        int at = window.PastBlanks(end + 1);
        at = window[at] is ',' or '，' ? window.PastBlanks(at + 1) : at;
        foreach (string word in TermLeads)
        {
            if (window.HasAt(at, word))
            {
                at += word.Length;
                break;
            }
        }

        if (!numerals.TryRead(window, at, out Numeral count) || count is { Scale: > 1 } || count.Value is < 1 or > 30 || window[window.PastBlanks(count.End)] != '年')
        {
            return null;
        }

        int behind = window.PastBlanks(count.End) + 1;
        string? tail = TermTails.FirstOrDefault(word => window.HasAt(behind, word));
        return tail is null ? null : new TimeExpression(new TextSpan(start, behind + tail.Length), TimeKind.Term, from, from + (int)count.Value - 1);
    }

    // 2000—2100家 are no years.
    private bool IsCounted(TextWindow window, int end)
    {
        int unit = window.PastBlanks(end);
        return Digits.Scale(window[unit]) > 0 || NumeralScanner.IsOpenSign(window[unit]) || vocabulary.Units.HasAt(window, unit);
    }

    /// <summary>A year from 1900 to 2199 in four digits, full-width ones or characters. <paramref name="marked"/> is true with 年 behind it.</summary>
    private static bool TryReadYear(TextWindow window, int start, out int year, out int end, out bool marked)
    {
        year = 0;
        bool arabic = Digits.IsArabic(window[start]);
        for (end = start; end < start + 4; end++)
        {
            int digit = arabic ? Digits.Arabic(window[end]) : Digits.Chinese(window[end]);
            if (digit < 0)
            {
                marked = false;
                return false;
            }

            year = (year * 10) + digit;
        }

        int mark = window.PastBlanks(end);
        marked = window[mark] == '年' && window[mark + 1] != '级';
        bool goesOn = Digits.IsArabic(window[end]) || Digits.IsLatin(window[end]) || Digits.Chinese(window[end]) >= 0
            || (window[end] is '.' or ',' && Digits.IsArabic(window[end + 1]));
        end = marked ? mark + 1 : end;
        return year is >= 1900 and < 2200 && !goesOn;
    }

    private static int PastMonth(TextWindow window, int end)
    {
        int i = PastCounted(window, end, '月');
        if (i > end)
        {
            int day = PastCounted(window, i, '日');
            end = day;
        }

        foreach (string part in YearParts)
        {
            if (window.HasAt(end, part))
            {
                return end + part.Length;
            }
        }

        return end;
    }

    private static int PastCounted(TextWindow window, int start, char mark)
    {
        int first = window.PastBlanks(start);
        int i = first;
        while (i < first + 3 && (Digits.IsArabic(window[i]) || Digits.Chinese(window[i]) >= 0 || window[i] == '十'))
        {
            i++;
        }

        int end = window.PastBlanks(i);
        return i > first && window[end] == mark ? end + 1 : start;
    }

    private static int PastRangeSign(TextWindow window, int end)
    {
        int i = window.PastBlanks(end);
        if (window[i] is '至' or '到')
        {
            return window.PastBlanks(i + 1);
        }

        int sign = i;
        while (i < sign + 2 && Digits.IsRangeSign(window[i]))
        {
            i++;
        }

        return i > sign ? window.PastBlanks(i) : end;
    }

    private TimeExpression? Plan(TextWindow window, int start)
    {
        int end = PlanNameEnd(window, start, out YearPeriod period);
        if (end == start || !vocabulary.PlanTimes.TryMatchAt(window, end, out PlanTime part, out int timeEnd))
        {
            return null;
        }

        int from = part == PlanTime.End ? period.To : period.From;
        int to = part == PlanTime.Start ? period.From : period.To;
        return new TimeExpression(new TextSpan(start, timeEnd), TimeKind.Plan, from, to);
    }

    private TimeExpression? Words(TextWindow window, int start, int? referenceYear)
    {
        if (vocabulary.RelativeYears.TryMatchAt(window, start, out int offset, out int end) && window[end] is not ('轻' or '龄'))
        {
            int? year = referenceYear + offset;
            return new TimeExpression(new TextSpan(start, end), TimeKind.Relative, year, year);
        }

        if (vocabulary.Landmarks.TryMatchAt(window, start, out int landmark, out end))
        {
            return new TimeExpression(new TextSpan(start, end), TimeKind.Landmark, landmark, landmark);
        }

        return Span(window, start, referenceYear);
    }

    /// <summary>近五年, 过去3年, 未来十年, 三年来.</summary>
    private TimeExpression? Span(TextWindow window, int start, int? referenceYear)
    {
        bool led = vocabulary.YearSpans.TryMatchAt(window, start, out bool ahead, out int i);
        int numberStart = led ? i : start;
        if (!led && !Digits.IsArabic(window[start]) && Digits.Chinese(window[start]) < 0 && window[start] != '十')
        {
            return null;
        }

        if (!numerals.TryRead(window, numberStart, out Numeral count) || count is { Scale: > 1 } || count.Value is < 1 or > 100)
        {
            return null;
        }

        int year = window.PastBlanks(count.End);
        bool ends = window[year + 1] == '来';
        if (window[year] != '年' || (!led && !ends) || vocabulary.NameTails.HasAt(window, year + 1))
        {
            return null;
        }

        int length = (int)count.Value;
        int? from = ahead ? referenceYear : referenceYear - length;
        return new TimeExpression(new TextSpan(start, ends ? year + 2 : year + 1), TimeKind.Span, from, from + length - 1);
    }

    private TimeExpression WithSurroundings(TextWindow window, TimeExpression time)
    {
        // 较 2015 年: a copy may set blanks around digits.
        const int mostBlanks = 2;
        int lead = time.Span.Start;
        while (time.Span.Start - lead < mostBlanks && char.IsWhiteSpace(window[lead - 1]))
        {
            lead--;
        }

        int start = time.Span.Start;
        char last = window[time.Span.End - 1];
        bool deadline = last == '前';
        bool compared = false;
        bool reached = false;
        bool follows = vocabulary.Comparisons.TryMatchBefore(window, lead, out bool isLevel, out int comparison);
        bool shared = follows && !isLevel;
        if (window[lead - 1] is '到' or '至' && !shared)
        {
            reached = window[lead - 2] is '截' or '止' && (window[lead - 2] == '截' || window[lead - 3] == '截');
            start = lead - (!reached ? 1 : window[lead - 2] == '截' ? 2 : 3);
            deadline = true;
        }
        else if (window[lead - 1] == '止' && window[lead - 2] == '截')
        {
            start = lead - 2;
            reached = deadline = true;
        }
        else if (follows)
        {
            compared = shared || IsComparison(window, comparison, time.Span.End);
        }
        else if (window[lead - 1] is '自' or '从' or '在' or '于')
        {
            // 在2010年的基础上
            compared = window[lead - 1] == '在' && (window.HasAt(time.Span.End, "的基础上") || window.HasAt(time.Span.End, "基础上"));
            start = lead - 1;
        }

        return time with { Span = new TextSpan(start, time.Span.End), IsCompared = compared, IsShared = shared, IsDeadline = deadline, IsReached = reached, WordsStart = follows && compared ? comparison : null };
    }

    // 与2020年, 同2020年 and 以2020年 compare only where the words behind the year say so; 比2020年 always does.
    private static bool IsComparison(TextWindow window, int word, int end) => window[word] switch
    {
        '与' or '同' => window.HasAt(end, "相比") || window.HasAt(end, "比"),
        '以' => window.HasAt(end, "为基") || window.HasAt(end, "基") || window.HasAt(end, "为起点"),
        _ => true,
    };
}
