using System.Buffers.Binary;
using System.Text;

namespace KnowledgeGraph.Neo4j.Bolt.PackStream;

/// <summary>Packs values into bytes, each in its smallest form.</summary>
internal sealed class PackStreamWriter
{
    private const int SmallBuffer = 4 * 1024;

    // A buffer that one large statement blew up is given back after it.
    private const int KeptBuffer = 8 * 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private byte[] _buffer = new byte[SmallBuffer];
    private int _length;

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    public int Length => _length;

    public void Clear()
    {
        _length = 0;
        if (_buffer.Length > KeptBuffer)
        {
            _buffer = new byte[SmallBuffer];
        }
    }

    public void WriteNull() => WriteByte(Marker.Null);

    public void WriteBoolean(bool value) => WriteByte(value ? Marker.True : Marker.False);

    public void WriteInteger(long value)
    {
        if (value is >= -16 and <= 127)
        {
            WriteByte((byte)value);
        }
        else if (value is >= sbyte.MinValue and <= sbyte.MaxValue)
        {
            Span<byte> target = Take(2);
            target[0] = Marker.Int8;
            target[1] = (byte)value;
        }
        else if (value is >= short.MinValue and <= short.MaxValue)
        {
            Span<byte> target = Take(3);
            target[0] = Marker.Int16;
            BinaryPrimitives.WriteInt16BigEndian(target[1..], (short)value);
        }
        else if (value is >= int.MinValue and <= int.MaxValue)
        {
            Span<byte> target = Take(5);
            target[0] = Marker.Int32;
            BinaryPrimitives.WriteInt32BigEndian(target[1..], (int)value);
        }
        else
        {
            Span<byte> target = Take(9);
            target[0] = Marker.Int64;
            BinaryPrimitives.WriteInt64BigEndian(target[1..], value);
        }
    }

    public void WriteFloat(double value)
    {
        Span<byte> target = Take(9);
        target[0] = Marker.Float;
        BinaryPrimitives.WriteDoubleBigEndian(target[1..], value);
    }

    /// <exception cref="ArgumentException">The text holds half a surrogate pair, which UTF-8 cannot write.</exception>
    public void WriteString(string value)
    {
        int size;
        try
        {
            size = StrictUtf8.GetByteCount(value);
        }
        catch (EncoderFallbackException e)
        {
            throw new ArgumentException($"A text holds half a surrogate pair at index {e.Index} and cannot be sent as UTF-8.", nameof(value), e);
        }

        WriteSize(size, Marker.TinyString, Marker.String8);
        StrictUtf8.GetBytes(value, Take(size));
    }

    public void WriteBytes(ReadOnlySpan<byte> value)
    {
        WriteSize(value.Length, tiny: null, Marker.Bytes8);
        value.CopyTo(Take(value.Length));
    }

    public void WriteListHeader(int count) => WriteSize(count, Marker.TinyList, Marker.List8);

    public void WriteMapHeader(int count) => WriteSize(count, Marker.TinyMap, Marker.Map8);

    public void WriteStructureHeader(int fields, byte tag)
    {
        Span<byte> target = Take(2);
        target[0] = (byte)(Marker.TinyStructure | fields);
        target[1] = tag;
    }

    /// <summary>The markers of the 8, 16 and 32-bit forms of a size always follow each other.</summary>
    private void WriteSize(int size, byte? tiny, byte marker8)
    {
        if (tiny is { } nibble && size < 16)
        {
            WriteByte((byte)(nibble | size));
        }
        else if (size <= byte.MaxValue)
        {
            Span<byte> target = Take(2);
            target[0] = marker8;
            target[1] = (byte)size;
        }
        else if (size <= ushort.MaxValue)
        {
            Span<byte> target = Take(3);
            target[0] = (byte)(marker8 + 1);
            BinaryPrimitives.WriteUInt16BigEndian(target[1..], (ushort)size);
        }
        else
        {
            Span<byte> target = Take(5);
            target[0] = (byte)(marker8 + 2);
            BinaryPrimitives.WriteInt32BigEndian(target[1..], size);
        }
    }

    private void WriteByte(byte value) => Take(1)[0] = value;

    private Span<byte> Take(int count)
    {
        int needed = checked(_length + count);
        if (needed > _buffer.Length)
        {
            long doubled = Math.Min(2L * _buffer.Length, Array.MaxLength);
            Array.Resize(ref _buffer, (int)Math.Max(doubled, needed));
        }

        Span<byte> target = _buffer.AsSpan(_length, count);
        _length = needed;
        return target;
    }
}
