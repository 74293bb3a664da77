using CsCheck;
using KnowledgeGraph.Neo4j.Bolt;
using KnowledgeGraph.Neo4j.Bolt.PackStream;
using KnowledgeGraph.Neo4j.Bolt.Transport;
using System.Buffers;

namespace KnowledgeGraph.Tests.Neo4j.PackStream;

public sealed class ValuePropertyTests
{
    private static readonly ValueDialect Dialect = new(new BoltVersion(6, 0));

    private static readonly Gen<object?> Leaf = Gen.OneOf(
        Gen.Const((object?)null),
        Gen.Bool.Select(value => (object?)value),
        Gen.Long.Select(value => (object?)value),
        Gen.Int[-40_000, 40_000].Select(value => (object?)(long)value),
        Gen.Double.Select(value => (object?)value),
        Gen.String.Where(IsWellFormed).Select(value => (object?)value),
        Gen.Byte.Array[0, 300].Select(value => (object?)value));

    private static readonly Gen<object?> Value = Gen.Recursive<object?>((depth, value) => depth > 3
        ? Leaf
        : Gen.Frequency(
            (4, Leaf),
            (1, value.List[0, 20].Select(list => (object?)list)),
            (1, Gen.Dictionary(Gen.String.Where(IsWellFormed), value)[0, 20].Select(map => (object?)map))));

    [Fact]
    public void Reading_gives_back_what_was_packed()
        => Value.Sample(value =>
        {
            PackStreamWriter writer = new();
            ValueEncoder.Write(writer, value, Dialect);
            PackStreamReader reader = new(writer.Written);
            Assert.Equal(value, ValueDecoder.Read(ref reader, Dialect));
            Assert.True(reader.IsAtEnd);
        });

    [Fact]
    public void Any_bytes_are_read_or_refused()
        => Gen.Byte.Array[0, 200].Sample(bytes =>
        {
            PackStreamReader reader = new(bytes);
            try
            {
                ValueDecoder.Read(ref reader, Dialect);
            }
            catch (BoltProtocolException)
            {
                // Refused in so many words, not by running off the end.
            }
        });

    [Fact]
    public void Messages_come_out_of_chunks_as_they_went_in_whatever_pieces_arrive()
        => Gen.Select(Gen.Byte.Array[1, 3_000].Array[1, 4], Gen.Int[1, 4_000], Gen.Int[0, 2]).Sample(
            (messages, piece, noops) =>
            {
                ArrayBufferWriter<byte> wire = new();
                foreach (byte[] message in messages)
                {
                    wire.Write(new byte[2 * noops]);
                    ChunkWriter.Write(message, wire);
                }

                ChunkReader chunks = new();
                List<byte[]> read = [];
                ReadOnlyMemory<byte> rest = wire.WrittenMemory;
                while (!rest.IsEmpty)
                {
                    Memory<byte> room = chunks.GetRoom();
                    int count = Math.Min(Math.Min(piece, room.Length), rest.Length);
                    rest[..count].CopyTo(room);
                    rest = rest[count..];
                    chunks.Fill(count);
                    while (chunks.TryRead(out ReadOnlyMemory<byte> message))
                    {
                        read.Add(message.ToArray());
                    }
                }

                Assert.Equal(messages, read);
                Assert.False(chunks.IsInsideMessage);
            },
            iter: 200);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(65_535, 1)]
    [InlineData(65_536, 2)]
    [InlineData(131_071, 3)]
    public void A_message_has_as_many_chunks_as_its_size_needs(int size, int chunks)
    {
        byte[] message = [.. Enumerable.Range(0, size).Select(i => (byte)i)];
        ArrayBufferWriter<byte> wire = new();

        ChunkWriter.Write(message, wire);

        Assert.Equal(size + (2 * chunks) + 2, wire.WrittenCount);
        ChunkReader reader = new();
        ReadOnlyMemory<byte> rest = wire.WrittenMemory;
        while (!rest.IsEmpty)
        {
            Memory<byte> room = reader.GetRoom();
            int count = Math.Min(room.Length, rest.Length);
            rest[..count].CopyTo(room);
            reader.Fill(count);
            rest = rest[count..];
        }

        Assert.True(reader.TryRead(out ReadOnlyMemory<byte> read));
        Assert.Equal(message, read.ToArray());
    }

    private static bool IsWellFormed(string text)
    {
        try
        {
            _ = new System.Text.UTF8Encoding(false, true).GetByteCount(text);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
