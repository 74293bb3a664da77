namespace KnowledgeGraph.Neo4j.Values;

/// <summary>A day and a time of day without a time zone.</summary>
/// <param name="EpochSeconds">Seconds of the wall clock since 1970-01-01T00:00.</param>
/// <param name="Nanoseconds">Nanoseconds of the second, 0 to 999,999,999.</param>
public readonly record struct CypherLocalDateTime(long EpochSeconds, int Nanoseconds)
{
    /// <summary>ISO form: <c>2025-12-31T08:30:00</c>.</summary>
    public override string ToString() => IsoText.DateTime(EpochSeconds, Nanoseconds);
}
