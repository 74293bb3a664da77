using KnowledgeGraph.Neo4j.Values;

namespace KnowledgeGraph.Neo4j.Bolt.PackStream;

/// <summary>Reads the structures that stand for values, by the field counts of the version spoken.</summary>
internal static class StructureDecoder
{
    public static object Read(ref PackStreamReader reader, ValueDialect dialect, int depth)
    {
        (int fields, byte tag) = reader.ReadStructureHeader();
        if (ExpectedFields(tag, dialect) is not { } expected)
        {
            throw new BoltProtocolException($"structure {tag:X2} is no value of Bolt {dialect.Version}");
        }

        if (fields != expected)
        {
            throw new BoltProtocolException($"structure {tag:X2} has {fields} fields, and {expected} in Bolt {dialect.Version}");
        }

        return tag switch
        {
            StructureTag.Node => EntityDecoder.ReadNode(ref reader, dialect, depth),
            StructureTag.Relationship => EntityDecoder.ReadRelationship(ref reader, dialect, depth),
            StructureTag.UnboundRelationship => EntityDecoder.ReadUnbound(ref reader, dialect, depth),
            StructureTag.Path => EntityDecoder.ReadPath(ref reader, dialect, depth),
            StructureTag.Point2D => new CypherPoint(ReadInt(ref reader), reader.ReadFloat(), reader.ReadFloat(), null),
            StructureTag.Point3D => new CypherPoint(ReadInt(ref reader), reader.ReadFloat(), reader.ReadFloat(), reader.ReadFloat()),
            StructureTag.Vector => VectorCodec.Read(ref reader),
            StructureTag.UnsupportedType => ReadUnsupported(ref reader, dialect, depth),
            _ => ReadTemporal(ref reader, tag),
        };
    }

    private static int? ExpectedFields(byte tag, ValueDialect dialect) => tag switch
    {
        StructureTag.Node or StructureTag.UnboundRelationship => dialect.EntityFields,
        StructureTag.Relationship => dialect.RelationshipFields,
        StructureTag.Path => 3,
        StructureTag.Vector when dialect.Version.HasVectors => 2,
        StructureTag.UnsupportedType when dialect.Version.HasVectors => 4,
        _ when !dialect.Version.HasTemporalAndSpatialValues => null,
        StructureTag.Date or StructureTag.LocalTime => 1,
        StructureTag.Time or StructureTag.LocalDateTime => 2,
        StructureTag.DateTime or StructureTag.DateTimeZoneId => dialect.UtcDateTimes ? 3 : null,
        StructureTag.LegacyDateTime or StructureTag.LegacyDateTimeZoneId => dialect.UtcDateTimes ? null : 3,
        StructureTag.Duration or StructureTag.Point3D => 4,
        StructureTag.Point2D => 3,
        _ => null,
    };

    private static object ReadTemporal(ref PackStreamReader reader, byte tag)
    {
        long first = reader.ReadInteger();
        switch (tag)
        {
            case StructureTag.Date:
                return new CypherDate(first);
            case StructureTag.LocalTime:
                return new CypherLocalTime(first);
            case StructureTag.Time:
                return new CypherTime(first, ReadInt(ref reader));
            case StructureTag.LocalDateTime:
                return new CypherLocalDateTime(first, ReadInt(ref reader));
            case StructureTag.Duration:
                return new CypherDuration(first, reader.ReadInteger(), reader.ReadInteger(), ReadInt(ref reader));
            case StructureTag.DateTime:
                return new CypherDateTime(first, ReadInt(ref reader), ReadInt(ref reader), null);
            case StructureTag.DateTimeZoneId:
                return new CypherDateTime(first, ReadInt(ref reader), null, reader.ReadString());
            case StructureTag.LegacyDateTime:
                int nanoseconds = ReadInt(ref reader);
                int offset = ReadInt(ref reader);
                return new CypherDateTime(first - offset, nanoseconds, offset, null);
            default:
                return LegacyZoned(first, ReadInt(ref reader), reader.ReadString());
        }
    }

    private static object LegacyZoned(long localSeconds, int nanoseconds, string zoneId)
        => ZoneOffsets.AtLocal(zoneId, localSeconds) is { } offset
            ? new CypherDateTime(localSeconds - offset, nanoseconds, null, zoneId)
            : new CypherUnsupportedValue("DateTime", $"this machine's time zone data does not know '{zoneId}', and before Bolt 5 its offset is needed");

    private static CypherUnsupportedValue ReadUnsupported(ref PackStreamReader reader, ValueDialect dialect, int depth)
    {
        string name = reader.ReadString();
        BoltVersion needed = new(ReadInt(ref reader), ReadInt(ref reader));
        Dictionary<string, object?> extra = ValueDecoder.ReadMap(ref reader, dialect, depth + 1);
        string reason = $"needs Bolt {needed}";
        return new(name, extra.TryGetValue("message", out object? message) && message is string text ? $"{reason}: {text}" : reason);
    }

    private static int ReadInt(ref PackStreamReader reader)
    {
        long value = reader.ReadInteger();
        return value is >= int.MinValue and <= int.MaxValue ? (int)value : throw new BoltProtocolException($"{value} is too large for its field");
    }
}
