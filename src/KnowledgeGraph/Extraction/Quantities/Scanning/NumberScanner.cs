using KnowledgeGraph.Extraction.Quantities.Vocabulary;

namespace KnowledgeGraph.Extraction.Quantities.Scanning;

/// <summary>Reads number and unit at a place: 3—4个, 1.8万名, 百分之二十, 三分之一, 第25位, 前10位, 翻一番.</summary>
/// <remarks>Immutable.</remarks>
internal sealed class NumberScanner(QuantityVocabulary vocabulary)
{
    private const int LongestList = 8;

    private readonly NumeralScanner numerals = new(vocabulary.Units);
    private readonly UnitScanner units = new(vocabulary);
    private readonly FractionScanner fractions = new(vocabulary.Units);

    /// <summary>Reads the number at <paramref name="start"/>.</summary>
    /// <param name="window">The text.</param>
    /// <param name="start">Where a digit or a numeral character stands.</param>
    /// <param name="isChangeStart">True behind 从: then 到 is no range sign.</param>
    /// <param name="reading">Number and unit; of kind plain where there is no unit.</param>
    /// <param name="end">Behind what was looked at; the next place to read from where nothing was found.</param>
    public bool TryRead(TextWindow window, int start, bool isChangeStart, out NumberReading reading, out int end)
    {
        if (fractions.TryRead(window, start, out reading))
        {
            end = reading.End;
            return true;
        }

        bool sound = numerals.TryRead(window, start, out Numeral number);
        end = Math.Max(number.End, start + 1);
        if (!sound)
        {
            return false;
        }

        if (TryReadRange(window, number, isChangeStart, out reading))
        {
            end = reading.End;
            return true;
        }

        int unitStart = window.PastBlanks(number.End);
        reading = units.TryRead(window, unitStart, out UnitReading unit) ? WithUnit(number, null, unitStart, unit)
            : TryReadShared(window, number, out NumberReading shared) ? shared
            : WithoutUnit(number);
        end = reading.End;
        return true;
    }

    /// <summary>Reads a numeral and nothing behind it, for 第25位 and 前10位.</summary>
    public bool TryReadNumeral(TextWindow window, int start, out Numeral number) => numerals.TryRead(window, start, out number);

    public bool TryReadUnit(TextWindow window, int start, out UnitReading unit) => units.TryRead(window, start, out unit);

    // 10.6、3.8和3.3万平方公里: the unit of the last holds for all, and its 万 for those that have none.
    private bool TryReadShared(TextWindow window, Numeral number, out NumberReading reading)
    {
        reading = default;
        if (number.IsChinese || number.IsBare)
        {
            return false;
        }

        int at = number.End;
        for (int members = 0; members < LongestList && window[at] is '、' or '和' or '与' or '及'; members++)
        {
            if (!Digits.IsArabic(window[at + 1]) || !numerals.TryRead(window, at + 1, out Numeral next))
            {
                return false;
            }

            int unitStart = window.PastBlanks(next.End);
            if (units.TryRead(window, unitStart, out UnitReading unit))
            {
                Numeral scaled = number.Scale == 1 ? number with { Scale = next.Scale } : number;
                reading = WithUnit(scaled, null, number.End, unit) with { End = number.End };
                return reading.Kind is QuantityKind.Count or QuantityKind.Money or QuantityKind.Measure or QuantityKind.Percent;
            }

            at = next.End;
        }

        return false;
    }

    private bool TryReadRange(TextWindow window, Numeral lower, bool isChangeStart, out NumberReading reading)
    {
        reading = default;
        int sign = window.PastBlanks(lower.End);
        bool hasUnit = units.TryRead(window, sign, out UnitReading lowerUnit);
        sign = hasUnit ? lowerUnit.End : sign;
        int i = sign;
        while (i < sign + 2 && Digits.IsRangeSign(window[i]))
        {
            i++;
        }

        i += i == sign && window[i] is '至' or '到' && !isChangeStart ? 1 : 0;
        int start = window.PastBlanks(i);
        if (i == sign || !numerals.TryRead(window, start, out Numeral upper) || upper.IsChinese != lower.IsChinese)
        {
            return false;
        }

        int unitStart = window.PastBlanks(upper.End);
        if (!units.TryRead(window, unitStart, out UnitReading unit) || (hasUnit && unit.Name != lowerUnit.Name))
        {
            return false;
        }

        // 3—5万人: 万 holds for both.
        Numeral from = lower.Scale == 1 && upper.Scale > 1 && !hasUnit && lower.Value < upper.Value ? lower with { Scale = upper.Scale } : lower;
        if (from.Expanded >= upper.Expanded)
        {
            return false;
        }

        reading = WithUnit(from, upper, unitStart, unit) with { NumberEnd = upper.End };
        return true;
    }

    private static NumberReading WithUnit(Numeral number, Numeral? upper, int unitStart, UnitReading unit)
    {
        UnitDefinition definition = unit.Definition;

        // 三成 is written into the graph as 30 %.
        decimal factor = definition.Name == definition.Base ? definition.Factor : 1;
        Numeral top = upper ?? number with { Value = number.Upper ?? number.Value };
        bool isRange = upper is not null || number.Upper is not null;
        bool keeps = definition.KeepsScale && top.Scale == number.Scale;
        return new NumberReading
        {
            Start = number.Start,
            NumberEnd = number.End,
            UnitStart = unitStart,
            End = unit.End,
            Kind = definition.Kind,
            Value = (keeps ? number.Value : number.Expanded) * factor,
            ValueMax = isRange ? (keeps ? top.Value : top.Expanded) * factor : null,
            Unit = keeps ? number.ScaleWord + unit.Name : unit.Name,
            BaseValue = number.Expanded * definition.Factor,
            BaseValueMax = isRange ? top.Expanded * definition.Factor : null,
            BaseUnit = unit.Base,
            Operator = number.IsOpen || upper is { IsOpen: true } ? QuantityOperator.Above : null,
            IsInCharacters = number.IsChinese,
            IsBare = number.IsBare,
            NeedsDigits = definition.DigitsOnly,
            IsConditionWhenBounded = definition.IsConditionWhenBounded,
        };
    }

    private static NumberReading WithoutUnit(Numeral number) => new()
    {
        Start = number.Start,
        NumberEnd = number.End,
        UnitStart = number.End,
        End = number.End,
        Kind = QuantityKind.Plain,
        Value = number.Expanded,
        ValueMax = number.Upper * number.Scale,
        Unit = null,
        BaseValue = number.Expanded,
        BaseValueMax = number.Upper * number.Scale,
        BaseUnit = null,
        Operator = number.IsOpen ? QuantityOperator.Above : null,
        IsInCharacters = number.IsChinese,
        IsBare = number.IsBare,
    };
}
