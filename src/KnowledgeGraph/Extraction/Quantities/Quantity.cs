using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Quantities;

/// <summary>A quantity in a text: number, operator, unit, and what the words around it say of its time and role.</summary>
/// <remarks>Immutable. All spans count in the text that was read, whatever part of it was asked for.</remarks>
internal sealed record Quantity
{
    /// <summary>The whole expression: 力争达到1.8万名以上.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The number or numbers: 1.8万, 3—4. For a word that is a whole quantity (首位), that word.</summary>
    public required TextSpan NumberSpan { get; init; }

    /// <summary>名; empty where there is no unit.</summary>
    public required TextSpan UnitSpan { get; init; }

    /// <summary>The words directly ahead, operator and change verb: 力争达到; empty where there are none.</summary>
    public required TextSpan CueSpan { get; init; }

    /// <summary>What is measured.</summary>
    public required QuantityKind Kind { get; init; }

    /// <summary>In <see cref="Unit"/>; null for a goal in words.</summary>
    public required decimal? Value { get; init; }

    /// <summary>The upper end of a range (3—4个); null for one number.</summary>
    public decimal? ValueMax { get; init; }

    /// <summary>From the words around the number; equal where none says more.</summary>
    public required QuantityOperator Operator { get; init; }

    /// <summary>名, 亿元, %, 位; null for a number without one.</summary>
    public required string? Unit { get; init; }

    /// <summary>The value with 万 and 亿 multiplied out, in <see cref="BaseUnit"/>.</summary>
    public required decimal? BaseValue { get; init; }

    /// <summary>The upper end in <see cref="BaseUnit"/>.</summary>
    public decimal? BaseValueMax { get; init; }

    /// <summary>The unit for comparing: 元 for 亿元.</summary>
    public required string? BaseUnit { get; init; }

    /// <summary>year for 年均 and 每年, person for 人均, 万人 for 每万人; null where it is no rate.</summary>
    public string? Per { get; init; }

    /// <summary>What words, the year and the context say; null where they say nothing.</summary>
    public ValueRole? Role { get; init; }

    /// <summary>The time that governs the quantity; null where the text names none.</summary>
    public TimeExpression? Time { get; init; }

    /// <summary>The year of the value: of <see cref="Time"/>, or of the plan's end for a target without one.</summary>
    public int? Year { get; init; }

    /// <summary>Whether the number is a new level (增加到) or a step (增长); null where no change is spoken of.</summary>
    public ChangeKind? Change { get; init; }

    /// <summary>Which way it changes; null without a change.</summary>
    public ChangeDirection? Direction { get; init; }

    /// <summary>True for 增长近3倍 behind 从A增加到B: the same change said again. The pair stands just ahead in the list.</summary>
    public bool RestatesChange { get; init; }

    /// <summary>True where the number is written in characters (四个), which is more often a figure of speech than 4个.</summary>
    public bool IsInCharacters { get; init; }
}
