namespace KnowledgeGraph.Segmentation;

/// <summary>Goes through the words of a text; see <see cref="Segmenter.EnumerateSpans"/>.</summary>
public ref struct TokenSpanEnumerator
{
    private readonly Segmenter segmenter;
    private readonly ReadOnlySpan<char> text;
    private readonly SegmentationMode mode;
    private readonly bool hmm;
    private SegmentationPass? pass;
    private ReadOnlySpan<TokenSpan> found;
    private int index;
    private int position;

    internal TokenSpanEnumerator(Segmenter segmenter, ReadOnlySpan<char> text, SegmentationMode mode, bool hmm)
    {
        this.segmenter = segmenter;
        this.text = text;
        this.mode = mode;
        this.hmm = hmm;
        index = -1;
    }

    /// <summary>The word at which the enumerator stands.</summary>
    public readonly TokenSpan Current => found[index];

    /// <summary>This enumerator, for <c>foreach</c>.</summary>
    public readonly TokenSpanEnumerator GetEnumerator() => this;

    /// <summary>Goes on to the next word; false behind the last.</summary>
    public bool MoveNext()
    {
        if (++index < found.Length)
        {
            return true;
        }

        pass ??= segmenter.RentPass();
        pass.Tokens.Clear();
        index = 0;
        position = segmenter.Run(pass, text, position, mode, hmm);
        found = pass.Tokens.Items;
        return !found.IsEmpty;
    }

    /// <summary>Gives the buffers back.</summary>
    public void Dispose()
    {
        if (pass is not null)
        {
            segmenter.ReturnPass(pass);
            pass = null;
            found = default;
            position = text.Length;
        }
    }
}
