namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Looks for the words of a rule in a stretch of text; a rule has few of them.</summary>
internal static class RuleWords
{
    /// <summary>True where one of <paramref name="words"/> stands in <paramref name="text"/>.</summary>
    public static bool HoldsOne(ReadOnlySpan<char> text, string[] words)
    {
        foreach (string word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where <paramref name="text"/> ends on one of <paramref name="words"/>.</summary>
    public static bool EndsOnOne(ReadOnlySpan<char> text, IReadOnlyList<string> words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (text.EndsWith(words[i], StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first of <paramref name="words"/> with which <paramref name="text"/> starts; null where it starts with none.</summary>
    public static string? FirstStarting(ReadOnlySpan<char> text, IReadOnlyList<string> words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (text.StartsWith(words[i], StringComparison.Ordinal))
            {
                return words[i];
            }
        }

        return null;
    }
}
