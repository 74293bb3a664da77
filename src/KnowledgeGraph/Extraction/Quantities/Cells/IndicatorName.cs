using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Quantities.Cells;

/// <summary>The first cell of an indicator's row: 人才资源总量(万人) taken apart.</summary>
/// <param name="Name">The name without the unit in brackets: 人才资源总量.</param>
/// <param name="NameSpan">Where the name stands in the cell.</param>
/// <param name="Unit">万人, %; null where the cell names none.</param>
/// <param name="UnitSpan">Where the unit stands in the cell, without the brackets; empty without a unit.</param>
internal sealed record IndicatorName(string Name, TextSpan NameSpan, CellUnit? Unit, TextSpan UnitSpan)
{
    /// <summary>累计 beside the unit: the values are sums over the period.</summary>
    public bool IsCumulative { get; init; }
}
