namespace KnowledgeGraph.Scoring;

/// <summary>A line of the table of figures.</summary>
/// <param name="Family">What it counts.</param>
/// <param name="Kind">Label, relationship type or grade; null for all of a family.</param>
/// <param name="Part">Prefix of the gold's file whose lines it counts; null for all.</param>
/// <param name="Counts">The figures.</param>
public sealed record ScoreRow(ScoreFamily Family, string? Kind, string? Part, ScoreCounts Counts);

/// <summary>A figure that is reported beside the scores and has no part in them.</summary>
/// <param name="Name">What is compared: <c>units</c>, <c>subjects</c>.</param>
/// <param name="Agreeing">In how many values with the right number it agrees.</param>
/// <param name="Compared">Of how many.</param>
public sealed record ScoreAgreement(string Name, int Agreeing, int Compared);
