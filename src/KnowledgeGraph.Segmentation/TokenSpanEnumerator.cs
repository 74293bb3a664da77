namespace KnowledgeGraph.Segmentation;

/// <summary>Goes through the words of a text; see <see cref="Segmenter.EnumerateSpans"/>.</summary>
/// <remarks>A copy shares its buffers with the enumerator it was made of until one of them is disposed of; go on with one only.</remarks>
public ref struct TokenSpanEnumerator
{
    private readonly Segmenter segmenter;
    private readonly ReadOnlySpan<char> text;
    private readonly SegmentationMode mode;
    private readonly bool hmm;
    private SegmentationPass? pass;
    private long rentNumber;
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

    /// <summary>An enumerator of its own that begins at the first word, for <c>foreach</c>.</summary>
    public readonly TokenSpanEnumerator GetEnumerator() => new(segmenter, text, mode, hmm);

    /// <summary>Goes on to the next word; false behind the last.</summary>
    public bool MoveNext() => ++index < found.Length || FindMore();

    /// <summary>Gives the buffers back, unless a copy of this enumerator has done so.</summary>
    public void Dispose()
    {
        if (pass is not null)
        {
            segmenter.ReturnPass(pass, rentNumber);
            pass = null;
            found = default;
            position = text.Length;
        }
    }

    private bool FindMore()
    {
        if (pass is null)
        {
            pass = segmenter.RentPass();
            rentNumber = pass.RentNumber;
        }

        pass.Tokens.Clear();
        index = 0;
        position = segmenter.Run(pass, text, position, mode, hmm);
        found = pass.Tokens.Items;
        return !found.IsEmpty;
    }
}
