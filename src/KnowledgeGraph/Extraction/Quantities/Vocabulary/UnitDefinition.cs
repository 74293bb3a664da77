namespace KnowledgeGraph.Extraction.Quantities.Vocabulary;

/// <summary>A unit of the vocabulary.</summary>
/// <param name="Name">As it is written into the graph, whatever alias stood in the text.</param>
/// <param name="Kind">What it measures.</param>
/// <param name="KeepsScale">True where 万 and 亿 stay in the unit (1000 亿元); false where they go into the value (18000 名).</param>
/// <param name="DigitsOnly">True where the word means too much else to be read behind 一, 两, 三: 两种, 三类, 四次.</param>
/// <param name="IsConditionWhenBounded">True where a bound with a noun behind it is a condition and no value: 60岁以上老人.</param>
/// <param name="Base">The unit for comparing; the name itself where the vocabulary names none.</param>
/// <param name="Factor">How many of <paramref name="Base"/> one of this unit is.</param>
internal sealed record UnitDefinition(string Name, QuantityKind Kind, bool KeepsScale, bool DigitsOnly, bool IsConditionWhenBounded, string Base, decimal Factor);
