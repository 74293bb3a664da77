using KnowledgeGraph.Extraction.Quantities.Scanning;
using KnowledgeGraph.Extraction.Quantities.Vocabulary;

namespace KnowledgeGraph.Extraction.Quantities.Cells;

/// <summary>Reads the value of a cell from its first character to its last: whatever is left over makes it a goal in words.</summary>
internal sealed class CellValueScanner(QuantityVocabulary vocabulary)
{
    private readonly NumeralScanner numerals = new(vocabulary.Units);
    private readonly UnitScanner units = new(vocabulary);

    public CellValue Read(string cell, CellUnit? rowUnit)
    {
        CellValue words = new(cell, IsEmpty: false) { Unit = rowUnit };
        TextWindow window = WithoutFrame(cell, out bool framed);
        int i = window.Start;
        Said said = new(null, null, null, framed);
        while (TryReadWord(window, ref i, ref said))
        {
        }

        bool negative = window[i] is '-' or '－' or '−' && Digits.IsArabic(window[i + 1]);
        i += negative ? 1 : 0;
        if (!Digits.IsArabic(window[i]) || !numerals.TryRead(window, i, out Numeral number))
        {
            return words;
        }

        i = window.PastBlanks(number.End);
        Numeral? upper = ReadUpper(window, ref i, out CellUnit? unit, number);
        unit ??= ReadUnit(window, ref i, upper ?? number);
        QuantityOperator? after = null;
        while (i < window.End)
        {
            if (vocabulary.After.TryMatchAt(window, i, out QuantityOperator suffix, out int end))
            {
                after = suffix;
                i = window.PastBlanks(end);
            }
            else if (!TryReadNote(window, ref i, ref said))
            {
                return words;
            }
        }

        return words with
        {
            Value = (negative ? -1 : 1) * InUnit(number, upper, unit),
            ValueMax = upper is { } top ? InUnit(top, null, unit) : null,
            Operator = after ?? (number.IsOpen ? QuantityOperator.Above : said.Operator ?? QuantityOperator.Equal),
            Unit = unit ?? rowUnit,
            Role = said.Role,
            Per = said.Per,
            IsCumulative = said.Cumulative,
        };
    }

    private record struct Said(QuantityOperator? Operator, ValueRole? Role, string? Per, bool Cumulative);

    private bool TryReadWord(TextWindow window, ref int i, ref Said said)
    {
        int start = i;
        if (vocabulary.Headers.TryMatchAt(window, i, out HeaderWord header, out int headerEnd) && header.Cumulative)
        {
            said = said with { Cumulative = true };
            i = window.PastBlanks(headerEnd);
        }
        else if (vocabulary.Before.TryMatchAt(window, i, out Cue cue, out int end))
        {
            said = said with { Operator = Stronger(said.Operator, cue.Operator), Role = said.Role ?? cue.Role };
            i = window.PastBlanks(end);
        }
        else if (vocabulary.Per.TryMatchAt(window, i, out string per, out end))
        {
            said = said with { Per = per };
            i = window.PastBlanks(end);
        }
        else if (vocabulary.Roles.TryMatchAt(window, i, out RoleWord role, out end))
        {
            said = said with { Role = role.Role };
            i = window.PastBlanks(end);
        }

        return i > start;
    }

    /// <summary>(累计), (预计), ①, * and the like behind the number.</summary>
    private bool TryReadNote(TextWindow window, ref int i, ref Said said)
    {
        if (window[i] is >= '①' and <= '⑳' or '*' or '＊' or '注')
        {
            i++;
            return true;
        }

        int inner = window[i] is '(' or '（' or '[' or '〔' ? i + 1 : i;
        if (!vocabulary.Headers.TryMatchAt(window, inner, out HeaderWord word, out int end))
        {
            return false;
        }

        bool closed = window[end] is ')' or '）' or ']' or '〕';
        if (inner > i != closed)
        {
            return false;
        }

        said = said with { Role = said.Role ?? word.Role, Cumulative = said.Cumulative || word.Cumulative, Per = said.Per ?? word.Per };
        i = window.PastBlanks(closed ? end + 1 : end);
        return true;
    }

    private Numeral? ReadUpper(TextWindow window, ref int i, out CellUnit? lowerUnit, Numeral lower)
    {
        int mark = i;
        lowerUnit = ReadUnit(window, ref i, lower);
        int sign = i;
        while (i < sign + 2 && (Digits.IsRangeSign(window[i]) || (i == sign && window[i] is '至' or '到')))
        {
            i++;
        }

        int start = window.PastBlanks(i);
        if (i > sign && Digits.IsArabic(window[start]) && numerals.TryRead(window, start, out Numeral upper))
        {
            lowerUnit = null;
            i = window.PastBlanks(upper.End);
            return upper;
        }

        lowerUnit = null;
        i = mark;
        return null;
    }

    private CellUnit? ReadUnit(TextWindow window, ref int i, Numeral number)
    {
        if (!units.TryRead(window, i, out UnitReading unit))
        {
            // 1.8万 under a row in 人: the scale is all the cell says.
            return null;
        }

        i = window.PastBlanks(unit.End);
        string scale = unit.Definition.KeepsScale ? number.ScaleWord : "";
        decimal factor = unit.Definition.KeepsScale ? number.Scale : 1;
        return new CellUnit(scale + unit.Name, unit.Definition.Kind, unit.Base, factor * unit.Definition.Factor);
    }

    private static decimal InUnit(Numeral number, Numeral? upper, CellUnit? unit)
    {
        // 3—5万: the scale behind the upper number holds for both.
        decimal scale = number.Scale == 1 && upper is { } top ? top.Scale : number.Scale;
        bool kept = unit is not null && unit.Name.StartsWith(ScaleWord(scale), StringComparison.Ordinal);
        return number.Value * (kept ? 1 : scale);
    }

    private static string ScaleWord(decimal scale) => new Numeral { Start = 0, End = 0, Value = 0, Scale = scale }.ScaleWord is { Length: > 0 } word ? word : "\0";

    // 达到 says "=", which yields to what 超过 beside it says.
    private static QuantityOperator? Stronger(QuantityOperator? first, QuantityOperator? second) =>
        second is null or QuantityOperator.Equal && first is not null ? first : second;

    private static TextWindow WithoutFrame(string cell, out bool framed)
    {
        framed = cell.Length > 2 && ((cell[0] is '[' && cell[^1] is ']') || (cell[0] is '〔' && cell[^1] is '〕') || (cell[0] is '［' && cell[^1] is '］') || (cell[0] is '【' && cell[^1] is '】'));
        return framed ? new TextWindow(cell, new Text.TextSpan(1, cell.Length - 1)) : new TextWindow(cell);
    }
}
