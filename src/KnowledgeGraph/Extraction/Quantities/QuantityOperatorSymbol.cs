namespace KnowledgeGraph.Extraction.Quantities;

/// <summary>The written form of an operator: <c>=</c>, <c>&gt;=</c>, <c>&gt;</c>, <c>&lt;=</c>, <c>&lt;</c>, <c>~</c>.</summary>
internal static class QuantityOperatorSymbol
{
    public static string Symbol(this QuantityOperator value) => value switch
    {
        QuantityOperator.Equal => "=",
        QuantityOperator.AtLeast => ">=",
        QuantityOperator.Above => ">",
        QuantityOperator.AtMost => "<=",
        QuantityOperator.Below => "<",
        QuantityOperator.About => "~",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not an operator."),
    };
}
