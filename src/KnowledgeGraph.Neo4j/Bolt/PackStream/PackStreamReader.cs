using System.Buffers.Binary;
using System.Text;

namespace KnowledgeGraph.Neo4j.Bolt.PackStream;

/// <summary>Unpacks values from the bytes of one whole message. A size is believed only as far as bytes stand behind it.</summary>
internal ref struct PackStreamReader(ReadOnlySpan<byte> bytes)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private ReadOnlySpan<byte> _rest = bytes;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public readonly byte PeekMarker() => _rest.IsEmpty ? throw Cut() : _rest[0];

    public void ReadNull() => _rest = _rest[1..];

    public bool ReadBoolean() => ReadByte() switch
    {
        Marker.False => false,
        Marker.True => true,
        byte other => throw Unexpected("a Boolean", other),
    };

    public long ReadInteger()
    {
        byte marker = ReadByte();
        return marker switch
        {
            < 0x80 or >= 0xF0 => (sbyte)marker,
            Marker.Int8 => (sbyte)ReadByte(),
            Marker.Int16 => BinaryPrimitives.ReadInt16BigEndian(Take(2)),
            Marker.Int32 => BinaryPrimitives.ReadInt32BigEndian(Take(4)),
            Marker.Int64 => BinaryPrimitives.ReadInt64BigEndian(Take(8)),
            _ => throw Unexpected("an integer", marker),
        };
    }

    public double ReadFloat()
    {
        byte marker = ReadByte();
        return marker == Marker.Float ? BinaryPrimitives.ReadDoubleBigEndian(Take(8)) : throw Unexpected("a float", marker);
    }

    public string ReadString()
    {
        byte marker = ReadByte();
        ReadOnlySpan<byte> text = Take(ReadSize("a string", marker, Marker.TinyString, Marker.String8));
        try
        {
            return StrictUtf8.GetString(text);
        }
        catch (DecoderFallbackException)
        {
            throw new BoltProtocolException("a string is not UTF-8");
        }
    }

    public byte[] ReadBytes()
    {
        byte marker = ReadByte();
        return Take(ReadSize("bytes", marker, tiny: null, Marker.Bytes8)).ToArray();
    }

    public int ReadListHeader()
    {
        byte marker = ReadByte();
        return Believable(ReadSize("a list", marker, Marker.TinyList, Marker.List8), bytesEach: 1);
    }

    public int ReadMapHeader()
    {
        byte marker = ReadByte();
        return Believable(ReadSize("a map", marker, Marker.TinyMap, Marker.Map8), bytesEach: 2);
    }

    /// <summary>Number of fields and tag of a structure. The long forms are read although no server of today sends them.</summary>
    public (int Fields, byte Tag) ReadStructureHeader()
    {
        byte marker = ReadByte();
        int fields = marker switch
        {
            Marker.Structure8 => ReadByte(),
            Marker.Structure16 => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
            _ when (marker & 0xF0) == Marker.TinyStructure => marker & 0x0F,
            _ => throw Unexpected("a structure", marker),
        };
        return (fields, ReadByte());
    }

    private int ReadSize(string what, byte marker, byte? tiny, byte marker8)
    {
        if (tiny is { } nibble && (marker & 0xF0) == nibble)
        {
            return marker & 0x0F;
        }

        long size = (marker - marker8) switch
        {
            0 => ReadByte(),
            1 => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
            2 => BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
            _ => throw Unexpected(what, marker),
        };
        return size <= int.MaxValue ? (int)size : throw new BoltProtocolException($"{what} of {size} is beyond the largest size");
    }

    private readonly int Believable(int count, int bytesEach)
        => (long)count * bytesEach <= _rest.Length ? count : throw Cut();

    private byte ReadByte() => Take(1)[0];

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _rest.Length)
        {
            throw Cut();
        }

        ReadOnlySpan<byte> taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }

    private static BoltProtocolException Cut() => new("a message ends inside a value");

    private static BoltProtocolException Unexpected(string wanted, byte marker) => new($"marker {marker:X2} where {wanted} is due");
}
