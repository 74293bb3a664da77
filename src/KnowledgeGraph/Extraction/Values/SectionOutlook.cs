using KnowledgeGraph.Extraction.Quantities;
using KnowledgeGraph.Extraction.Topics;

namespace KnowledgeGraph.Extraction.Values;

/// <summary>Whether a section looks back or ahead, told from its headings: the innermost that says so.</summary>
/// <param name="Role">The role of a figure whose own words tell none; null in front of the first heading.</param>
/// <param name="Year">The year that a heading names (2023年工作回顾); null where none does.</param>
/// <param name="SetsGoals">True under a heading on goals, where goals in words count.</param>
/// <param name="PeriodStart">The first year of the period that a heading names (“十四五”工作回顾, 这五年); null where none does.</param>
internal sealed record SectionOutlook(ValueRole? Role, int? Year, bool SetsGoals, int? PeriodStart = null)
{
    /// <summary>In front matter.</summary>
    public static SectionOutlook None { get; } = new(null, null, SetsGoals: false);

    /// <summary>The outlook below a heading.</summary>
    /// <param name="title">The heading.</param>
    /// <param name="times">The times that the heading names.</param>
    /// <param name="planStart">The plan's first year; null where it is not known.</param>
    /// <param name="review">Tells headings that look back.</param>
    /// <param name="goals">Words of headings that set goals.</param>
    public SectionOutlook Under(string title, IReadOnlyList<TimeExpression> times, int? planStart, ReviewTitles review, IReadOnlyList<string> goals)
    {
        bool setsGoals = Holds(title, goals);
        bool looksBack = !setsGoals && review.LookBack(title);

        // What a plan does not report it plans.
        ValueRole role = setsGoals ? ValueRole.Target : looksBack ? ValueRole.Actual : Role ?? ValueRole.Target;
        int? year = HeadingYear(title);
        TimeExpression? period = times.FirstOrDefault(static time => !time.IsCompared && time.Kind is TimeKind.Plan or TimeKind.Span or TimeKind.Years && time.From < time.To);

        // “十四五”时期面临的形势 looks back from where the period begins, not from its end.
        if (period is not null && role == ValueRole.Actual && period.To >= planStart)
        {
            period = null;
        }

        return new SectionOutlook(role, year ?? period?.To ?? Year, setsGoals || (SetsGoals && !looksBack), period?.From ?? (year is null ? PeriodStart : null));
    }

    private static bool Holds(string title, IReadOnlyList<string> words) => words.Any(word => title.Contains(word, StringComparison.Ordinal));

    private static int? HeadingYear(string title)
    {
        for (int at = 0; at + 4 < title.Length; at++)
        {
            if (title[at + 4] == '年' && title[at] is '1' or '2' && title.AsSpan(at, 4).IndexOfAnyExceptInRange('0', '9') < 0)
            {
                return ((title[at] - '0') * 1000) + ((title[at + 1] - '0') * 100) + ((title[at + 2] - '0') * 10) + (title[at + 3] - '0');
            }
        }

        return null;
    }
}
