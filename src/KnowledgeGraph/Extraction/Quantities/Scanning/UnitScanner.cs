using KnowledgeGraph.Extraction.Quantities.Vocabulary;

namespace KnowledgeGraph.Extraction.Quantities.Scanning;

/// <summary>Reads a unit at a place: 个, 平方公里, 件/万人.</summary>
/// <remarks>Immutable.</remarks>
internal sealed class UnitScanner(QuantityVocabulary vocabulary)
{
    public bool TryRead(TextWindow window, int start, out UnitReading unit)
    {
        unit = default;
        if (!vocabulary.Units.TryMatchAt(window, start, out UnitDefinition definition, out int end))
        {
            return false;
        }

        if (vocabulary.Traps.TryMatchAt(window, start, out _, out int trapEnd) && trapEnd > end)
        {
            return false;
        }

        // km is no unit in 5kmX, nor m2 in m2n.
        if (Digits.IsLatin(window[end - 1]) && (Digits.IsLatin(window[end]) || Digits.IsArabic(window[end])))
        {
            return false;
        }

        string denominator = ReadDenominator(window, ref end);
        unit = new UnitReading(definition, denominator, end);
        return true;
    }

    private string ReadDenominator(TextWindow window, ref int end)
    {
        if (window[end] is not ('/' or '／'))
        {
            return "";
        }

        int start = end + 1;
        int i = start;
        if (Digits.Power(window[i]) > 0 && !vocabulary.Units.HasAt(window, i))
        {
            i++;
        }

        NumeralScanner.ScaleAt(window, ref i);
        bool isUnit = vocabulary.Units.TryMatchAt(window, i, out _, out int unitEnd);
        bool isWord = vocabulary.Denominators.TryMatchAt(window, i, out _, out int wordEnd);
        if (!isUnit && !isWord)
        {
            return "";
        }

        end = Math.Max(unitEnd, wordEnd);
        return window.Text[start..end];
    }
}
