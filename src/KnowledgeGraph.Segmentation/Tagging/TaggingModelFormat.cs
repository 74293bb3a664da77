using System.Text;
using KnowledgeGraph.Segmentation.UnknownWords;

namespace KnowledgeGraph.Segmentation.Tagging;

/// <summary>Writes a <see cref="TaggingModel"/> as bytes and reads it back. Transitions and emissions are kept as numbers of distinct values.</summary>
internal static class TaggingModelFormat
{
    public static byte[] Write(string[] tagNames, double[] start, double[] transitions, ushort[] counts, byte[] states, double[] emissions)
    {
        BinaryPartsWriter writer = new();
        byte[] names = Encoding.UTF8.GetBytes(string.Join(' ', tagNames));
        writer.WriteInt32(names.Length);
        writer.WriteBytes(names);
        writer.WriteDoubles(start);
        WriteNumbered(writer, transitions, double.NegativeInfinity);
        writer.WriteInt32(counts.Length);
        writer.WritePlanes(counts);
        writer.WriteInt32(states.Length);
        writer.WriteBytes(states);
        WriteNumbered(writer, emissions, HmmModel.Impossible);
        return writer.ToArray();
    }

    public static TaggingModel Read(ReadOnlySpan<byte> bytes)
    {
        BinaryParts parts = new(bytes);
        string[] tagNames = Encoding.UTF8.GetString(parts.ReadBytes(parts.ReadInt32())).Split(' ');
        double[] start = parts.ReadDoubles(TaggingModel.States);
        double[] transitions = ReadNumbered(ref parts);
        ushort[] counts = parts.ReadPlanes(parts.ReadInt32());
        byte[] states = parts.ReadBytes(parts.ReadInt32()).ToArray();
        return new TaggingModel(tagNames, start, transitions, counts, states, ReadNumbered(ref parts));
    }

    private static void WriteNumbered(BinaryPartsWriter writer, double[] all, double first)
    {
        double[] values = [first, .. all.Where(value => value > first).Distinct().Order()];
        Dictionary<double, ushort> numbers = values.Index().ToDictionary(static pair => pair.Item, static pair => (ushort)pair.Index);
        writer.WriteInt32(values.Length);
        writer.WriteDoubles(values);
        writer.WriteInt32(all.Length);
        writer.WritePlanes([.. all.Select(value => numbers[value])]);
    }

    private static double[] ReadNumbered(ref BinaryParts parts)
    {
        double[] values = parts.ReadDoubles(parts.ReadInt32());
        return Array.ConvertAll(parts.ReadPlanes(parts.ReadInt32()), number => values[number]);
    }
}
