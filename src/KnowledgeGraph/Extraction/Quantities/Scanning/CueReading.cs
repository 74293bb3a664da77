namespace KnowledgeGraph.Extraction.Quantities.Scanning;

/// <summary>What the words directly ahead of a number say; they begin at <paramref name="Start"/>, the number itself where there are none.</summary>
internal readonly record struct CueReading(int Start, bool Any, QuantityOperator? Operator, ValueRole? Role, ChangeKind? Change, ChangeDirection? Direction)
{
    /// <summary>True where an operator other than = was said.</summary>
    public bool IsCompared => Operator is not null and not QuantityOperator.Equal;
}
