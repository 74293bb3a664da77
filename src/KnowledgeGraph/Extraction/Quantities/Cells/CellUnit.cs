namespace KnowledgeGraph.Extraction.Quantities.Cells;

/// <summary>The unit of a table's row or column. It is kept as it stands there, 万 and 亿 with it: 万人, 亿元, 人/年.</summary>
/// <param name="Name">万人.</param>
/// <param name="Kind">What it measures.</param>
/// <param name="Base">人: what <see cref="Factor"/> of them make one of this.</param>
/// <param name="Factor">10000 for 万人.</param>
internal sealed record CellUnit(string Name, QuantityKind Kind, string Base, decimal Factor);
