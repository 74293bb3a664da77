using KnowledgeGraph.Segmentation.Dictionary;

namespace KnowledgeGraph.Segmentation;

/// <summary>Splits Chinese text into words with the published jieba algorithms; the words are those of jieba 0.42.1.</summary>
/// <remarks>
/// Immutable; one instance serves all threads. Adding words gives a new instance that shares the main dictionary.
/// Two layers: <see cref="Segment(string, SegmentationMode, bool)"/> gives words as strings;
/// <see cref="EnumerateSpans"/> and <see cref="TrySegment"/> give offsets and allocate nothing for a word.
/// </remarks>
public sealed partial class Segmenter : ISegmenter
{
    // So many words are found before they are handed on: enough to keep a loop busy, few enough to stay in the nearest cache.
    private const int WordsAtOnce = 256;

    private readonly Vocabulary vocabulary;
    private readonly ReusePool<SegmentationPass> pool;

    private Segmenter(Vocabulary vocabulary, ReusePool<SegmentationPass> pool)
    {
        this.vocabulary = vocabulary;
        this.pool = pool;
    }

    /// <summary>The segmenter with jieba's dictionary and no other words. The dictionary is read at the first use.</summary>
    public static Segmenter Default { get; } = new(new Vocabulary(EmbeddedData.Dictionary), NewPool());

    internal Vocabulary Vocabulary => vocabulary;

    /// <inheritdoc/>
    public IReadOnlyList<Token> Segment(string text, SegmentationMode mode = SegmentationMode.Precise, bool hmm = true)
    {
        ArgumentNullException.ThrowIfNull(text);
        SegmentationPass pass = RentPass();
        pass.Run(vocabulary, text, 0, mode, hmm, enough: int.MaxValue);
        ReadOnlySpan<TokenSpan> spans = pass.Tokens.Items;
        Token[] tokens = new Token[spans.Length];
        for (int i = 0; i < tokens.Length; i++)
        {
            tokens[i] = new Token(pass.Strings.Of(spans[i].In(text)), spans[i].Start, spans[i].IsDictionaryWord);
        }

        pool.Return(pass);
        return tokens;
    }

    /// <summary>The words of <paramref name="text"/> as offsets, found as they are asked for. Allocates nothing for a word.</summary>
    /// <remarks>To be used in <c>foreach</c>, or disposed of, so that its buffers are used again.</remarks>
    public TokenSpanEnumerator EnumerateSpans(ReadOnlySpan<char> text, SegmentationMode mode = SegmentationMode.Precise, bool hmm = true) =>
        new(this, text, mode, hmm);

    /// <summary>Writes the words of <paramref name="text"/> into a buffer of the caller's. Allocates nothing for a word.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="destination">Takes the words; in precise mode as many as the text has units are always enough.</param>
    /// <param name="count">How many words were written.</param>
    /// <param name="mode">How finely to split.</param>
    /// <param name="hmm">Whether words that the dictionary lacks are guessed.</param>
    /// <returns>False where the buffer is too small; it then holds the first words.</returns>
    public bool TrySegment(ReadOnlySpan<char> text, Span<TokenSpan> destination, out int count, SegmentationMode mode = SegmentationMode.Precise, bool hmm = true)
    {
        SegmentationPass pass = RentPass();
        count = 0;
        int position = 0;
        bool fits = true;
        while (position < text.Length && fits)
        {
            position = pass.Run(vocabulary, text, position, mode, hmm, WordsAtOnce);
            ReadOnlySpan<TokenSpan> found = pass.Tokens.Items;
            fits = found.Length <= destination.Length - count;
            found = fits ? found : found[..(destination.Length - count)];
            found.CopyTo(destination[count..]);
            count += found.Length;
            pass.Tokens.Clear();
        }

        pool.Return(pass);
        return fits;
    }

    internal SegmentationPass RentPass()
    {
        SegmentationPass pass = pool.Rent();
        pass.Tokens.Clear();
        return pass;
    }

    /// <summary>Gives a pass back that had <paramref name="rentNumber"/> when it was rented. Where it has another one it is back already, and may serve another thread.</summary>
    /// <remarks>Copies of a ref struct stay on their thread, and a number never comes back: reading it without a lock is enough.</remarks>
    internal void ReturnPass(SegmentationPass pass, long rentNumber)
    {
        if (pass.RentNumber == rentNumber)
        {
            pass.RentNumber++;
            pool.Return(pass);
        }
    }

    internal int Run(SegmentationPass pass, ReadOnlySpan<char> text, int position, SegmentationMode mode, bool hmm) =>
        pass.Run(vocabulary, text, position, mode, hmm, WordsAtOnce);

    private static ReusePool<SegmentationPass> NewPool() => new(static () => new SegmentationPass());
}
