using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Segmentation;

/// <summary>Takes numbers from the front of a resource.</summary>
internal ref struct BinaryParts(ReadOnlySpan<byte> bytes)
{
    public ReadOnlySpan<byte> Rest { get; private set; } = bytes;

    public int ReadInt32() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    // Loops over whole tables are compiled once and well: they run when a program begins.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double[] ReadDoubles(int count)
    {
        ReadOnlySpan<byte> part = Take(count * 8);
        double[] values = new double[count];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = BinaryPrimitives.ReadDoubleLittleEndian(part[(i * 8)..]);
        }

        return values;
    }

    /// <summary>Reads numbers of two bytes whose low bytes all stand before the high ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ushort[] ReadPlanes(int count)
    {
        ReadOnlySpan<byte> low = Take(count);
        ReadOnlySpan<byte> high = Take(count);
        ushort[] values = new ushort[count];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = (ushort)(low[i] | high[i] << 8);
        }

        return values;
    }

    public ReadOnlySpan<byte> ReadBytes(int length) => Take(length);

    private ReadOnlySpan<byte> Take(int length)
    {
        ReadOnlySpan<byte> part = Rest[..length];
        Rest = Rest[length..];
        return part;
    }
}
