namespace KnowledgeGraph.Extraction.Sentences;

/// <summary>The words of a list, looked up by where they end: a stretch of text is compared with few of them, however long the list.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
internal sealed class EndingWords
{
    // Units that share a bucket only cost a comparison.
    private const int Buckets = 256;

    private readonly string[][] _byLast = new string[Buckets][];

    /// <param name="words">The words; where several end at a place, the first of them counts. An empty one is left out.</param>
    public EndingWords(IEnumerable<string> words)
    {
        ILookup<int, string> byLast = words.Where(static word => word.Length > 0).ToLookup(static word => word[^1] % Buckets);
        for (int bucket = 0; bucket < Buckets; bucket++)
        {
            _byLast[bucket] = [.. byLast[bucket]];
        }
    }

    /// <summary>Length of the first word of the list that ends <paramref name="text"/>; 0 where none does.</summary>
    public int Of(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return 0;
        }

        foreach (string word in _byLast[text[^1] % Buckets])
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                return word.Length;
            }
        }

        return 0;
    }

    /// <summary>True where one of the words ends <paramref name="text"/>.</summary>
    public bool End(ReadOnlySpan<char> text) => Of(text) > 0;
}
