namespace KnowledgeGraph.Extraction.Quantities.Vocabulary;

/// <summary>A word that is a whole quantity: 首位, 翻一番, 过半.</summary>
/// <remarks>Where the value is null, the goal is one in words.</remarks>
internal sealed record FixedQuantity(decimal? Value, string? Unit, QuantityOperator Operator, QuantityKind Kind);
