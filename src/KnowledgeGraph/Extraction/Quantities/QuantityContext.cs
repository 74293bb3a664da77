namespace KnowledgeGraph.Extraction.Quantities;

/// <summary>What is known of a text before it is read. Everything may be left out.</summary>
internal sealed record QuantityContext
{
    /// <summary>Nothing is known.</summary>
    public static QuantityContext None { get; } = new();

    /// <summary>The year of 今年: that of publication.</summary>
    public int? ReferenceYear { get; init; }

    /// <summary>The first year of the plan: what is said of years before it was reached, of later ones is aimed at.</summary>
    public int? PlanStart { get; init; }

    /// <summary>The last year of the plan, which a target without a year of its own takes.</summary>
    public int? PlanEnd { get; init; }

    /// <summary>The year where the text itself names none: 2023 under the heading 2023年工作回顾. Goes before <see cref="PlanEnd"/>.</summary>
    public int? DefaultYear { get; init; }

    /// <summary>The first year of the period that the text is about where it names none itself: 2021 under “十四五”工作回顾. Null without one.</summary>
    public int? PeriodStart { get; init; }

    /// <summary>The role where no word and no year tells it: target in a section on goals, actual in a review.</summary>
    public ValueRole? DefaultRole { get; init; }
}
