using KnowledgeGraph.Extraction.Quantities.Vocabulary;

namespace KnowledgeGraph.Extraction.Quantities.Scanning;

/// <summary>Reads places in an order: 第25位, 第2名, 前10位, 前5%, and behind a verb such as 居 also 第三 and 前三.</summary>
/// <remarks>Immutable.</remarks>
internal sealed class RankScanner(NumberScanner numbers, QuantityVocabulary vocabulary)
{
    /// <summary>Reads 第 or 前 at <paramref name="start"/> with its number.</summary>
    /// <param name="window">The text.</param>
    /// <param name="start">Where 第 or 前 stands.</param>
    /// <param name="hasRankVerb">True where 居, 全国 and the like stand ahead in the clause.</param>
    /// <param name="reading">The rank.</param>
    /// <param name="end">Where to read on: behind 第3次 as a whole, for its number is no quantity.</param>
    public bool TryRead(TextWindow window, int start, bool hasRankVerb, out NumberReading reading, out int end)
    {
        reading = default;
        end = start + 1;
        bool isOrdinal = window[start] == '第';
        if (!isOrdinal && IsWordBefore(window[start - 1]))
        {
            return false;
        }

        int numberStart = window.PastBlanks(start + 1);
        if (!numbers.TryReadNumeral(window, numberStart, out Numeral number) || number.Scale != 1 || number.IsOpen || number.IsBare)
        {
            end = isOrdinal ? Math.Max(number.End, end) : end;
            return false;
        }

        int behind = window.PastBlanks(number.End);
        string? unit = window[behind] switch
        {
            // 列第一位者为牵头单位 speaks of order, not of rank.
            '位' or '名' when vocabulary.NameTails.HasAt(window, behind + 1) => null,
            '位' => "位",
            '名' => "名",
            '强' when !isOrdinal => "位",
            '%' or '％' when !isOrdinal => "%",
            _ => null,
        };
        int unitEnd = unit is null ? number.End : behind + 1;
        if (unit is null && hasRankVerb && IsEndOfPhrase(window, number.End))
        {
            unit = "位";
        }

        if (unit is null || (unitEnd > number.End && vocabulary.Traps.TryMatchAt(window, behind, out _, out int trap) && trap > unitEnd))
        {
            end = isOrdinal ? PastOrdinal(window, number) : end;
            return false;
        }

        end = unitEnd;
        reading = new NumberReading
        {
            Start = start,
            NumberEnd = number.End,
            UnitStart = unitEnd > number.End ? behind : number.End,
            End = unitEnd,
            Kind = unit == "%" ? QuantityKind.Percent : QuantityKind.Rank,
            Value = number.Value,
            ValueMax = number.Upper,
            Unit = unit,
            BaseValue = number.Value,
            BaseValueMax = number.Upper,
            BaseUnit = unit,
            Operator = isOrdinal ? null : QuantityOperator.AtMost,
        };
        return true;
    }

    private int PastOrdinal(TextWindow window, Numeral number) =>
        numbers.TryReadUnit(window, window.PastBlanks(number.End), out UnitReading unit) ? unit.End : number.End;

    private static bool IsEndOfPhrase(TextWindow window, int end) =>
        window[end] is '\0' or '，' or ',' or '。' or '；' or ';' or '、' or '\n' or ')' or '）' or '！' or '和' or '及' or '行' or '列';

    // 目前10个, 提前3年, 2025年前5个: the 前 of another word.
    private static bool IsWordBefore(char c) => c is '目' or '以' or '之' or '年' or '日' or '提' or '此' or '当' or '底' or '末' or '空' or '眼' or '月' or '先' or '面' or '跟' or '现';
}
