namespace KnowledgeGraph.Extraction.Quantities.Vocabulary;

/// <summary>What a word directly before a number says of it; null where it says nothing.</summary>
internal sealed record Cue(QuantityOperator? Operator, ValueRole? Role, ChangeKind? Change, ChangeDirection? Direction);
