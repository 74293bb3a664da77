using KnowledgeGraph.Segmentation;

namespace KnowledgeGraph.Extraction.Sentences;

/// <summary>The words that segmentation finds in a text, by place: tells a verb from the same characters inside a longer word.</summary>
internal sealed class TokenCover
{
    // Longer dictionary words are phrases (改革开放), whose parts keep what they do.
    private const int LongestWord = 3;

    // How much of its word stands before a character is in the low half, how long the word is in the high one.
    private const int Before = 15;
    private const int LengthShift = 4;

    private readonly byte[] _word;

    private TokenCover(int length) => _word = new byte[length];

    public static TokenCover Of(string text)
    {
        TokenCover cover = new(text.Length);
        // The plain dictionary: names of the lexicon are mentions already, and which characters are a verb must not depend on them.
        foreach (TokenSpan token in Segmenter.Default.EnumerateSpans(text, hmm: false))
        {
            if (token.Length is > 1 and <= LongestWord)
            {
                for (int i = 0; i < token.Length; i++)
                {
                    cover._word[token.Start + i] = (byte)((token.Length << LengthShift) | i);
                }
            }
        }

        return cover;
    }

    /// <summary>True where a word goes on over <paramref name="end"/>: 制 in 制造.</summary>
    public bool GoesOn(int end) => BeforeAt(end - 1) + 1 < LengthAt(end - 1);

    /// <summary>True where a word begins behind <paramref name="start"/> and goes on over <paramref name="end"/>.</summary>
    public bool Straddles(int start, int end) => GoesOn(end) && end - 1 - BeforeAt(end - 1) > start;

    /// <summary>True where a word has begun before <paramref name="start"/>.</summary>
    public bool StartsInside(int start) => BeforeAt(start) > 0;

    /// <summary>True where the stretch is a part, and not the whole, of one word.</summary>
    public bool IsInsideWord(int start, int end)
    {
        int length = LengthAt(start);
        return length > 0 && start - BeforeAt(start) + length >= end && end - start < length;
    }

    private int BeforeAt(int place) => _word[place] & Before;

    private int LengthAt(int place) => _word[place] >> LengthShift;
}
