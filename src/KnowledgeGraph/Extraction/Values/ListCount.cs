using KnowledgeGraph.Extraction.Quantities;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Values;

/// <summary>Tells a number that counts the names before it: 庆阳、张掖、天水3个中心.</summary>
internal static class ListCount
{
    private const int Least = 2;
    private const int Most = 20;
    private const int LongestList = 60;

    /// <summary>True where as many names stand before the number as it says, and what they are stands behind it.</summary>
    public static bool Is(string text, Quantity quantity)
    {
        if (quantity is not { Kind: QuantityKind.Count, Value: >= Least and <= Most and var value, ValueMax: null } || value != Math.Truncate(value)
            || quantity.Span.End >= text.Length || !Ideograph.Is(text[quantity.Span.End]))
        {
            return false;
        }

        int names = 1;
        int start = quantity.NumberSpan.Start;
        for (int at = start - 1; at >= Math.Max(0, start - LongestList) && !Ends(text[at]); at--)
        {
            names += text[at] is '、' or '和' or '与' or '及' ? 1 : 0;
        }

        return names > 1 && names == (int)value;
    }

    private static bool Ends(char unit) => unit is '，' or ',' or '。' or '；' or ';' or '：' or ':' or '\n';
}
