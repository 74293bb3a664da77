using System.Buffers.Binary;
using System.Runtime.InteropServices;
using KnowledgeGraph.Neo4j.Values;

namespace KnowledgeGraph.Neo4j.Bolt.PackStream;

/// <summary>Vectors: one marker byte for the type of all numbers, then their bytes in big-endian order.</summary>
internal static class VectorCodec
{
    public static CypherVector Read(ref PackStreamReader reader)
    {
        byte[] marker = reader.ReadBytes();
        byte[] data = reader.ReadBytes();
        if (marker.Length != 1)
        {
            throw new BoltProtocolException($"a vector's type has {marker.Length} bytes instead of 1");
        }

        return new(marker[0] switch
        {
            Marker.Int8 => Numbers(data, 1, static b => (sbyte)b[0]),
            Marker.Int16 => Numbers(data, 2, BinaryPrimitives.ReadInt16BigEndian),
            Marker.Int32 => Numbers(data, 4, BinaryPrimitives.ReadInt32BigEndian),
            Marker.Int64 => Numbers(data, 8, BinaryPrimitives.ReadInt64BigEndian),
            Marker.Float => Numbers(data, 8, BinaryPrimitives.ReadDoubleBigEndian),
            Float32 => Numbers(data, 4, BinaryPrimitives.ReadSingleBigEndian),
            byte other => throw new BoltProtocolException($"a vector has the unknown type {other:X2}"),
        });
    }

    public static void Write(PackStreamWriter writer, CypherVector vector)
    {
        (byte marker, byte[] data) = vector.Values switch
        {
            float[] v => (Float32, Bytes(v, 4, static (b, n) => BinaryPrimitives.WriteSingleBigEndian(b, n))),
            double[] v => (Marker.Float, Bytes(v, 8, static (b, n) => BinaryPrimitives.WriteDoubleBigEndian(b, n))),
            long[] v => (Marker.Int64, Bytes(v, 8, static (b, n) => BinaryPrimitives.WriteInt64BigEndian(b, n))),
            int[] v => (Marker.Int32, Bytes(v, 4, static (b, n) => BinaryPrimitives.WriteInt32BigEndian(b, n))),
            short[] v => (Marker.Int16, Bytes(v, 2, static (b, n) => BinaryPrimitives.WriteInt16BigEndian(b, n))),
            Array v => (Marker.Int8, MemoryMarshal.AsBytes<sbyte>((sbyte[])v).ToArray()),
        };
        writer.WriteStructureHeader(2, StructureTag.Vector);
        writer.WriteBytes([marker]);
        writer.WriteBytes(data);
    }

    /// <summary>The one marker that only vectors have: single precision.</summary>
    private const byte Float32 = 0xC6;

    private delegate T ReadNumber<T>(ReadOnlySpan<byte> bytes);

    private delegate void WriteNumber<T>(Span<byte> bytes, T number);

    private static T[] Numbers<T>(byte[] data, int size, ReadNumber<T> read)
    {
        if (data.Length % size != 0)
        {
            throw new BoltProtocolException($"a vector of {size}-byte numbers has {data.Length} bytes");
        }

        T[] numbers = new T[data.Length / size];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = read(data.AsSpan(i * size, size));
        }

        return numbers;
    }

    private static byte[] Bytes<T>(T[] numbers, int size, WriteNumber<T> write)
    {
        byte[] data = new byte[checked(numbers.Length * size)];
        for (int i = 0; i < numbers.Length; i++)
        {
            write(data.AsSpan(i * size, size), numbers[i]);
        }

        return data;
    }
}
