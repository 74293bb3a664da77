using KnowledgeGraph.Segmentation.Dictionary;

namespace KnowledgeGraph.Segmentation.WordGraph;

/// <summary>Search mode: before each longer word the dictionary words of two, then of three characters that it holds.</summary>
internal static class SearchWords
{
    /// <summary>Adds <paramref name="words"/> to <paramref name="tokens"/>, each behind its shorter words.</summary>
    public static void Add(Vocabulary vocabulary, ReadOnlySpan<char> text, ReadOnlySpan<TokenSpan> words, TokenList tokens)
    {
        foreach (TokenSpan word in words)
        {
            AddParts(vocabulary, text, word, 2, tokens);
            AddParts(vocabulary, text, word, 3, tokens);
            tokens.Add(word.Start, word.Length, word.IsDictionaryWord);
        }
    }

    private static void AddParts(Vocabulary vocabulary, ReadOnlySpan<char> text, TokenSpan word, int length, TokenList tokens)
    {
        for (int start = word.Start; word.Length > length && start + length <= word.End; start++)
        {
            if (vocabulary.Contains(text.Slice(start, length)))
            {
                tokens.Add(start, length, isDictionaryWord: true);
            }
        }
    }
}
