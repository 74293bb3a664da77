namespace KnowledgeGraph.Neo4j.Values;

/// <summary>Offsets of named time zones, by the machine's tz database.</summary>
internal static class ZoneOffsets
{
    /// <summary>Offset in force at a moment in UTC; null where the machine does not know the zone or the year.</summary>
    public static int? AtUtc(string? zoneId, long epochSeconds)
        => Find(zoneId) is { } zone && TryClock(epochSeconds, DateTimeKind.Utc, out DateTime moment)
            ? (int)zone.GetUtcOffset(moment).TotalSeconds
            : null;

    /// <summary>Offset in force at a reading of the local clock, the standard one where the reading occurs twice; null where the machine does not know the zone or the year.</summary>
    public static int? AtLocal(string? zoneId, long localSeconds)
        => Find(zoneId) is { } zone && TryClock(localSeconds, DateTimeKind.Unspecified, out DateTime clock)
            ? (int)zone.GetUtcOffset(clock).TotalSeconds
            : null;

    private static TimeZoneInfo? Find(string? zoneId)
        => zoneId is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zoneId, out TimeZoneInfo? zone) ? zone : null;

    private static bool TryClock(long epochSeconds, DateTimeKind kind, out DateTime clock)
    {
        // Two days off both ends keep every offset inside what the type can hold.
        bool held = epochSeconds is > -62_135_424_000 and < 253_402_128_000;
        clock = held ? DateTime.SpecifyKind(DateTime.UnixEpoch.AddSeconds(epochSeconds), kind) : default;
        return held;
    }
}
