namespace KnowledgeGraph.Neo4j.Bolt.PackStream;

/// <summary>Turns packed bytes into values: null, bool, long, double, string, byte[], List, Dictionary and the records of <c>Values</c>.</summary>
internal static class ValueDecoder
{
    public static object? Read(ref PackStreamReader reader, ValueDialect dialect) => Read(ref reader, dialect, depth: 0);

    public static Dictionary<string, object?> ReadMap(ref PackStreamReader reader, ValueDialect dialect) => ReadMap(ref reader, dialect, depth: 0);

    public static object?[] ReadRow(ref PackStreamReader reader, ValueDialect dialect)
    {
        object?[] row = new object?[reader.ReadListHeader()];
        for (int i = 0; i < row.Length; i++)
        {
            row[i] = Read(ref reader, dialect, depth: 1);
        }

        return row;
    }

    public static object? Read(ref PackStreamReader reader, ValueDialect dialect, int depth)
    {
        if (depth > ValueDialect.MaximumDepth)
        {
            throw new BoltProtocolException($"a value is nested deeper than {ValueDialect.MaximumDepth} levels");
        }

        byte marker = reader.PeekMarker();
        switch (marker)
        {
            case < 0x80 or >= 0xF0 or Marker.Int8 or Marker.Int16 or Marker.Int32 or Marker.Int64:
                return reader.ReadInteger();
            case < 0x90 or Marker.String8 or Marker.String16 or Marker.String32:
                return reader.ReadString();
            case < 0xA0 or Marker.List8 or Marker.List16 or Marker.List32:
                return ReadList(ref reader, dialect, depth);
            case < 0xB0 or Marker.Map8 or Marker.Map16 or Marker.Map32:
                return ReadMap(ref reader, dialect, depth);
            case < 0xC0 or Marker.Structure8 or Marker.Structure16:
                return StructureDecoder.Read(ref reader, dialect, depth);
            case Marker.Null:
                reader.ReadNull();
                return null;
            case Marker.Float:
                return reader.ReadFloat();
            case Marker.False or Marker.True:
                return reader.ReadBoolean();
            case Marker.Bytes8 or Marker.Bytes16 or Marker.Bytes32:
                return reader.ReadBytes();
            default:
                throw new BoltProtocolException($"marker {marker:X2} begins no value");
        }
    }

    public static List<object?> ReadList(ref PackStreamReader reader, ValueDialect dialect, int depth)
    {
        int count = reader.ReadListHeader();
        List<object?> list = new(Math.Min(count, 4096));
        for (int i = 0; i < count; i++)
        {
            list.Add(Read(ref reader, dialect, depth + 1));
        }

        return list;
    }

    public static Dictionary<string, object?> ReadMap(ref PackStreamReader reader, ValueDialect dialect, int depth)
    {
        int count = reader.ReadMapHeader();
        Dictionary<string, object?> map = new(Math.Min(count, 4096), StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            // Where a key comes twice, the last one counts.
            map[reader.ReadString()] = Read(ref reader, dialect, depth + 1);
        }

        return map;
    }
}
