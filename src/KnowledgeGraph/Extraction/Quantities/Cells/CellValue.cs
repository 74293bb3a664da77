namespace KnowledgeGraph.Extraction.Quantities.Cells;

/// <summary>A table's value cell.</summary>
/// <param name="Text">The cell without blanks around it.</param>
/// <param name="IsEmpty">True for -, / and an empty cell: there is no value and no goal.</param>
internal sealed record CellValue(string Text, bool IsEmpty)
{
    /// <summary>Null where the cell is empty or states its goal in words (高于固定资产投资).</summary>
    public decimal? Value { get; init; }

    /// <summary>The upper end of 3—4; null for a single number.</summary>
    public decimal? ValueMax { get; init; }

    /// <summary>Null where there is no value.</summary>
    public QuantityOperator? Operator { get; init; }

    /// <summary>The unit in the cell itself, else the one of its row or column; null where there is none.</summary>
    public CellUnit? Unit { get; init; }

    /// <summary>The value in <see cref="CellUnit.Base"/>.</summary>
    public decimal? BaseValue => Value * (Unit?.Factor ?? 1);

    /// <summary>The upper value in <see cref="CellUnit.Base"/>.</summary>
    public decimal? BaseValueMax => ValueMax * (Unit?.Factor ?? 1);

    /// <summary>What the cell itself says (预计 → expected); null where the column decides.</summary>
    public ValueRole? Role { get; init; }

    /// <summary>True for [13.5] and 〔13.5〕, by which plans mark sums over the period, and for 累计.</summary>
    public bool IsCumulative { get; init; }

    /// <summary>year for 年均5.5; null elsewhere.</summary>
    public string? Per { get; init; }

    /// <summary>A goal in words.</summary>
    public bool IsQualitative => !IsEmpty && Value is null;
}
