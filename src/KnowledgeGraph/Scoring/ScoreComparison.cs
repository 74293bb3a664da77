namespace KnowledgeGraph.Scoring;

/// <summary>What a run gained and lost against a former one. It means something only where both used the same gold.</summary>
/// <remarks>Immutable.</remarks>
public sealed class ScoreComparison
{
    private ScoreComparison(ScoreReport former, ScoreReport now)
    {
        Document = now.Document;
        Changes =
        [
            .. now.Rows.Select(row => new ScoreChange(row.Family, row.Kind, row.Part, former.Find(row.Family, row.Kind, row.Part), row.Counts))
                .Concat(former.Rows.Where(row => now.Find(row.Family, row.Kind, row.Part) is null)
                    .Select(static row => new ScoreChange(row.Family, row.Kind, row.Part, row.Counts, null)))
                .OrderBy(static change => change.Family),
        ];
        Gained = Without(former.Missed, now.Missed);
        Lost = Without(now.Missed, former.Missed);
        NoLongerFalse = Without(former.False, now.False);
        NewlyFalse = Without(now.False, former.False);
    }

    /// <summary>Name of the document's file.</summary>
    public string Document { get; }

    /// <summary>All figures of both runs.</summary>
    public IReadOnlyList<ScoreChange> Changes { get; }

    /// <summary>Missed formerly, right now.</summary>
    public IReadOnlyList<ScoreEntry> Gained { get; }

    /// <summary>Right formerly, missed now.</summary>
    public IReadOnlyList<ScoreEntry> Lost { get; }

    /// <summary>False formerly, gone or accepted now.</summary>
    public IReadOnlyList<ScoreEntry> NoLongerFalse { get; }

    /// <summary>False now, and not so formerly.</summary>
    public IReadOnlyList<ScoreEntry> NewlyFalse { get; }

    /// <summary>Compares two runs.</summary>
    public static ScoreComparison Between(ScoreReport former, ScoreReport now)
    {
        ArgumentNullException.ThrowIfNull(former);
        ArgumentNullException.ThrowIfNull(now);
        return new ScoreComparison(former, now);
    }

    // Entries may be equal, such as one value that stands three times; each takes away one.
    private static List<ScoreEntry> Without(IReadOnlyList<ScoreEntry> entries, IReadOnlyList<ScoreEntry> others)
    {
        Dictionary<string, int> counts = others.CountBy(static entry => entry.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        List<ScoreEntry> rest = [];
        foreach (ScoreEntry entry in entries)
        {
            int count = counts.GetValueOrDefault(entry.Key);
            counts[entry.Key] = count - 1;
            if (count <= 0)
            {
                rest.Add(entry);
            }
        }

        return rest;
    }
}

/// <summary>A figure in two runs.</summary>
/// <param name="Family">What it counts.</param>
/// <param name="Kind">Label, relationship type or grade; null for all of a family.</param>
/// <param name="Part">Prefix of the gold's file whose lines it counts; null for all.</param>
/// <param name="Former">The figures of the former run; null where it had none.</param>
/// <param name="Now">The figures of this run; null where it has none.</param>
public sealed record ScoreChange(ScoreFamily Family, string? Kind, string? Part, ScoreCounts? Former, ScoreCounts? Now);
