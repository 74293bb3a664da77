using System.Buffers;
using System.Buffers.Binary;

namespace KnowledgeGraph.Neo4j.Bolt.Transport;

/// <summary>Cuts messages into chunks.</summary>
internal static class ChunkWriter
{
    public static void Write(ReadOnlySpan<byte> message, IBufferWriter<byte> output)
    {
        while (!message.IsEmpty)
        {
            int size = Math.Min(message.Length, ushort.MaxValue);
            Span<byte> chunk = output.GetSpan(size + 2);
            BinaryPrimitives.WriteUInt16BigEndian(chunk, (ushort)size);
            message[..size].CopyTo(chunk[2..]);
            output.Advance(size + 2);
            message = message[size..];
        }

        output.Write("\0\0"u8);
    }
}
