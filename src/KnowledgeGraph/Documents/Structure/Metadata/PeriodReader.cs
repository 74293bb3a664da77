using System.Globalization;
using KnowledgeGraph.Documents.Structure.Numbering;

namespace KnowledgeGraph.Documents.Structure.Metadata;

/// <summary>Finds the years a plan is for: 规划期限为2021—2025年, （2021—2023年）, “十四五”; and how far it looks ahead: 展望至2035年.</summary>
internal static class PeriodReader
{
    // The tenth plan (十五) began in 2001: its number and first year give all others.
    private const int FirstYearOfTenthPlan = 2001;
    private const int LongestOpening = 1000;

    public static (int? Start, int? End, int? Horizon) Read(LineViews lines, int firstSection, string? title, DateOnly? published)
    {
        int? start = null;
        int? end = null;
        int? horizon = null;
        if (title is not null)
        {
            (start, end) = Range(title, needsYear: true) ?? FiveYearPlan(title) ?? (null, null);
        }

        for (int view = 0; view < Math.Min(firstSection + 3, lines.Count); view++)
        {
            if (lines[view].Span.Length > LongestOpening || lines[view].Role is LineRole.Furniture or LineRole.Contents)
            {
                continue;
            }

            string words = lines.Text(lines[view].Span);
            int at = IndexOfAny(words, "规划期", "计划期", "实施期", "期限为", "规划期限", "规划期为");
            if (at >= 0 && Range(words[at..], needsYear: true) is { } stated)
            {
                (start, end) = stated;
            }

            int ahead = IndexOfAny(words, "展望到", "展望至", "远景展望到", "展望");
            if (ahead >= 0 && horizon is null && FirstYear(words[ahead..]) is { } far)
            {
                horizon = far;
            }
        }

        // A yearly report or plan is for the year its title names (2017政府工作报告 begins with it), else for the year it was given; 做好2023年…重点工作 is for the year it names.
        if (end is null && title is not null)
        {
            bool isYearly = title.Contains("工作报告", StringComparison.Ordinal) || title.Contains("工作要点", StringComparison.Ordinal);
            start = end = isYearly || IndexOfAny(title, "重点工作", "工作安排", "工作任务") >= 0 ? FirstYear(title) ?? (isYearly ? Year(title, 0) ?? published?.Year : null) : null;
        }

        return (start, end, horizon);
    }

    /// <summary>True for the years of a plan and nothing else: 2021—2025年, 2021-2035.</summary>
    public static bool IsPeriod(string words) =>
        words.Length <= 14 && Range(words, needsYear: false) is not null && words.All(static unit => char.IsAsciiDigit(unit) || unit == '年' || IsRangeMark(unit));

    private static (int?, int?)? FiveYearPlan(string title)
    {
        int at = title.IndexOf('五');
        while (at >= 0)
        {
            if (at > 1 && title[at - 1] is >= '一' and <= '龥' && title[at - 2] is '十' && ChineseNumeral.ReadIdeographs(title.AsSpan(at - 2, 2), out int number) == 2)
            {
                int first = FirstYearOfTenthPlan + ((number - 10) * 5);
                return (first, first + 4);
            }

            at = title.IndexOf('五', at + 1);
        }

        // 第十四个五年规划 writes the same number with words between.
        int ordinal = title.IndexOf("个五年", StringComparison.Ordinal);
        int opens = ordinal < 0 ? -1 : title.LastIndexOf('第', ordinal);
        if (opens >= 0 && ChineseNumeral.ReadIdeographs(title.AsSpan(opens + 1, ordinal - opens - 1), out int plan) > 0)
        {
            int first = FirstYearOfTenthPlan + ((plan - 10) * 5);
            return (first, first + 4);
        }

        return null;
    }

    private static (int?, int?)? Range(string words, bool needsYear)
    {
        for (int at = 0; at + 9 <= words.Length; at++)
        {
            if (Year(words, at) is not { } first)
            {
                continue;
            }

            int next = at + 4;
            next += next < words.Length && words[next] == '年' ? 1 : 0;
            int dash = next;
            while (next < words.Length && IsRangeMark(words[next]))
            {
                next++;
            }

            if (next > dash && Year(words, next) is { } last && last >= first && last - first <= 40
                && (!needsYear || (next + 4 < words.Length && words[next + 4] is '年' or ')' or '）')))
            {
                return (first, last);
            }
        }

        return null;
    }

    private static bool IsRangeMark(char unit) => unit is '-' or '—' or '–' or '～' or '~' or '至' or '到' or '－';

    private static int? FirstYear(string words)
    {
        for (int at = 0; at + 4 < words.Length; at++)
        {
            if (words[at + 4] == '年' && Year(words, at) is { } year)
            {
                return year;
            }
        }

        return null;
    }

    private static int? Year(string words, int at) =>
        at + 4 <= words.Length
        && words[at] is '1' or '2'
        && (at == 0 || !char.IsAsciiDigit(words[at - 1]))
        && int.TryParse(words.AsSpan(at, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year)
        && year is >= 1949 and < 2150
            ? year
            : null;

    private static int IndexOfAny(string words, params ReadOnlySpan<string> keys)
    {
        int best = -1;
        foreach (string key in keys)
        {
            int at = words.IndexOf(key, StringComparison.Ordinal);
            best = at >= 0 && (best < 0 || at < best) ? at : best;
        }

        return best;
    }
}
