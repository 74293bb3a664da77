using KnowledgeGraph.Segmentation;

namespace KnowledgeGraph.Extraction.Sentences;

/// <summary>The words that segmentation finds in a text, by place: tells a verb from the same characters inside a longer word.</summary>
internal sealed class TokenCover
{
    // Longer dictionary words are phrases (改革开放), whose parts keep what they do.
    private const int LongestWord = 3;

    private readonly byte[] _before;
    private readonly byte[] _length;

    private TokenCover(int length)
    {
        _before = new byte[length];
        _length = new byte[length];
    }

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
                    cover._before[token.Start + i] = (byte)i;
                    cover._length[token.Start + i] = (byte)token.Length;
                }
            }
        }

        return cover;
    }

    /// <summary>True where a word goes on over <paramref name="end"/>: 制 in 制造.</summary>
    public bool GoesOn(int end) => _length[end - 1] > 0 && _before[end - 1] + 1 < _length[end - 1];

    /// <summary>True where a word begins behind <paramref name="start"/> and goes on over <paramref name="end"/>.</summary>
    public bool Straddles(int start, int end) => GoesOn(end) && end - 1 - _before[end - 1] > start;

    /// <summary>True where a word has begun before <paramref name="start"/>.</summary>
    public bool StartsInside(int start) => _length[start] > 0 && _before[start] > 0;

    /// <summary>True where the stretch is a part, and not the whole, of one word.</summary>
    public bool IsInsideWord(int start, int end)
    {
        int wordStart = start - _before[start];
        int wordEnd = wordStart + _length[start];
        return _length[start] > 0 && wordEnd >= end && end - start < _length[start];
    }
}
