using System.Globalization;
using KnowledgeGraph.Neo4j.Values;

namespace KnowledgeGraph.Neo4j.Bolt.PackStream;

/// <summary>Reads nodes, relationships and paths. Before Bolt 5 their ids are numbers, which stand here in decimal form.</summary>
internal static class EntityDecoder
{
    public static CypherNode ReadNode(ref PackStreamReader reader, ValueDialect dialect, int depth)
    {
        long id = reader.ReadInteger();
        string[] labels = new string[reader.ReadListHeader()];
        for (int i = 0; i < labels.Length; i++)
        {
            labels[i] = reader.ReadString();
        }

        Dictionary<string, object?> properties = ValueDecoder.ReadMap(ref reader, dialect, depth + 1);
        return new(dialect.Version.HasElementIds ? reader.ReadString() : Decimal(id), labels, properties);
    }

    public static CypherRelationship ReadRelationship(ref PackStreamReader reader, ValueDialect dialect, int depth)
    {
        long id = reader.ReadInteger();
        long start = reader.ReadInteger();
        long end = reader.ReadInteger();
        string type = reader.ReadString();
        Dictionary<string, object?> properties = ValueDecoder.ReadMap(ref reader, dialect, depth + 1);
        return dialect.Version.HasElementIds
            ? new(reader.ReadString(), reader.ReadString(), reader.ReadString(), type, properties)
            : new(Decimal(id), Decimal(start), Decimal(end), type, properties);
    }

    /// <summary>A relationship of a path: the path tells its ends, so here they are empty.</summary>
    public static CypherRelationship ReadUnbound(ref PackStreamReader reader, ValueDialect dialect, int depth)
    {
        long id = reader.ReadInteger();
        string type = reader.ReadString();
        Dictionary<string, object?> properties = ValueDecoder.ReadMap(ref reader, dialect, depth + 1);
        return new(dialect.Version.HasElementIds ? reader.ReadString() : Decimal(id), "", "", type, properties);
    }

    public static CypherPath ReadPath(ref PackStreamReader reader, ValueDialect dialect, int depth)
    {
        List<object?> nodes = ValueDecoder.ReadList(ref reader, dialect, depth + 1);
        List<object?> relationships = ValueDecoder.ReadList(ref reader, dialect, depth + 1);
        int count = reader.ReadListHeader();
        if (count % 2 != 0)
        {
            throw new BoltProtocolException("a path has an odd number of indices");
        }

        CypherNode at = At<CypherNode>(nodes, 0);
        List<CypherNode> walked = [at];
        List<CypherRelationship> taken = [];
        for (int i = 0; i < count; i += 2)
        {
            // Relationships count from 1, and a negative number is walked against its direction; nodes count from 0.
            long step = reader.ReadInteger();
            CypherNode next = At<CypherNode>(nodes, reader.ReadInteger());
            CypherRelationship unbound = At<CypherRelationship>(relationships, step == long.MinValue ? -1 : Math.Abs(step) - 1);
            taken.Add(step > 0
                ? unbound with { StartElementId = at.ElementId, EndElementId = next.ElementId }
                : unbound with { StartElementId = next.ElementId, EndElementId = at.ElementId });
            walked.Add(next);
            at = next;
        }

        return new(walked, taken);
    }

    private static T At<T>(List<object?> parts, long index)
        where T : class
        => index >= 0 && index < parts.Count && parts[(int)index] is T part
            ? part
            : throw new BoltProtocolException($"a path points to part {index}, which it does not hold");

    private static string Decimal(long id) => id.ToString(CultureInfo.InvariantCulture);
}
