using KnowledgeGraph.Extraction.Quantities;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Values;

/// <summary>Tells a size that things are counted from (总投资|超10亿元|项目84个) from a figure of its own.</summary>
internal static class SizeThreshold
{
    // 超3000万美元|外资项目|66个: the noun between the size and the count.
    private const int LongestNoun = 16;

    /// <summary>The quantities without such sizes, whose words so become part of the name of what is counted.</summary>
    public static List<Quantity> Without(string text, IReadOnlyList<Quantity> quantities, IndicatorPhrase phrase) =>
        [.. quantities.Where((quantity, i) => !Is(text, i > 0 ? quantities[i - 1] : null, quantity, i + 1 < quantities.Count ? quantities[i + 1] : null, phrase))];

    private static bool Is(string text, Quantity? before, Quantity quantity, Quantity? behind, IndicatorPhrase phrase)
    {
        if (quantity is not { Kind: QuantityKind.Money or QuantityKind.Measure, Operator: QuantityOperator.AtLeast or QuantityOperator.Above, Change: null })
        {
            return false;
        }

        int noun = quantity.Span.End + (quantity.Span.End < text.Length && text[quantity.Span.End] == '的' ? 1 : 0);
        if (before is { Kind: QuantityKind.Count } && before.Span.End == IndicatorPhrase.CueStart(quantity))
        {
            // 70个|30亿元以上|项目
            return noun < text.Length && Ideograph.Is(text[noun]) && !phrase.OpensWithAct(text.AsSpan(noun, Math.Min(LongestNoun, text.Length - noun)));
        }

        if (behind is not { Kind: QuantityKind.Count })
        {
            return false;
        }

        int end = IndicatorPhrase.CueStart(behind);
        if (end < noun || end - noun > LongestNoun)
        {
            return false;
        }

        ReadOnlySpan<char> words = text.AsSpan(noun, end - noun);
        foreach (char unit in words)
        {
            if (!Ideograph.Is(unit))
            {
                return false;
            }
        }

        // 超50亿元|19个; 超1300亿元的|8个项目 is the sum of what the eight cost.
        return words.IsEmpty ? noun == quantity.Span.End && behind.CueSpan.IsEmpty : !phrase.OpensWithAct(words);
    }
}
