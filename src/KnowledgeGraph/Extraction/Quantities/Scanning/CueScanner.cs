using KnowledgeGraph.Extraction.Quantities.Vocabulary;

namespace KnowledgeGraph.Extraction.Quantities.Scanning;

/// <summary>Reads the words ahead of a number, from the number backwards: 力争 + 达到, 增长 + 近.</summary>
/// <remarks>Immutable.</remarks>
internal sealed class CueScanner(QuantityVocabulary vocabulary)
{
    private const int MostWords = 4;

    /// <summary>Reads what ends at <paramref name="end"/> and does not begin ahead of <paramref name="limit"/>.</summary>
    public CueReading ReadBefore(TextWindow window, int end, int limit)
    {
        CueReading found = new(end, false, null, null, null, null);
        for (int count = 0; count < MostWords; count++)
        {
            int edge = found.Start;
            while (edge > limit && edge > found.Start - 2 && window[edge - 1] is ' ' or '\u00a0')
            {
                edge--;
            }

            if (!vocabulary.Before.TryMatchBefore(window, edge, out Cue cue, out int start) || start < limit || IsTrap(window, edge, start) || IsRange(window, start))
            {
                break;
            }

            found = new CueReading(
                start,
                true,
                found.IsCompared ? found.Operator : cue.Operator ?? found.Operator,
                found.Role ?? cue.Role,
                found.Change ?? cue.Change,
                found.Direction ?? cue.Direction);
        }

        return found;
    }

    // 30～50: between numbers the sign of about is one of a range.
    private static bool IsRange(TextWindow window, int start) => Digits.IsRangeSign(window[start]) && Digits.IsArabic(window[start - 1]);

    private bool IsTrap(TextWindow window, int end, int start) => vocabulary.Traps.TryMatchBefore(window, end, out _, out int trap) && trap < start;
}
