namespace KnowledgeGraph.Neo4j.Values;

/// <summary>A day in the ISO calendar without a time zone. Its years go beyond those of <see cref="DateOnly"/>.</summary>
/// <param name="EpochDays">Days since 1970-01-01; negative before it.</param>
public readonly record struct CypherDate(long EpochDays)
{
    /// <summary>The day of a <see cref="DateOnly"/>.</summary>
    public static CypherDate From(DateOnly day) => new(day.DayNumber - IsoText.EpochDayNumber);

    /// <summary>ISO form: <c>2025-12-31</c>.</summary>
    public override string ToString() => IsoText.Date(EpochDays);
}
