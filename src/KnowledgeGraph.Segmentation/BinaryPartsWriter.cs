using System.Buffers;
using System.Buffers.Binary;

namespace KnowledgeGraph.Segmentation;

/// <summary>Writes a resource that <see cref="BinaryParts"/> reads.</summary>
internal sealed class BinaryPartsWriter
{
    private readonly ArrayBufferWriter<byte> bytes = new();

    public void WriteInt32(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(bytes.GetSpan(4), value);
        bytes.Advance(4);
    }

    public void WriteDoubles(ReadOnlySpan<double> values)
    {
        foreach (double value in values)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.GetSpan(8), value);
            bytes.Advance(8);
        }
    }

    public void WritePlanes(ReadOnlySpan<ushort> values)
    {
        Span<byte> target = bytes.GetSpan(values.Length * 2);
        for (int i = 0; i < values.Length; i++)
        {
            target[i] = (byte)values[i];
            target[values.Length + i] = (byte)(values[i] >> 8);
        }

        bytes.Advance(values.Length * 2);
    }

    public void WriteBytes(ReadOnlySpan<byte> values) => bytes.Write(values);

    public byte[] ToArray() => bytes.WrittenSpan.ToArray();
}
