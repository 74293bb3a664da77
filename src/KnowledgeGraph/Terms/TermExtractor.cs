using KnowledgeGraph.Definitions;
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
    private readonly Segmenter _segmenter;
    private readonly PartOfSpeechTagger _tagger;

    public TermExtractor(TermRules rules, Segmenter segmenter)
    {
        _rules = rules;
        _segmenter = segmenter;
        _tagger = new PartOfSpeechTagger(segmenter);
    }

    /// <summary>An extractor for the definitions; null where they ask for no terms.</summary>
    public static TermExtractor? For(GraphDefinitions definitions) =>
        definitions.Rules.Terms is { } rules ? new TermExtractor(rules, DomainWords.Segmenter(definitions.Lexicon)) : null;

    /// <summary>The keywords of all sections, each section's weightiest first, of equal weight in ordinal order.</summary>
    public IReadOnlyList<SectionKeyword> Extract(PlanDocument document) =>
        [.. document.Blocks<Section>().Where(static section => !section.IsDashItem).SelectMany(section => Keywords(section, document.Source.Text))];

    /// <summary>The words of a name, longest and shorter ones, each once, parted by blanks: what a search by words finds.</summary>
    public string WordsOf(string name)
    {
        string plain = FoldedText.Of(name);
        return string.Join(' ', _segmenter.Segment(plain, SegmentationMode.Search, hmm: false)
            .Select(static token => token.Text)
            .Where(static word => word.Any(char.IsLetterOrDigit))
            .Distinct(StringComparer.Ordinal));
    }

    private IEnumerable<SectionKeyword> Keywords(Section section, string text)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        int total = 0;
        foreach (Leaf leaf in OwnLeaves.Of(section))
        {
            // Words that no dictionary knows are guesses, and rare as they are they would come first.
            foreach (TaggedToken token in _tagger.Tag(FoldedText.Of(leaf.Content.In(text)), hmm: false))
            {
                if (token.Length > 1 && _rules.Tags.Contains(token.Tag) && !_rules.StopWords.Contains(token.Text))
                {
                    counts[token.Text] = counts.GetValueOrDefault(token.Text) + 1;
                    total++;
                }
            }
        }

        return counts.Select(pair => (Word: pair.Key, Count: pair.Value, Weight: pair.Value * IdfTable.Default[pair.Key] / total))
            .OrderByDescending(static word => word.Weight)
            .ThenBy(static word => word.Word, StringComparer.Ordinal)
            .Take(_rules.Top)
            .Select(word => new SectionKeyword(section, word.Word, Math.Round(word.Weight, 6), word.Count));
    }
}
