using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Extraction.Coordination;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Facts;

/// <summary>Tells brackets behind a name that say where it lies (集成电路平台(青山湖)) from those that say what kind it is (服务中心(站点)).</summary>
internal sealed class BracketPlaces(RuleSet rules)
{
    private readonly IReadOnlyList<string> _ends = rules.WordsOf("placeEnds");
    private readonly IReadOnlyList<string> _notEnds = rules.WordsOf("placeNotEnds");

    /// <summary>True for a known region, and for words that end as names of places do.</summary>
    public bool Holds(LeafReading reading, int start, int end)
    {
        bool isKnown = NameOrder.StartingAt(reading.Nested, start).Any(name => name.Label == DocumentPlace.RegionLabel && name.End == end);
        string words = reading.Text.Text[start..end];
        return isKnown || (RuleWords.EndsOnOne(words, _ends) && !RuleWords.EndsOnOne(words, _notEnds));
    }
}
