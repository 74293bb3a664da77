using KnowledgeGraph.Documents.Structure.Numbering;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Structure.Wrapping;

/// <summary>Finds numbers of pages that a copy has set straight before the first words of the next page: 大力发展 | 19直接融资.</summary>
/// <remarks>A number counts only where its neighbour stands a page's length away, so that 5G and 30家 stay what they are.</remarks>
internal static class GluedPageNumbers
{
    private const int MostDigits = 3;
    private const int ShortestPage = 10;
    private const int LongestPage = 60;
    private const int Fewest = 4;

    /// <summary>For each line how many digits at its start are the number of a page.</summary>
    /// <param name="source">The text.</param>
    /// <param name="before">For each line the one that it goes on with, or -1.</param>
    public static int[] Find(SourceText source, int[] before)
    {
        int[] digits = new int[before.Length];
        List<(int Line, int Number, int Length)> candidates = [];
        for (int i = 0; i < before.Length; i++)
        {
            if (before[i] == i - 1 && i > 0 && Read(source.LineText(i)) is { Length: > 0 } read)
            {
                candidates.Add((i, read.Number, read.Length));
            }
        }

        // Pages are about equally long.
        int page = LengthOfPage(candidates);
        List<(int Line, int Number, int Length)> numbers = [.. candidates.Where((_, i) => HasNeighbour(candidates, i, 1, page) || HasNeighbour(candidates, i, -1, page))];
        if (numbers.Count >= Fewest)
        {
            numbers.ForEach(number => digits[number.Line] = number.Length);
        }

        return digits;
    }

    // The middle one of the distances between a number and the next.
    private static int LengthOfPage(List<(int Line, int Number, int Length)> candidates)
    {
        Dictionary<int, int> lineOf = [];
        List<int> distances = [];
        foreach ((int line, int number, _) in candidates)
        {
            if (lineOf.TryGetValue(number - 1, out int before) && line - before is >= ShortestPage and <= LongestPage)
            {
                distances.Add(line - before);
            }

            lineOf[number] = line;
        }

        distances.Sort();
        return distances.Count == 0 ? 0 : distances[distances.Count / 2];
    }

    private static bool HasNeighbour(List<(int Line, int Number, int Length)> candidates, int index, int step, int page)
    {
        (int line, int number, _) = candidates[index];
        for (int i = index + step; i >= 0 && i < candidates.Count && Math.Abs(candidates[i].Line - line) <= 2 * LongestPage; i += step)
        {
            if (candidates[i].Number == number + step && IsAbout(Math.Abs(candidates[i].Line - line), page))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAbout(int distance, int page) => distance * 10 >= page * 6 && distance * 10 <= page * 14 && page > 0;

    private static (int Number, int Length) Read(ReadOnlySpan<char> words)
    {
        int length = ChineseNumeral.ReadArabic(words, out int number);
        return length is > 0 and <= MostDigits && length < words.Length && LineText.IsChinese(words[length]) && LineText.IsWord(words[length]) ? (number, length) : default;
    }
}
