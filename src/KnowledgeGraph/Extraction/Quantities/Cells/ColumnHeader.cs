namespace KnowledgeGraph.Extraction.Quantities.Cells;

/// <summary>The header of a table's column: 2020年规划目标, 2025年, 年均增速(%).</summary>
/// <param name="Time">The year or period the column is about; null where it names none.</param>
/// <param name="Role">What the header itself says; null for a bare year, where <see cref="RoleFor"/> decides.</param>
/// <param name="IsCumulative">True with 累计.</param>
/// <param name="Per">year with 年均.</param>
/// <param name="Unit">The unit in brackets, if any.</param>
internal sealed record ColumnHeader(TimeExpression? Time, ValueRole? Role, bool IsCumulative, string? Per, CellUnit? Unit)
{
    /// <summary>The year of the column's values: the last one of a period.</summary>
    public int? Year => Time?.Year;

    /// <summary>True for 完成率 and 完成时限: what stands there is no value of the row's indicator.</summary>
    public bool IsAside { get; init; }

    /// <summary>True where the column can hold values: it names a year or a role, or says 累计 or 年均.</summary>
    public bool HoldsValues => !IsAside && (Time is not null || Role is not null || IsCumulative || Per is not null);

    /// <summary>The role of a value in this column: of the header's words, else by its year.</summary>
    /// <param name="firstPlanYear">The plan's first year; a bare year before it holds what was reached, later ones hold targets. Null where it is not known.</param>
    /// <returns>Null where neither the words nor the year decide.</returns>
    public ValueRole? RoleFor(int? firstPlanYear) =>
        Role ?? (Year is { } year && firstPlanYear is { } first ? year < first ? ValueRole.Actual : ValueRole.Target : null);
}
