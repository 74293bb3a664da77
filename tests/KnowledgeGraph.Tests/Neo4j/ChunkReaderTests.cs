using KnowledgeGraph.Neo4j.Bolt.Transport;

namespace KnowledgeGraph.Tests.Neo4j;

public sealed class ChunkReaderTests
{
    [Fact]
    public void A_message_of_tiny_chunks_needs_no_room_for_their_headers()
    {
        const int Size = 300_000;
        ChunkReader reader = new();
        byte[] chunk = [0, 1, 7];
        for (int i = 0; i < Size; i++)
        {
            Assert.False(reader.TryRead(out _));
            Put(reader, chunk);
        }

        int room = Put(reader, [0, 0]);

        Assert.True(reader.TryRead(out ReadOnlyMemory<byte> message));
        Assert.Equal(Size, message.Length);
        Assert.Equal(-1, message.Span.IndexOfAnyExcept((byte)7));
        Assert.InRange(Size + room, Size, 600_000);
    }

    private static int Put(ChunkReader reader, ReadOnlySpan<byte> bytes)
    {
        int left = 0;
        foreach (byte one in bytes)
        {
            Memory<byte> room = reader.GetRoom();
            room.Span[0] = one;
            reader.Fill(1);
            left = room.Length;
        }

        return left;
    }
}
