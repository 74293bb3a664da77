namespace KnowledgeGraph.Scoring;

/// <summary>How many are right, missed and false; what is optional is in none of them.</summary>
/// <param name="Right">Wanted by the gold and in the graph.</param>
/// <param name="Missed">Wanted by the gold and not in the graph.</param>
/// <param name="False">In the graph and not accepted by the gold.</param>
public sealed record ScoreCounts(int Right, int Missed, int False)
{
    /// <summary>The share of what the graph says that is right, from 0 to 1; 1 where it says nothing and nothing is wanted.</summary>
    public double Precision => Share(Right, Right + False);

    /// <summary>The share of what the gold wants that is right, from 0 to 1; 1 where it wants nothing and nothing is said.</summary>
    public double Recall => Share(Right, Right + Missed);

    /// <summary>The harmonic mean of precision and recall.</summary>
    public double F1 => Share(2 * Right, (2 * Right) + Missed + False);

    internal static ScoreCounts None { get; } = new(0, 0, 0);

    internal static ScoreCounts Sum(IEnumerable<ScoreCounts> counts) =>
        counts.Aggregate(None, static (sum, next) => new ScoreCounts(sum.Right + next.Right, sum.Missed + next.Missed, sum.False + next.False));

    private double Share(int part, int whole) => whole > 0 ? (double)part / whole : Missed + False == 0 ? 1 : 0;
}
