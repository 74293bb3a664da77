using System.Collections.Immutable;
using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Extraction.Coordination;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Topics;

namespace KnowledgeGraph.Extraction.Facts;

/// <summary>What a paragraph tells that goes from sector to sector: 汽车产业加速…。石化产业持续…。食品产业突出…。 The place turns to each.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
internal sealed class SectorFacts(RuleSet rules)
{
    // Two sectors side by side may be examples.
    private const int Fewest = 3;

    private readonly string[] _declines = [.. rules.WordsOf("sectorDeclines")];

    /// <summary>Adds the facts of a leaf that no part's topic claims.</summary>
    public void Add(LeafReading reading, LeafContext context, EntityRef? place, ExtractionSink sink)
    {
        if (place is not { Label: DocumentPlace.RegionLabel } known || context.Topics.Count > 0)
        {
            return;
        }

        List<(Topic Topic, int End)> sectors = [];
        for (int clause = 0; clause < reading.Clauses.Length; clause++)
        {
            bool beginsSentence = clause == 0 || reading.Clauses[clause].Sentence != reading.Clauses[clause - 1].Sentence;
            if (beginsSentence && RelationExtractor.SentenceTopic(reading, clause) is { Entity.Label: "Industry" } topic && sectors.TrueForAll(other => other.Topic.Entity != topic.Entity))
            {
                ImmutableArray<Predicate> predicates = reading.Clauses[clause].Predicates;
                sectors.Add((topic, reading.Text.ToSource(0, predicates[1].Verbs[^1].End).End));
            }
        }

        if (sectors.Count < Fewest || RuleWords.HoldsOne(reading.Text.Text, _declines))
        {
            return;
        }

        FactStatus status = context.IsReview ? FactStatus.Done : FactStatus.Planned;
        foreach ((Topic topic, int end) in sectors)
        {
            sink.Add(new Fact(new FactEnd(known), "FOCUSES_ON", new FactEnd(topic.Entity), status, new Provenance(reading.Text.Leaf, topic.Span with { End = end }, "focus-sector", 0.65)));
        }
    }
}
