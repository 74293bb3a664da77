namespace KnowledgeGraph.Neo4j;

/// <summary>What is known of a statement once its last row has come.</summary>
public sealed record CypherSummary
{
    /// <summary>What it changed.</summary>
    public CypherCounters Counters { get; init; }

    /// <summary>Name and version of the server that ran it, such as <c>Neo4j/5.26.0</c>.</summary>
    public string ServerAgent { get; init; } = "";

    /// <summary>The database it ran in; null where the server does not say, as before Neo4j 4.</summary>
    public string? Database { get; init; }

    /// <summary>Time until the first row was ready, by the server's clock.</summary>
    public TimeSpan AvailableAfter { get; init; }

    /// <summary>Time from then until the last row was taken, by the server's clock.</summary>
    public TimeSpan ConsumedAfter { get; init; }
}
