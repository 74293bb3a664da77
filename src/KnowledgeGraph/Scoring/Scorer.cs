using KnowledgeGraph.Graph;
using KnowledgeGraph.Scoring.Answers;
using KnowledgeGraph.Scoring.Golds;

namespace KnowledgeGraph.Scoring;

/// <summary>Compares a graph with a gold by the annotation guidelines.</summary>
/// <remarks>Pure; serves all threads.</remarks>
public static class Scorer
{
    /// <summary>Scores the graph of the document that the gold was made from.</summary>
    /// <exception cref="GoldException">A stretch of the gold is told by words that the document's text does not hold.</exception>
    public static ScoreReport Score(DocumentGraph graph, Gold gold)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(gold);
        ScoringContext context = new(graph, gold);
        List<ScoreRow> rows = [];
        List<ScoreAgreement> agreements = [];
        List<ScoreEntry> missed = [];
        List<ScoreEntry> falseOnes = [];
        if (context.Holds(GoldFamilies.Entities))
        {
            Take(EntityScoring.Score(context), ScoreFamily.Entities);
        }

        if (context.Holds(GoldFamilies.Relations))
        {
            Take(RelationScoring.Score(context), ScoreFamily.Relations);
        }

        if (context.Holds(GoldFamilies.Values))
        {
            ValueScoring values = new(context);
            rows.AddRange(values.Rows);
            agreements.AddRange(values.Agreements);
            missed.AddRange(values.Missed);
            falseOnes.AddRange(values.False);
        }

        return new ScoreReport(gold.Document, rows, agreements, missed, falseOnes, context.Notes);

        void Take(Tally tally, ScoreFamily family)
        {
            rows.AddRange(tally.Rows(family));
            missed.AddRange(tally.Missed);
            falseOnes.AddRange(tally.False);
        }
    }
}
