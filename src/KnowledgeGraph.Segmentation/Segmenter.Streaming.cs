using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Segmentation;

public sealed partial class Segmenter
{
    /// <summary>The words of a text that is read as they are asked for; the same as those of the text in one piece.</summary>
    /// <remarks>
    /// Offsets count from the first unit that is read. A few tens of KB are held, more only where word characters follow each other for longer
    /// without any other: what stands between two punctuation marks or spaces cannot be split before it is known.
    /// </remarks>
    /// <param name="reader">The text, up to 2³¹ units; it is not disposed of.</param>
    /// <param name="mode">How finely to split.</param>
    /// <param name="hmm">Whether words that the dictionary lacks are guessed.</param>
    /// <exception cref="OverflowException">The text is longer than offsets can tell.</exception>
    public IEnumerable<Token> Segment(TextReader reader, SegmentationMode mode = SegmentationMode.Precise, bool hmm = true)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Stream(reader, mode, hmm);
    }

    /// <summary>As <see cref="Segment(TextReader, SegmentationMode, bool)"/>, without blocking a thread while text is waited for.</summary>
    /// <param name="reader">The text, up to 2³¹ units; it is not disposed of.</param>
    /// <param name="mode">How finely to split.</param>
    /// <param name="hmm">Whether words that the dictionary lacks are guessed.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="OverflowException">The text is longer than offsets can tell.</exception>
    public IAsyncEnumerable<Token> SegmentAsync(
        TextReader reader, SegmentationMode mode = SegmentationMode.Precise, bool hmm = true, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return StreamAsync(reader, mode, hmm, cancellationToken);
    }

    private IEnumerable<Token> Stream(TextReader reader, SegmentationMode mode, bool hmm)
    {
        TextWindow window = new(vocabulary.Main.Trie.Alphabet, mode);
        int read;
        do
        {
            read = reader.Read(window.Room().Span);
            window.Add(read);
            foreach (Token token in TakeWords(window, mode, hmm, isEnd: read == 0))
            {
                yield return token;
            }
        }
        while (read > 0);
    }

    private async IAsyncEnumerable<Token> StreamAsync(TextReader reader, SegmentationMode mode, bool hmm, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        TextWindow window = new(vocabulary.Main.Trie.Alphabet, mode);
        int read;
        do
        {
            read = await reader.ReadAsync(window.Room(), cancellationToken).ConfigureAwait(false);
            window.Add(read);
            foreach (Token token in TakeWords(window, mode, hmm, isEnd: read == 0))
            {
                yield return token;
            }
        }
        while (read > 0);
    }

    /// <summary>The words of what is complete in the window, which is dropped from it.</summary>
    private IEnumerable<Token> TakeWords(TextWindow window, SegmentationMode mode, bool hmm, bool isEnd)
    {
        int complete = window.LengthOfComplete(isEnd);
        int position = 0;
        SegmentationPass pass = RentPass();
        while (position < complete)
        {
            position = Run(pass, window.Units[..complete], position, mode, hmm);
            for (int i = 0; i < pass.Tokens.Count; i++)
            {
                TokenSpan span = pass.Tokens[i];
                yield return new Token(pass.Strings.Of(span.In(window.Units)), checked((int)(window.Start + span.Start)), span.IsDictionaryWord);
            }

            pass.Tokens.Clear();
        }

        pool.Return(pass);
        window.Drop(complete);
    }
}
