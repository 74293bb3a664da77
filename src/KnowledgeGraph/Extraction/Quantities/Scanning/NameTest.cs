using KnowledgeGraph.Extraction.Quantities.Vocabulary;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Quantities.Scanning;

/// <summary>Tells numbers that belong to a name, a slogan or a specification from quantities.</summary>
/// <remarks>Immutable.</remarks>
internal sealed class NameTest(QuantityVocabulary vocabulary)
{
    private const int LongestNames = 60;

    /// <summary>True where the number is none that a plan measures by.</summary>
    public bool IsName(TextWindow window, NumberReading number, CueReading cues)
    {
        if (vocabulary.NameTails.HasAt(window, number.NumberEnd) || IsSpecification(window, number) || TouchesLatin(window, number) || IsGeneric(window, number) || CountsNames(window, number) || IsCondition(window, number))
        {
            return true;
        }

        // 千亿斤 is an order of size, 亿元以上 ahead of 项目 a kind; 超千亿斤, 近百家, 百余家 and 百家以上。 are numbers, and so is 打造|百家|领军企业.
        if (number.IsBare && number.Kind != QuantityKind.Plain && !cues.IsCompared && number.Operator is null && !IsBounded(window, number.End) && !CountsThings(window, number))
        {
            return true;
        }

        return number.Kind == QuantityKind.Plain ? !IsPlainValue(window, number, cues) : number.IsInCharacters && IsFigureOfSpeech(window, number, cues);
    }

    // 千亿元级产业集群, 30分钟圈, 三年行动: a name; 10项工程 counts.
    private bool IsSpecification(TextWindow window, NumberReading number) =>
        (number.Kind is QuantityKind.Money or QuantityKind.Measure or QuantityKind.Duration && vocabulary.NameTails.HasAt(window, number.End))
        || number is { Kind: QuantityKind.Duration, Value: >= 1900 and < 2200 }
        || (number is { Kind: QuantityKind.Count, Unit: "分" } && window[number.Start - 1] is '时' or '点');

    // C919, G60, PM2.5 and COVID-19 are names; GDP5000亿元 and GDP3% hold a number.
    private static bool TouchesLatin(TextWindow window, NumberReading number)
    {
        char before = window[number.Start - 1];
        if (Digits.IsLatin(before))
        {
            return !(number.Kind is QuantityKind.Percent or QuantityKind.Money && Digits.IsLatin(window[number.Start - 3]));
        }

        // 2×66万千瓦: how many of what size is built.
        if (before is '×' or '*' && Digits.IsArabic(window[number.Start - 2]))
        {
            return true;
        }

        bool joined = before is '-' or '.' or '/' or '+' && (Digits.IsLatin(window[number.Start - 2]) || Digits.IsArabic(window[number.Start - 2]));
        return joined || (number.Kind == QuantityKind.Plain && Digits.IsLatin(window[number.End]));
    }

    private bool IsCondition(TextWindow window, NumberReading number) =>
        number.IsConditionWhenBounded && vocabulary.After.TryMatchAt(window, number.End, out _, out int end) && !IsEnd(window, end);

    // 百项关键标准, 千场会议; 千人计划, 百县千镇 and what is quoted are names.
    private bool CountsThings(TextWindow window, NumberReading number) =>
        number is { Kind: QuantityKind.Count, BaseValue: 100 or 1000 or 10000, Unit: { } unit } && vocabulary.RoundUnits.Contains(unit) && IsWord(window[number.End]) && (IsWord(window[number.Start - 1]) || window[number.Start - 1] == '、')
        && !vocabulary.VagueStarts.HasAt(window, number.Start - 1) && !NamesScheme(window, number.End);

    // 千家企业改造|工程: within a few words a noun that numbers give their name to.
    private bool NamesScheme(TextWindow window, int from)
    {
        const int furthest = 14;
        for (int at = from; at < from + furthest && Ideograph.Is(window[at]); at++)
        {
            if (vocabulary.NameTails.TryMatchAt(window, at, out _, out int end) && end > at + 1)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWord(char c) => Ideograph.Is(c) && !IsNumeral(c);

    private static bool IsNumeral(char c) => Digits.Chinese(c) >= 0 || Digits.Power(c) > 0 || Digits.Scale(c) > 0;

    private bool IsBounded(TextWindow window, int end) => vocabulary.After.TryMatchAt(window, end, out _, out int behind) && (IsEnd(window, behind) || window[behind] == '的');

    // “甲、乙、丙”三项职能; 甲和乙两个新区: the number only counts what was just named.
    private static bool CountsNames(TextWindow window, NumberReading number)
    {
        if (number is not { IsInCharacters: true, Kind: QuantityKind.Count, ValueMax: null, Value: >= 2 and < 10 })
        {
            return false;
        }

        if (window[number.Start - 1] is '”' or '」')
        {
            return true;
        }

        int members = 1;
        for (int i = number.Start - 1; i > number.Start - LongestNames && window[i] is not ('\0' or ',' or '，' or '。' or ';' or '；' or ':' or '：' or '\n'); i--)
        {
            members += window[i] is '、' or '和' or '与' or '及' ? 1 : 0;
        }

        return members == number.Value && window[number.Start - 1] is not ('等' or '、' or '和' or '与' or '及');
    }

    private bool IsGeneric(TextWindow window, NumberReading number) =>
        number.Kind is QuantityKind.Count
        && (vocabulary.EmptyNouns.HasAt(window, number.End) || (number is { IsInCharacters: true, Value: < 20 } && vocabulary.GenericNouns.HasAt(window, number.End)));

    private bool IsFigureOfSpeech(TextWindow window, NumberReading number, CueReading cues)
    {
        if (vocabulary.Pointers.TryMatchBefore(window, number.Start, out _, out _))
        {
            return true;
        }

        if (number.Kind is QuantityKind.Percent or QuantityKind.Points or QuantityKind.Multiple)
        {
            return false;
        }

        // 零部件; 一批, 一个: an article, unless it says 至少一家.
        return number.Value == 0
            || (number is { BaseValue: 1, ValueMax: null } && cues.Operator is not (QuantityOperator.AtLeast or QuantityOperator.AtMost)) || (number.NeedsDigits && !cues.IsCompared && cues.Role is null && !CountsThings(window, number));
    }

    // 超过3300万。 and 达到1.05。 say how much; a number amid words is a part of a name.
    private bool IsPlainValue(TextWindow window, NumberReading number, CueReading cues)
    {
        if (number.IsInCharacters)
        {
            return false;
        }

        bool isLarge = number.BaseValue >= 1_0000 && number.NumberEnd > number.Start + 1 && window[number.NumberEnd - 1] is '万' or '亿' or '多' or '余';
        return isLarge || (cues.Any && number.Value is < 1900 or >= 2200 && IsEnd(window, number.End));
    }

    private bool IsEnd(TextWindow window, int end) =>
        window[end] is '\0' or ',' or '，' or '。' or ';' or '；' or '、' or ')' or '）' or '！' or '\n' or '\r' || vocabulary.After.HasAt(window, end);
}
