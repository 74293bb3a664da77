using KnowledgeGraph.Segmentation.Tagging;

namespace KnowledgeGraph.Segmentation.Keywords;

/// <summary>Finds keywords by how often a word stands in a text and how rare it is elsewhere (TF-IDF), as jieba's <c>extract_tags</c>.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
public sealed class TfIdfExtractor
{
    private readonly ISegmenter segmenter;
    private readonly PartOfSpeechTagger? tagger;
    private readonly IdfTable? background;
    private readonly KeywordFilter filter;

    /// <summary>An extractor with the words of <paramref name="segmenter"/>.</summary>
    /// <param name="segmenter">Splits the text; any will do as long as parts of speech are not asked for, which only <see cref="Segmenter"/> knows.</param>
    /// <param name="background">How rare words are; null for <see cref="IdfTable.Default"/>.</param>
    /// <param name="stopWords">Words in small letters that are no keywords, besides the English ones that jieba leaves out.</param>
    public TfIdfExtractor(ISegmenter segmenter, IdfTable? background = null, IEnumerable<string>? stopWords = null)
    {
        ArgumentNullException.ThrowIfNull(segmenter);
        this.segmenter = segmenter;
        this.background = background;
        tagger = segmenter is Segmenter words ? new PartOfSpeechTagger(words) : null;
        filter = new KeywordFilter(stopWords);
    }

    /// <summary>The keywords of <paramref name="text"/>, the weightiest first; of equal weight the one that stands first in the text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="top">How many at most; 0 for all.</param>
    /// <param name="tags">Parts of speech to keep; null or empty for all, and then the text is split without tagging.</param>
    /// <exception cref="ArgumentException">There are <paramref name="tags"/>, and the words come from another segmenter than <see cref="Segmenter"/>.</exception>
    public IReadOnlyList<Keyword> Extract(string text, int top = 20, IReadOnlyCollection<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(top);
        OrderedDictionary<string, double> counts = new(StringComparer.Ordinal);
        double total = 0;
        foreach (string word in Words(text, tags).Where(filter.Allows))
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
            total++;
        }

        IdfTable table = background ?? IdfTable.Default;
        IEnumerable<Keyword> keywords = counts.Select(pair => new Keyword(pair.Key, pair.Value * (table[pair.Key] / total)));
        return [.. keywords.OrderByDescending(static keyword => keyword.Weight).Take(top == 0 ? int.MaxValue : top)];
    }

    private IEnumerable<string> Words(string text, IReadOnlyCollection<string>? tags)
    {
        if (tags is null or { Count: 0 })
        {
            return segmenter.Segment(text).Select(static token => token.Text);
        }

        return tagger is not null
            ? tagger.Tag(text).Where(token => tags.Contains(token.Tag)).Select(static token => token.Text)
            : throw new ArgumentException($"{segmenter.GetType().Name} knows no parts of speech; a {nameof(Segmenter)} does.", nameof(tags));
    }
}
