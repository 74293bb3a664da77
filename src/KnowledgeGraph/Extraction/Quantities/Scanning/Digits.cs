namespace KnowledgeGraph.Extraction.Quantities.Scanning;

/// <summary>What single characters are worth in numbers.</summary>
internal static class Digits
{
    /// <summary>The value of a half- or full-width digit, or -1.</summary>
    public static int Arabic(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        _ => -1,
    };

    /// <summary>The value of 〇 to 九 and 两, or -1.</summary>
    public static int Chinese(char c) => c switch
    {
        '〇' or '零' or '○' or 'Ｏ' => 0,
        '一' => 1,
        '二' or '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => -1,
    };

    /// <summary>10, 100, 1000 for 十, 百, 千; else 0.</summary>
    public static int Power(char c) => c switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1000,
        _ => 0,
    };

    /// <summary>10⁴ and 10⁸ for 万 and 亿, else 0.</summary>
    public static decimal Scale(char c) => c switch
    {
        '万' => 1_0000m,
        '亿' => 1_0000_0000m,
        _ => 0m,
    };

    public static bool IsArabic(char c) => Arabic(c) >= 0;

    /// <summary>True for a Latin letter of either width: 5G, C919, Ｇ60.</summary>
    public static bool IsLatin(char c) => char.IsAsciiLetter(c) || c is (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ');

    /// <summary>True for the signs that join the ends of a range.</summary>
    public static bool IsRangeSign(char c) => c is '—' or '–' or '-' or '－' or '~' or '～' or '﹣' or '−' or '―' or '─' or '〜' or '﹏' or '‐';
}
