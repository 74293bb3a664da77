namespace KnowledgeGraph.Extraction.Sentences;

/// <summary>The words of a list, looked up by where they begin: a stretch of text is compared with few of them, however long the list.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
internal sealed class LeadingWords
{
    // Units that share a bucket only cost a comparison.
    private const int Buckets = 256;

    private readonly string[][] _byFirst = new string[Buckets][];

    /// <param name="words">The words; where several begin at a place, the first of them counts. An empty one is left out.</param>
    public LeadingWords(IEnumerable<string> words)
    {
        ILookup<int, string> byFirst = words.Where(static word => word.Length > 0).ToLookup(static word => word[0] % Buckets);
        for (int bucket = 0; bucket < Buckets; bucket++)
        {
            _byFirst[bucket] = [.. byFirst[bucket]];
        }
    }

    /// <summary>Length of the first word of the list that begins <paramref name="text"/>; 0 where none does.</summary>
    public int Of(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return 0;
        }

        foreach (string word in _byFirst[text[0] % Buckets])
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return word.Length;
            }
        }

        return 0;
    }

    /// <summary>True where one of the words begins <paramref name="text"/>.</summary>
    public bool Begin(ReadOnlySpan<char> text) => Of(text) > 0;
}
