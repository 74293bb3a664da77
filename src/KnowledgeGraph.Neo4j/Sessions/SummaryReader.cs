namespace KnowledgeGraph.Neo4j.Sessions;

/// <summary>Reads what a server tells at the end of a result.</summary>
internal static class SummaryReader
{
    /// <param name="run">What RUN was answered.</param>
    /// <param name="end">What the last PULL or DISCARD was answered.</param>
    /// <param name="serverAgent">Who answered.</param>
    /// <param name="database">The database that BEGIN was told of; null without a transaction and before Bolt 5.8.</param>
    public static CypherSummary Read(IReadOnlyDictionary<string, object?> run, IReadOnlyDictionary<string, object?> end, string serverAgent, string? database = null) => new()
    {
        Counters = Counters(end),
        ServerAgent = serverAgent,
        Database = end.GetValueOrDefault("db") as string ?? run.GetValueOrDefault("db") as string ?? database,
        // The names up to Bolt 2 and those since.
        AvailableAfter = Milliseconds(run, "t_first") ?? Milliseconds(run, "result_available_after") ?? TimeSpan.Zero,
        ConsumedAfter = Milliseconds(end, "t_last") ?? Milliseconds(end, "result_consumed_after") ?? TimeSpan.Zero,
    };

    /// <summary>What statements did together: counts and times are added.</summary>
    public static CypherSummary Add(CypherSummary left, CypherSummary right) => right with
    {
        Counters = left.Counters + right.Counters,
        Database = right.Database ?? left.Database,
        AvailableAfter = left.AvailableAfter + right.AvailableAfter,
        ConsumedAfter = left.ConsumedAfter + right.ConsumedAfter,
    };

    private static CypherCounters Counters(IReadOnlyDictionary<string, object?> end)
    {
        if (end.GetValueOrDefault("stats") is not IReadOnlyDictionary<string, object?> stats)
        {
            return default;
        }

        return new()
        {
            NodesCreated = Count(stats, "nodes-created"),
            NodesDeleted = Count(stats, "nodes-deleted"),
            RelationshipsCreated = Count(stats, "relationships-created"),
            RelationshipsDeleted = Count(stats, "relationships-deleted"),
            PropertiesSet = Count(stats, "properties-set"),
            LabelsAdded = Count(stats, "labels-added"),
            LabelsRemoved = Count(stats, "labels-removed"),
            SchemaChanges = Count(stats, "indexes-added") + Count(stats, "indexes-removed") + Count(stats, "constraints-added") + Count(stats, "constraints-removed"),
        };
    }

    private static long Count(IReadOnlyDictionary<string, object?> stats, string name) => stats.GetValueOrDefault(name) is long count ? count : 0;

    private static TimeSpan? Milliseconds(IReadOnlyDictionary<string, object?> metadata, string name)
        => metadata.GetValueOrDefault(name) is long and >= 0 and < 1L << 40 ? TimeSpan.FromMilliseconds((long)metadata[name]!) : null;
}
