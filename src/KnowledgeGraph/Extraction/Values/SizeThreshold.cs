using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Quantities;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Values;

/// <summary>Tells a size that things are counted from (总投资|超10亿元|项目84个) or called by (500千伏|变电站) from a figure of its own.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
/// <param name="phrase">Finds the words that name what is measured.</param>
/// <param name="units">Units of which a size alone is told before a noun: 千伏.</param>
/// <param name="rates">What ends the name of a share of what lies within a size: 率.</param>
internal sealed class SizeThreshold(IndicatorPhrase phrase, IReadOnlyCollection<string> units, IReadOnlyList<string> rates)
{
    // 超3000万美元|外资项目|66个: the noun between the size and the count.
    private const int LongestNoun = 16;

    /// <summary>The quantities without such sizes, whose words so become part of the name of what is counted.</summary>
    public List<Quantity> Without(string text, IReadOnlyList<Quantity> quantities) =>
        [.. quantities.Where((quantity, i) => !Is(text, i > 0 ? quantities[i - 1] : null, quantity, i + 1 < quantities.Count ? quantities[i + 1] : null))];

    private bool Is(string text, Quantity? before, Quantity quantity, Quantity? behind)
    {
        if (quantity.Span.End < text.Length && Ideograph.Is(text[quantity.Span.End]) && ((quantity.Unit is { } unit && units.Contains(unit)) || IsReachOfShare(text, quantity, behind)))
        {
            return true;
        }

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

        // 超50亿元|19个; 超1300亿元的|8个项目 is the sum of what the eight cost.
        ReadOnlySpan<char> words = text.AsSpan(noun, end - noun);
        return IsChinese(words) && (words.IsEmpty ? noun == quantity.Span.End && behind.CueSpan.IsEmpty : !phrase.OpensWithAct(words));
    }

    // 公园绿地|500米|服务半径覆盖率达到94%: how far the share reaches is of its name.
    private bool IsReachOfShare(string text, Quantity quantity, Quantity? behind)
    {
        if (quantity is not { Kind: QuantityKind.Measure or QuantityKind.Duration, Operator: QuantityOperator.Equal, Change: null } || behind is not { Kind: QuantityKind.Percent } || quantity.CueSpan.Length > 0)
        {
            return false;
        }

        int length = IndicatorPhrase.CueStart(behind) - quantity.Span.End;
        ReadOnlySpan<char> words = length is > 1 and <= LongestNoun ? text.AsSpan(quantity.Span.End, length) : default;
        return !words.IsEmpty && IsChinese(words) && RuleWords.EndsOnOne(words, rates);
    }

    private static bool IsChinese(ReadOnlySpan<char> words)
    {
        foreach (char unit in words)
        {
            if (!Ideograph.Is(unit))
            {
                return false;
            }
        }

        return true;
    }
}
