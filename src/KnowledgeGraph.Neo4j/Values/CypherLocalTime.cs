namespace KnowledgeGraph.Neo4j.Values;

/// <summary>A time of day without a time zone.</summary>
/// <param name="Nanoseconds">Nanoseconds since midnight.</param>
public readonly record struct CypherLocalTime(long Nanoseconds)
{
    /// <summary>ISO form: <c>08:30:00.5</c>.</summary>
    public override string ToString() => IsoText.Time(Nanoseconds);
}
