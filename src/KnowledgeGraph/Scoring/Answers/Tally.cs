namespace KnowledgeGraph.Scoring.Answers;

/// <summary>Counts what is right, missed and false per kind.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, ScoreCounts> _kinds = new(StringComparer.Ordinal);

    public List<ScoreEntry> Missed { get; } = [];

    public List<ScoreEntry> False { get; } = [];

    public void AddRight(string kind) => _kinds[kind] = Of(kind) with { Right = Of(kind).Right + 1 };

    public void AddMissed(ScoreEntry entry)
    {
        Missed.Add(entry);
        _kinds[entry.Kind] = Of(entry.Kind) with { Missed = Of(entry.Kind).Missed + 1 };
    }

    public void AddFalse(ScoreEntry entry)
    {
        False.Add(entry);
        _kinds[entry.Kind] = Of(entry.Kind) with { False = Of(entry.Kind).False + 1 };
    }

    /// <summary>The total, then each kind in ordinal order.</summary>
    public IEnumerable<ScoreRow> Rows(ScoreFamily family)
    {
        return [new ScoreRow(family, null, null, ScoreCounts.Sum(_kinds.Values)), .. _kinds.Select(pair => new ScoreRow(family, pair.Key, null, pair.Value))];
    }

    private ScoreCounts Of(string kind) => _kinds.GetValueOrDefault(kind) ?? ScoreCounts.None;
}
