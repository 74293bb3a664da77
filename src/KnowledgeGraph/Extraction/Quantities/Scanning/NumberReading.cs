namespace KnowledgeGraph.Extraction.Quantities.Scanning;

/// <summary>Number and unit as they were read at a place, before the words around them are looked at.</summary>
internal readonly record struct NumberReading
{
    public required int Start { get; init; }

    /// <summary>Behind the number, ahead of the unit.</summary>
    public required int NumberEnd { get; init; }

    /// <summary>Where the unit begins; equal to <see cref="End"/> where there is none.</summary>
    public required int UnitStart { get; init; }

    /// <summary>Behind number and unit.</summary>
    public required int End { get; init; }

    public required QuantityKind Kind { get; init; }

    public required decimal? Value { get; init; }

    public decimal? ValueMax { get; init; }

    public required string? Unit { get; init; }

    public required decimal? BaseValue { get; init; }

    public decimal? BaseValueMax { get; init; }

    public required string? BaseUnit { get; init; }

    /// <summary>What the number itself says: > for 二十余, &lt;= for 前10位.</summary>
    public QuantityOperator? Operator { get; init; }

    public bool IsInCharacters { get; init; }

    public bool IsBare { get; init; }

    /// <summary>True for a unit that behind characters is read only with words such as 连续 or 不少于 ahead.</summary>
    public bool NeedsDigits { get; init; }

    /// <summary>True for a unit with which a bound is mostly a condition: 60岁以上老人.</summary>
    public bool IsConditionWhenBounded { get; init; }
}
