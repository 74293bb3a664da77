using System.Globalization;

namespace KnowledgeGraph.Extraction.Sentences;

/// <summary>Counts in digits with their measure word: 3—5种, 4大, 100个以上.</summary>
internal static class CountWords
{
    private const int EndLength = 2;

    /// <summary>End of the count that starts at <paramref name="start"/>, at most <paramref name="end"/>; <paramref name="start"/> where none does.</summary>
    public static int EndOf(LeafText leaf, int start, int end)
    {
        int at = start;
        while (at < end && (char.IsAsciiDigit(leaf.Text[at]) || (at > start && leaf.Text[at] is '.' or '-' or '—' or '~' or '至' or '余' or '多' or '万')))
        {
            at++;
        }

        if (at == start || at >= end || !leaf.Words.IsCounter(at))
        {
            return start;
        }

        // 19座|及|以下
        int behind = at + 1;
        behind += behind + EndLength < end && leaf.Text[behind] == '及' && leaf.Words.IsCountEnd(behind + 1) ? 1 : 0;
        return behind + EndLength <= end && leaf.Words.IsCountEnd(behind) ? behind + EndLength : behind;
    }

    /// <summary>The number of things from two to twenty that is written at <paramref name="start"/>: 3, 12, 三; false for any other.</summary>
    public static bool TryValue(LeafText leaf, int start, out int value)
    {
        const int most = 20;
        int end = start;
        while (end < leaf.Text.Length && end - start < 3 && char.IsAsciiDigit(leaf.Text[end]))
        {
            end++;
        }

        value = end > start ? int.Parse(leaf.Text.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture) : "〇一二三四五六七八九十".IndexOf(leaf.Text[start]);
        value = leaf.Text[start] == '两' ? 2 : value;
        return value is >= 2 and <= most;
    }

    /// <summary>True where a count of more than one ends at <paramref name="end"/>: 3个, 三个, 21家; 1个 and 一个 are of one.</summary>
    public static bool IsManyAtEnd(LeafText leaf, int end)
    {
        // 五大|基地 may end a list of their names.
        if (end < 2 || leaf.Text[end - 1] == '大' || !leaf.Words.IsCounter(end - 1))
        {
            return false;
        }

        int start = end - 1;
        while (start > 0 && (char.IsAsciiDigit(leaf.Text[start - 1]) || "一二两三四五六七八九十百".Contains(leaf.Text[start - 1])))
        {
            start--;
        }

        return start < end - 1 && leaf.Text[start..(end - 1)] is not ("1" or "一");
    }

    /// <summary>True where the stretch ends on a count: 关键技术|105项以上.</summary>
    public static bool IsAtEnd(LeafText leaf, int start, int end)
    {
        const int longest = 10;
        for (int at = Math.Max(start, end - longest); at < end; at++)
        {
            if (char.IsAsciiDigit(leaf.Text[at]) && (at == start || !char.IsAsciiDigit(leaf.Text[at - 1])) && EndOf(leaf, at, end) == end)
            {
                return true;
            }
        }

        return false;
    }
}
