using KnowledgeGraph.Extraction.Quantities;

namespace KnowledgeGraph.Extraction.Values;

/// <summary>Whether a section looks back or ahead, told from its headings: the innermost that says so.</summary>
/// <param name="Role">The role of a figure whose own words tell none; null in front of the first heading.</param>
/// <param name="Year">The year that a heading names (2023年工作回顾); null where none does.</param>
/// <param name="SetsGoals">True under a heading on goals, where goals in words count.</param>
internal sealed record SectionOutlook(ValueRole? Role, int? Year, bool SetsGoals)
{
    /// <summary>In front matter.</summary>
    public static SectionOutlook None { get; } = new(null, null, SetsGoals: false);

    /// <summary>The outlook below a heading.</summary>
    /// <param name="title">The heading.</param>
    /// <param name="review">Words of headings that look back.</param>
    /// <param name="goals">Words of headings that set goals.</param>
    public SectionOutlook Under(string title, IReadOnlyList<string> review, IReadOnlyList<string> goals)
    {
        int? year = HeadingYear(title) ?? Year;
        if (goals.Any(word => title.Contains(word, StringComparison.Ordinal)))
        {
            return new SectionOutlook(ValueRole.Target, year, SetsGoals: true);
        }

        if (review.Any(word => title.Contains(word, StringComparison.Ordinal)))
        {
            return new SectionOutlook(ValueRole.Actual, year, SetsGoals: false);
        }

        // What a plan does not report it plans.
        return new SectionOutlook(Role ?? ValueRole.Target, year, SetsGoals);
    }

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
