using KnowledgeGraph.Neo4j.Values;

namespace KnowledgeGraph.Neo4j.Bolt.PackStream;

/// <summary>Packs the temporal, spatial and vector values that a parameter may hold; nodes, relationships and paths are never sent.</summary>
internal static class StructureEncoder
{
    /// <exception cref="ArgumentException">The value is of a type that Bolt, or the version spoken, does not know.</exception>
    public static void Write(PackStreamWriter writer, object value, ValueDialect dialect)
    {
        Refuse(value, dialect);
        switch (value)
        {
            case DateOnly day:
                Integers(writer, StructureTag.Date, CypherDate.From(day).EpochDays);
                break;
            case CypherDate date:
                Integers(writer, StructureTag.Date, date.EpochDays);
                break;
            case CypherLocalTime time:
                Integers(writer, StructureTag.LocalTime, time.Nanoseconds);
                break;
            case CypherTime time:
                Integers(writer, StructureTag.Time, time.Nanoseconds, time.OffsetSeconds);
                break;
            case CypherLocalDateTime moment:
                Integers(writer, StructureTag.LocalDateTime, moment.EpochSeconds, moment.Nanoseconds);
                break;
            case CypherDuration length:
                Integers(writer, StructureTag.Duration, length.Months, length.Days, length.Seconds, length.Nanoseconds);
                break;
            case DateTimeOffset moment:
                WriteDateTime(writer, CypherDateTime.From(moment), dialect);
                break;
            case CypherDateTime moment:
                WriteDateTime(writer, moment, dialect);
                break;
            case CypherPoint point:
                WritePoint(writer, point);
                break;
            case CypherVector vector:
                VectorCodec.Write(writer, vector);
                break;
        }
    }

    private static void Refuse(object value, ValueDialect dialect)
    {
        switch (value)
        {
            case CypherVector when !dialect.Version.HasVectors:
                throw new ArgumentException($"A vector parameter needs Bolt 6.0; this server speaks Bolt {dialect.Version}.", nameof(value));
            case CypherVector:
                return;
            case DateOnly or DateTimeOffset or CypherDate or CypherLocalTime or CypherTime or CypherLocalDateTime or CypherDateTime or CypherDuration or CypherPoint
                when !dialect.Version.HasTemporalAndSpatialValues:
                throw new ArgumentException($"A {value.GetType().Name} parameter needs Neo4j 3.4; this server speaks Bolt {dialect.Version}.", nameof(value));
            case DateOnly or DateTimeOffset or CypherDate or CypherLocalTime or CypherTime or CypherLocalDateTime or CypherDateTime or CypherDuration or CypherPoint:
                return;
            default:
                throw new ArgumentException($"A parameter of type {value.GetType().Name} cannot be sent; use text, numbers, lists, maps or the types of KnowledgeGraph.Neo4j.Values.", nameof(value));
        }
    }

    private static void WriteDateTime(PackStreamWriter writer, CypherDateTime moment, ValueDialect dialect)
    {
        bool utc = dialect.UtcDateTimes;
        int? offset = moment.OffsetSeconds ?? (utc ? 0 : ZoneOffsets.AtUtc(moment.ZoneId, moment.EpochSeconds));
        if (offset is not { } known)
        {
            throw new ArgumentException($"This machine's time zone data does not know '{moment.ZoneId}', and before Bolt 5 its offset is needed.", nameof(moment));
        }

        long seconds = utc ? moment.EpochSeconds : moment.EpochSeconds + known;
        if (moment.ZoneId is { } zone)
        {
            writer.WriteStructureHeader(3, utc ? StructureTag.DateTimeZoneId : StructureTag.LegacyDateTimeZoneId);
            writer.WriteInteger(seconds);
            writer.WriteInteger(moment.Nanoseconds);
            writer.WriteString(zone);
        }
        else
        {
            Integers(writer, utc ? StructureTag.DateTime : StructureTag.LegacyDateTime, seconds, moment.Nanoseconds, known);
        }
    }

    private static void WritePoint(PackStreamWriter writer, CypherPoint point)
    {
        writer.WriteStructureHeader(point.Z is null ? 3 : 4, point.Z is null ? StructureTag.Point2D : StructureTag.Point3D);
        writer.WriteInteger(point.Srid);
        writer.WriteFloat(point.X);
        writer.WriteFloat(point.Y);
        if (point.Z is { } z)
        {
            writer.WriteFloat(z);
        }
    }

    private static void Integers(PackStreamWriter writer, byte tag, params ReadOnlySpan<long> fields)
    {
        writer.WriteStructureHeader(fields.Length, tag);
        foreach (long field in fields)
        {
            writer.WriteInteger(field);
        }
    }
}
