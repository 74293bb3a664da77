namespace KnowledgeGraph.Neo4j.Values;

/// <summary>A moment with a time zone: either a fixed offset or a named zone, as the server told it.</summary>
/// <param name="EpochSeconds">Seconds in UTC since 1970-01-01T00:00Z, whatever the Bolt version.</param>
/// <param name="Nanoseconds">Nanoseconds of the second, 0 to 999,999,999.</param>
/// <param name="OffsetSeconds">Offset from UTC in seconds; null where a zone is named.</param>
/// <param name="ZoneId">Name in the tz database, such as <c>Asia/Shanghai</c>; null where an offset is given.</param>
public readonly record struct CypherDateTime(long EpochSeconds, int Nanoseconds, int? OffsetSeconds, string? ZoneId)
{
    /// <summary>The same moment at the same offset.</summary>
    public static CypherDateTime From(DateTimeOffset moment)
    {
        long seconds = Math.DivRem(moment.UtcTicks - DateTimeOffset.UnixEpoch.Ticks, TimeSpan.TicksPerSecond, out long ticks);
        if (ticks < 0)
        {
            seconds--;
            ticks += TimeSpan.TicksPerSecond;
        }

        return new(seconds, (int)(ticks * TimeSpan.NanosecondsPerTick), (int)moment.Offset.TotalSeconds, null);
    }

    /// <summary>ISO form: <c>2025-12-31T08:30:00+08:00</c>, with <c>[Asia/Shanghai]</c> behind it where a zone is named; UTC where this machine does not know the zone.</summary>
    public override string ToString()
    {
        int offset = OffsetSeconds ?? ZoneOffsets.AtUtc(ZoneId, EpochSeconds) ?? 0;
        string local = IsoText.DateTime(EpochSeconds + offset, Nanoseconds) + IsoText.Offset(offset);
        return ZoneId is null ? local : $"{local}[{ZoneId}]";
    }
}
