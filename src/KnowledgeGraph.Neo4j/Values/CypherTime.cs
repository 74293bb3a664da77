namespace KnowledgeGraph.Neo4j.Values;

/// <summary>A time of day at a fixed offset from UTC.</summary>
/// <param name="Nanoseconds">Nanoseconds since local midnight.</param>
/// <param name="OffsetSeconds">Seconds to add to UTC to get the local time.</param>
public readonly record struct CypherTime(long Nanoseconds, int OffsetSeconds)
{
    /// <summary>ISO form: <c>08:30:00+08:00</c>.</summary>
    public override string ToString() => IsoText.Time(Nanoseconds) + IsoText.Offset(OffsetSeconds);
}
