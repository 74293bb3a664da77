namespace KnowledgeGraph.Extraction.Sentences;

/// <summary>Counts in digits with their measure word: 3—5种, 4大, 100个以上.</summary>
internal static class CountWords
{
    private const string Measures = "种款项个家类套台批件大座处支条所名只";
    private const int SpanLength = 2;

    /// <summary>End of the count that starts at <paramref name="start"/>, at most <paramref name="end"/>; <paramref name="start"/> where none does.</summary>
    public static int EndOf(LeafText leaf, int start, int end)
    {
        int at = start;
        while (at < end && (char.IsAsciiDigit(leaf.Text[at]) || (at > start && leaf.Text[at] is '.' or '-' or '—' or '~' or '至' or '余' or '多' or '万')))
        {
            at++;
        }

        if (at == start || at >= end || !Measures.Contains(leaf.Text[at]))
        {
            return start;
        }

        int behind = at + 1;
        return behind + SpanLength <= end && leaf.Text.AsSpan(behind, SpanLength) is "以上" or "左右" ? behind + SpanLength : behind;
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
