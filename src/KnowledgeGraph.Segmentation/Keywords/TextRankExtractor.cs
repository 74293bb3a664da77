using KnowledgeGraph.Segmentation.Tagging;

namespace KnowledgeGraph.Segmentation.Keywords;

/// <summary>Finds keywords by which words stand near each other (TextRank), as jieba's <c>textrank</c>.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
public sealed class TextRankExtractor
{
    // So many words, the first counted, stand near each other.
    private const int Span = 5;

    private static readonly string[] DefaultTags = ["ns", "n", "vn", "v"];

    private readonly PartOfSpeechTagger tagger;
    private readonly KeywordFilter filter;

    /// <summary>An extractor with the words of <paramref name="segmenter"/>.</summary>
    /// <param name="segmenter">Has the words.</param>
    /// <param name="stopWords">Words in small letters that are no keywords, besides the English ones that jieba leaves out.</param>
    public TextRankExtractor(Segmenter segmenter, IEnumerable<string>? stopWords = null)
    {
        tagger = new PartOfSpeechTagger(segmenter);
        filter = new KeywordFilter(stopWords);
    }

    /// <summary>The keywords of <paramref name="text"/>, the weightiest first; of equal weight the one that is first in a pair of near words.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="top">How many at most; 0 for all.</param>
    /// <param name="tags">Parts of speech to keep; null for ns, n, vn and v.</param>
    public IReadOnlyList<Keyword> Extract(string text, int top = 20, IReadOnlyCollection<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(top);
        IReadOnlyCollection<string> kept = tags ?? DefaultTags;
        IReadOnlyList<TaggedToken> words = tagger.Tag(text);
        bool[] isKept = [.. words.Select(word => kept.Contains(word.Tag) && filter.Allows(word.Text))];
        OrderedDictionary<(string First, string Second), int> pairs = [];
        for (int i = 0; i < words.Count; i++)
        {
            for (int j = i + 1; isKept[i] && j < Math.Min(i + Span, words.Count); j++)
            {
                if (isKept[j])
                {
                    (string, string) pair = (words[i].Text, words[j].Text);
                    pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
                }
            }
        }

        WordNetwork network = new();
        foreach (((string first, string second), int weight) in pairs)
        {
            network.Connect(first, second, weight);
        }

        return [.. network.Rank().OrderByDescending(static keyword => keyword.Weight).Take(top == 0 ? int.MaxValue : top)];
    }
}
