namespace KnowledgeGraph.Extraction.Quantities;

/// <summary>The written form of an operator: <c>=</c>, <c>&gt;=</c>, <c>&gt;</c>, <c>&lt;=</c>, <c>&lt;</c>, <c>~</c>.</summary>
internal static class QuantityOperatorSymbol
{
    /// <summary>The symbols in the order of the enumeration, for messages.</summary>
    public const string Known = "=, >=, >, <=, <, ~";

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

    public static bool TryParse(string symbol, out QuantityOperator value)
    {
        (bool known, value) = symbol switch
        {
            "=" => (true, QuantityOperator.Equal),
            ">=" => (true, QuantityOperator.AtLeast),
            ">" => (true, QuantityOperator.Above),
            "<=" => (true, QuantityOperator.AtMost),
            "<" => (true, QuantityOperator.Below),
            "~" => (true, QuantityOperator.About),
            _ => (false, QuantityOperator.Equal),
        };
        return known;
    }
}
