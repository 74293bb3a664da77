using System.Collections;
using System.Globalization;

namespace KnowledgeGraph.Neo4j.Bolt.PackStream;

/// <summary>Packs the values that a query parameter may hold.</summary>
internal static class ValueEncoder
{
    /// <exception cref="ArgumentException">The value is of a type that Bolt, or the version spoken, does not know.</exception>
    public static void Write(PackStreamWriter writer, object? value, ValueDialect dialect) => Write(writer, value, dialect, depth: 0);

    private static void Write(PackStreamWriter writer, object? value, ValueDialect dialect, int depth)
    {
        if (depth > ValueDialect.MaximumDepth)
        {
            throw new ArgumentException($"A parameter is nested deeper than {ValueDialect.MaximumDepth} levels.", nameof(value));
        }

        switch (value)
        {
            case null:
                writer.WriteNull();
                break;
            case string text:
                writer.WriteString(text);
                break;
            case long or int or short or sbyte or byte or ushort or uint:
                writer.WriteInteger(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case ulong number:
                writer.WriteInteger(number <= long.MaxValue
                    ? (long)number
                    : throw new ArgumentException($"{number} is larger than Bolt's 64-bit signed integer.", nameof(value)));
                break;
            case double number:
                writer.WriteFloat(number);
                break;
            case float number:
                writer.WriteFloat(number);
                break;
            case bool flag:
                writer.WriteBoolean(flag);
                break;
            // Before the interfaces, which cost an array more to be asked for: rows of a batch are arrays, and so are lists of texts.
            case object?[] items:
                WriteList(writer, items, dialect, depth);
                break;
            case IPackable packable:
                packable.PackTo(writer);
                break;
            case byte[] bytes:
                WriteBytes(writer, bytes, dialect);
                break;
            case IReadOnlyDictionary<string, object?> map:
                WriteMap(writer, map, dialect, depth);
                break;
            case IDictionary map:
                WriteMap(writer, map, dialect, depth);
                break;
            case IEnumerable list:
                WriteList(writer, list, dialect, depth);
                break;
            default:
                StructureEncoder.Write(writer, value, dialect);
                break;
        }
    }

    public static void WriteMap(PackStreamWriter writer, IReadOnlyDictionary<string, object?> map, ValueDialect dialect, int depth = 0)
    {
        writer.WriteMapHeader(map.Count);
        foreach ((string key, object? value) in map)
        {
            writer.WriteString(key);
            Write(writer, value, dialect, depth + 1);
        }
    }

    private static void WriteMap(PackStreamWriter writer, IDictionary map, ValueDialect dialect, int depth)
    {
        writer.WriteMapHeader(map.Count);
        foreach (DictionaryEntry entry in map)
        {
            writer.WriteString(entry.Key as string ?? throw new ArgumentException($"A map has the key {entry.Key}; keys are strings.", nameof(map)));
            Write(writer, entry.Value, dialect, depth + 1);
        }
    }

    private static void WriteList(PackStreamWriter writer, object?[] items, ValueDialect dialect, int depth)
    {
        writer.WriteListHeader(items.Length);
        foreach (object? item in items)
        {
            Write(writer, item, dialect, depth + 1);
        }
    }

    private static void WriteList(PackStreamWriter writer, IEnumerable list, ValueDialect dialect, int depth)
    {
        // The size stands before the items, so a sequence that does not know it is walked first.
        ICollection items = list as ICollection ?? list.Cast<object?>().ToList();
        writer.WriteListHeader(items.Count);
        foreach (object? item in items)
        {
            Write(writer, item, dialect, depth + 1);
        }
    }

    private static void WriteBytes(PackStreamWriter writer, byte[] bytes, ValueDialect dialect)
    {
        // Neo4j 3.1 closes the connection on a bytes parameter instead of answering.
        if (!dialect.Version.HasTransactionMessages)
        {
            throw new ArgumentException($"A bytes parameter needs Bolt 3; this server speaks Bolt {dialect.Version}.", nameof(bytes));
        }

        writer.WriteBytes(bytes);
    }
}
