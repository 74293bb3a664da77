namespace KnowledgeGraph.Segmentation;

/// <summary>Splits Chinese text into words: the seam behind which another segmenter can stand.</summary>
/// <remarks>
/// For programs that use words, and for <see cref="Keywords.TfIdfExtractor"/>. Tags come from the model of <see cref="Segmenter"/> and graphs from rules
/// that were written for its words, so these take no other.
/// </remarks>
public interface ISegmenter
{
    /// <summary>The words of <paramref name="text"/> in reading order; in precise mode they tile it.</summary>
    /// <param name="text">Any text; line breaks and unpaired surrogates included.</param>
    /// <param name="mode">How finely to split.</param>
    /// <param name="hmm">Whether words that the dictionary lacks are guessed by a hidden Markov model. Full mode has no use for it.</param>
    IReadOnlyList<Token> Segment(string text, SegmentationMode mode = SegmentationMode.Precise, bool hmm = true);
}
