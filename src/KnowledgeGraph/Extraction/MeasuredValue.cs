using KnowledgeGraph.Documents;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction;

/// <summary>A quantified statement of a document: a target it sets or a figure it reports.</summary>
internal sealed record MeasuredValue
{
    /// <summary>What is measured, without a unit in brackets.</summary>
    public required string Indicator { get; init; }

    /// <summary>The indicator as it is written where that differs from <see cref="Indicator"/>.</summary>
    public string? IndicatorSurface { get; init; }

    /// <summary>Where the indicator's words stand; null where they are taken from elsewhere.</summary>
    public TextSpan? IndicatorSpan { get; init; }

    /// <summary>The leaf that holds the indicator's words.</summary>
    public Leaf? IndicatorLeaf { get; init; }

    /// <summary>What the value is about: a zone, a field, a fund, else the document's place.</summary>
    public required EntityRef Subject { get; init; }

    /// <summary>target, actual, baseline or expected.</summary>
    public required string Role { get; init; }

    /// <summary>The number; null for a goal in words.</summary>
    public decimal? Value { get; init; }

    /// <summary>The upper end of a range.</summary>
    public decimal? ValueMax { get; init; }

    /// <summary><c>=</c>, <c>&gt;=</c>, <c>&gt;</c>, <c>&lt;=</c>, <c>&lt;</c> or <c>~</c>; null for a goal in words without one.</summary>
    public string? Operator { get; init; }

    /// <summary>Unit as the graph writes it: 名, 亿元, %.</summary>
    public string? Unit { get; init; }

    /// <summary>The value with 万 and 亿 folded in, for comparing.</summary>
    public decimal? BaseValue { get; init; }

    /// <summary>The upper end in <see cref="BaseUnit"/>.</summary>
    public decimal? BaseValueMax { get; init; }

    /// <summary>Unit of <see cref="BaseValue"/>.</summary>
    public string? BaseUnit { get; init; }

    /// <summary>The year it holds for; null where the text tells none.</summary>
    public int? Year { get; init; }

    /// <summary>year, person…: 年均, 人均.</summary>
    public string? Per { get; init; }

    /// <summary>up or down where the number is a step (增长3%, 下降2%) and no level; else null.</summary>
    public string? Change { get; init; }

    /// <summary>The value as it is written, without its unit where that stands apart: ≥15, 预计3.5; null where the parts above say it all.</summary>
    public string? Written { get; init; }

    /// <summary>The words of a goal without a number.</summary>
    public string? Text { get; init; }

    /// <summary>planned, ongoing, done or sought.</summary>
    public string? Status { get; init; }

    /// <summary>The leaf that holds the evidence.</summary>
    public required Leaf Leaf { get; init; }

    /// <summary>The exact words.</summary>
    public required TextSpan Evidence { get; init; }

    /// <summary>Id of the rule that found it.</summary>
    public required string Rule { get; init; }

    /// <summary>From 0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>True for a target, false for an observation.</summary>
    public bool IsTarget => Role == "target";
}
