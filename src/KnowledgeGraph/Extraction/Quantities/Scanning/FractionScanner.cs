using KnowledgeGraph.Extraction.Quantities.Vocabulary;

namespace KnowledgeGraph.Extraction.Quantities.Scanning;

/// <summary>Reads shares that are written as fractions: 百分之二十, 千分之三, 三分之一, 1/3. All come out as percent, rounded to two places.</summary>
/// <remarks>Immutable.</remarks>
internal sealed class FractionScanner(WordTable<UnitDefinition> units)
{
    private const string Sign = "分之";

    private readonly NumeralScanner numerals = new(units);

    public bool TryRead(TextWindow window, int start, out NumberReading reading)
    {
        reading = default;
        if (!numerals.TryRead(window, start, out Numeral first) || first is { IsOpen: true } || first.Expanded <= 0)
        {
            return false;
        }

        if (window.HasAt(first.End, Sign))
        {
            return TryReadShare(window, first, out reading);
        }

        return !first.IsChinese && first.Scale == 1 && window[first.End] is '/' or '／' && TryReadRatio(window, first, out reading);
    }

    private bool TryReadShare(TextWindow window, Numeral whole, out NumberReading reading)
    {
        reading = default;
        if (!numerals.TryRead(window, whole.End + Sign.Length, out Numeral part) || part.Upper is not null)
        {
            return false;
        }

        decimal value = part.Expanded * 100 / whole.Expanded;
        int end = part.End;
        decimal? max = null;

        // 百分之十到百分之十五, 百分之十至十五
        if (window[end] is '至' or '到' or '—' or '-')
        {
            int next = end + 1;
            next += window.HasAt(next, window.Text[whole.Start..(whole.End + Sign.Length)]) ? whole.End + Sign.Length - whole.Start : 0;
            if (numerals.TryRead(window, next, out Numeral upper) && upper.Expanded > part.Expanded && upper.IsChinese == part.IsChinese && !units.HasAt(window, upper.End))
            {
                max = upper.Expanded * 100 / whole.Expanded;
                end = upper.End;
            }
        }

        reading = Percent(whole.Start, end, value, max, part.IsOpen) with { IsInCharacters = part.IsChinese };
        return true;
    }

    // 1/3 of something; 24/7, 2021/12 and 1/2/3 are not.
    private bool TryReadRatio(TextWindow window, Numeral part, out NumberReading reading)
    {
        reading = default;
        if (!Digits.IsArabic(window[part.End + 1]) || !numerals.TryRead(window, part.End + 1, out Numeral whole) || whole.Scale != 1 || whole.IsOpen)
        {
            return false;
        }

        char behind = window[whole.End];
        if (part.Value >= whole.Value || whole.Value is > 20 || behind is '/' or '／' or '年' or '月' || Digits.IsLatin(behind) || units.HasAt(window, whole.End)
            || window[part.Start - 1] is '/' or '／' or '.')
        {
            return false;
        }

        reading = Percent(part.Start, whole.End, part.Value * 100 / whole.Value, null, false);
        return true;
    }

    private static NumberReading Percent(int start, int end, decimal value, decimal? max, bool isOpen) => new()
    {
        Start = start,
        NumberEnd = end,
        UnitStart = end,
        End = end,
        Kind = QuantityKind.Percent,
        Value = Rounded(value),
        ValueMax = max is { } top ? Rounded(top) : null,
        Unit = "%",
        BaseValue = Rounded(value),
        BaseValueMax = max is { } baseTop ? Rounded(baseTop) : null,
        BaseUnit = "%",
        Operator = isOpen ? QuantityOperator.Above : null,
    };

    private static decimal Rounded(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);
}
