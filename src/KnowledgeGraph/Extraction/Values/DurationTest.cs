using KnowledgeGraph.Extraction.Quantities;

namespace KnowledgeGraph.Extraction.Values;

/// <summary>Tells how long something takes from lengths of time that are figures.</summary>
internal static class DurationTest
{
    // 连续10年入选…: how often in a row is a figure.
    private static readonly string[] Reached = ["入选", "位居", "居", "获", "荣获", "蝉联", "保持", "被评", "位列", "名列", "实现"];

    // Behind these a length of time is a figure: 使用寿命30年.
    private static readonly string[] Measured = ["寿命", "年限", "周期", "时间", "期"];

    /// <summary>Where the words of a length of time in a row begin (连续9年); null for another quantity.</summary>
    public static int? RunStart(string text, Quantity quantity)
    {
        const string inARow = "连续";
        if (quantity.Unit is not ("年" or "天" or "个月" or "个季度"))
        {
            return null;
        }

        int start = quantity.NumberSpan.Start - inARow.Length;
        return start >= 0 && string.CompareOrdinal(text, start, inARow, 0, inARow.Length) == 0 ? start : null;
    }

    /// <summary>True for 5年内, 连续3年, 30年以上管道: only a life or a term is measured in years.</summary>
    public static bool IsDuration(string text, Quantity quantity)
    {
        if (quantity.Unit is not ("年" or "天" or "个月" or "个季度"))
        {
            return false;
        }

        int cue = IndicatorPhrase.CueStart(quantity);
        string before = text[Math.Max(0, cue - 6)..cue];
        bool inARow = RunStart(text, quantity) is not null;
        if (inARow && Reached.Any(word => text.AsSpan(quantity.Span.End).StartsWith(word, StringComparison.Ordinal)))
        {
            return false;
        }

        return quantity.Unit == "年"
            ? !(text.AsSpan(quantity.Span.End).StartsWith("完成", StringComparison.Ordinal) || Measured.Any(word => before.EndsWith(word, StringComparison.Ordinal)))
            : inARow;
    }
}
