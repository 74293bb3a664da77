using System.Text;

namespace KnowledgeGraph.Segmentation.Dictionary;

/// <summary>Writes a <see cref="TagTable"/> as bytes and reads it back.</summary>
internal static class TagFormat
{
    public static byte[] Write(TagTable tags)
    {
        BinaryPartsWriter writer = new();
        writer.WriteInt32(tags.Numbers.Length);
        byte[] names = Encoding.UTF8.GetBytes(string.Join(' ', tags.Names));
        writer.WriteInt32(names.Length);
        writer.WriteBytes(names);
        writer.WritePlanes(tags.Numbers);
        return writer.ToArray();
    }

    public static TagTable Read(ReadOnlySpan<byte> bytes)
    {
        BinaryParts parts = new(bytes);
        int count = parts.ReadInt32();
        string names = Encoding.UTF8.GetString(parts.ReadBytes(parts.ReadInt32()));
        return new TagTable(names.Split(' '), parts.ReadPlanes(count));
    }
}
