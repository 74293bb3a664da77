using KnowledgeGraph.Definitions;
using KnowledgeGraph.Definitions.Names;
using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Documents;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Segmentation;
using KnowledgeGraph.Segmentation.Keywords;
using KnowledgeGraph.Segmentation.Tagging;

namespace KnowledgeGraph.Terms;

/// <summary>Finds the keywords of sections (TF-IDF against the background that comes with the segmenter), and the words of names.</summary>
/// <remarks>Immutable; one instance serves all threads. Time is linear in the text.</remarks>
internal sealed class TermExtractor
{
    private readonly TermRules _rules;
    private readonly Lexicon _lexicon;
    private readonly Segmenter _segmenter;
    private readonly PartOfSpeechTagger _tagger;

    private TermExtractor(TermRules rules, Lexicon lexicon)
    {
        _rules = rules;
        _lexicon = lexicon;
        _segmenter = DomainWords.Segmenter(lexicon);
        _tagger = new PartOfSpeechTagger(_segmenter);
    }

    /// <summary>An extractor for the definitions; null where they ask for no terms.</summary>
    public static TermExtractor? For(GraphDefinitions definitions) =>
        definitions.Rules.Terms is { } rules ? new TermExtractor(rules, definitions.Lexicon) : null;

    /// <summary>The keywords of all sections in reading order, each section's weightiest first, of equal weight in ordinal order.</summary>
    /// <remarks>A section has the words of the sections under it, too; each leaf is read once.</remarks>
    public IReadOnlyList<SectionKeyword> Extract(PlanDocument document)
    {
        Section[] sections = [.. document.Blocks<Section>().Where(static section => !section.IsDashItem)];
        Dictionary<Section, WordCounts> counts = new(sections.Length);
        Dictionary<string, WordCounts> byPath = new(StringComparer.Ordinal);
        foreach (Section section in sections)
        {
            counts[section] = byPath[section.Path] = Count(section, document.Source.Text);
        }

        // Inner sections come behind the outer ones, so their words have arrived when they are handed up.
        foreach (Section section in sections.Reverse())
        {
            if (OuterOf(section, byPath) is { } outer)
            {
                outer.Add(counts[section]);
            }
        }

        return [.. sections.SelectMany(section => Keywords(section, counts[section]))];
    }

    /// <summary>The words of a name, longest and shorter ones, each once, parted by blanks: what a search by words finds.</summary>
    public string WordsOf(string name)
    {
        string plain = FoldedText.Of(name);
        return string.Join(' ', _segmenter.Segment(plain, SegmentationMode.Search, hmm: false)
            .Select(static token => token.Text)
            .Where(static word => word.Any(char.IsLetterOrDigit))
            .Distinct(StringComparer.Ordinal));
    }

    // A dash item between the two has no keywords of its own.
    private static WordCounts? OuterOf(Section section, Dictionary<string, WordCounts> byPath)
    {
        for (int dot = section.Path.LastIndexOf('.'); dot > 0; dot = section.Path.LastIndexOf('.', dot - 1))
        {
            if (byPath.TryGetValue(section.Path[..dot], out WordCounts? outer))
            {
                return outer;
            }
        }

        return null;
    }

    private WordCounts Count(Section section, string text)
    {
        WordCounts counts = new();
        foreach (Leaf leaf in OwnLeaves.Of(section))
        {
            // Words that no dictionary knows are guesses, and rare as they are they would come first.
            foreach (TaggedToken token in _tagger.Tag(FoldedText.Of(leaf.Content.In(text)), hmm: false))
            {
                if (token.Length > 1 && _rules.Tags.Contains(token.Tag) && token.Text.Any(char.IsLetter) && !_rules.StopWords.Contains(token.Text))
                {
                    counts.Add(token.Text);
                }
            }
        }

        return counts;
    }

    private IEnumerable<SectionKeyword> Keywords(Section section, WordCounts counts) =>
        counts.Words
            .Where(word => word.Count >= _rules.Least || _lexicon.Find(word.Word) is { IsContextual: false })
            .Select(word => (word.Word, word.Count, Weight: word.Count * IdfTable.Default[word.Word] / counts.Total))
            .OrderByDescending(static word => word.Weight)
            .ThenBy(static word => word.Word, StringComparer.Ordinal)
            .Take(_rules.Top)
            .Select(word => new SectionKeyword(section, word.Word, Math.Round(word.Weight, 6), word.Count));

    private sealed class WordCounts
    {
        private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

        public int Total { get; private set; }

        public IEnumerable<(string Word, int Count)> Words => _counts.Select(static pair => (pair.Key, pair.Value));

        public void Add(string word, int count = 1)
        {
            _counts[word] = _counts.GetValueOrDefault(word) + count;
            Total += count;
        }

        public void Add(WordCounts other)
        {
            foreach ((string word, int count) in other.Words)
            {
                Add(word, count);
            }
        }
    }
}
