namespace KnowledgeGraph.Segmentation.Tagging;

/// <summary>Splits Chinese text into words and names the part of speech of each, as jieba's <c>posseg</c> with its model of 256 states.</summary>
/// <remarks>
/// Immutable; one instance serves all threads. Words of the dictionary have their tag there; what it lacks is split and tagged by the model,
/// so that words can differ from those of <see cref="Segmenter"/>. The model is read at the first use.
/// </remarks>
public sealed class PartOfSpeechTagger
{
    private readonly Segmenter segmenter;
    private readonly ReusePool<TaggingPass> pool = new(static () => new TaggingPass());

    /// <summary>A tagger with the words and tags of <paramref name="segmenter"/>.</summary>
    public PartOfSpeechTagger(Segmenter segmenter)
    {
        ArgumentNullException.ThrowIfNull(segmenter);
        this.segmenter = segmenter;
    }

    /// <summary>The words of <paramref name="text"/> in reading order with their tags; they tile it.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="hmm">Whether words that the dictionary lacks are guessed by the model; otherwise they fall into single characters.</param>
    public IReadOnlyList<TaggedToken> Tag(string text, bool hmm = true)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<TaggedToken> tokens = new(text.Length / 2 + 1);
        TaggingPass pass = pool.Rent();
        pass.Run(segmenter.Vocabulary, text, hmm, tokens);
        pool.Return(pass);
        return tokens;
    }
}
