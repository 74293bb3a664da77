namespace KnowledgeGraph.Extraction.Topics;

/// <summary>Tells whether a name is that of the document itself.</summary>
internal static class OwnTitle
{
    /// <summary>True where <paramref name="name"/> is the title, all but a place in front and what stands in brackets behind: …三年行动计划（2021—2023年）.</summary>
    /// <remarks>实施人才强市工程和科技兴市工程的意见 speaks of programmes that are not the document.</remarks>
    public static bool Is(string? title, string name)
    {
        if (title is null)
        {
            return false;
        }

        int bracket = title.AsSpan().TrimEnd().EndsWith("）", StringComparison.Ordinal) || title.EndsWith(')') ? title.LastIndexOfAny(['（', '(']) : -1;
        ReadOnlySpan<char> words = title.AsSpan(0, bracket > 0 ? bracket : title.Length).Trim();
        return words.EndsWith(name, StringComparison.Ordinal) && name.Length * 3 >= words.Length * 2;
    }
}
