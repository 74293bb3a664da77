using System.Collections;
using KnowledgeGraph.Extraction.Quantities.Vocabulary;

namespace KnowledgeGraph.Extraction.Quantities.Scanning;

/// <summary>What every reading shares: the vocabulary and the scanners over it.</summary>
/// <remarks>Immutable.</remarks>
internal sealed class ScanTools
{
    private readonly BitArray beginnings = new(char.MaxValue + 1);

    public ScanTools(QuantityVocabulary vocabulary)
    {
        Vocabulary = vocabulary;
        Times = new TimeScanner(vocabulary);
        Numbers = new NumberScanner(vocabulary);
        Ranks = new RankScanner(Numbers, vocabulary);
        Cues = new CueScanner(vocabulary);
        Names = new NameTest(vocabulary);
        Mark("0123456789０１２３４５６７８９〇零○一二两三四五六七八九十百千万亿第前");
        Mark("《“‘「\"，,：:；;。！？!?\n\r、");
        Mark(vocabulary.Plans.FirstCharacters);
        Mark(vocabulary.Roles.FirstCharacters);
        Mark(vocabulary.Per.FirstCharacters);
        Mark(vocabulary.Fixed.FirstCharacters);
        Mark(vocabulary.RankVerbs.FirstCharacters);
        Mark(vocabulary.ChangeStarts.FirstCharacters);
        Mark(vocabulary.Aims.FirstCharacters);
        Mark(vocabulary.AheadOfVerb.FirstCharacters);
        Mark(vocabulary.RelativeYears.FirstCharacters);
        Mark(vocabulary.Landmarks.FirstCharacters);
        Mark(vocabulary.YearSpans.FirstCharacters);
    }

    public QuantityVocabulary Vocabulary { get; }

    public TimeScanner Times { get; }

    public NumberScanner Numbers { get; }

    public RankScanner Ranks { get; }

    public CueScanner Cues { get; }

    public NameTest Names { get; }

    /// <summary>False for a character at which nothing of interest can begin: most of a text is passed over by this alone.</summary>
    public bool CanBegin(char c) => beginnings[c];

    private void Mark(IEnumerable<char> characters)
    {
        foreach (char c in characters)
        {
            beginnings[c] = true;
        }
    }
}
