using System.Buffers.Binary;
using System.Net.Sockets;

namespace KnowledgeGraph.Tests.Neo4j.FakeServer;

/// <summary>Holds one conversation with one client. Its bytes come from the conversation alone; it shares no code with the client.</summary>
internal sealed class FakeConnection(NetworkStream stream, Conversation conversation, Delivery delivery)
{
    private static readonly byte[] Reset = [0xB0, 0x0F];
    private static readonly byte[] Goodbye = [0xB0, 0x02];
    private static readonly byte[] Success = [0xB1, 0x70, 0xA0];

    private int _sent;

    /// <summary>Messages of the client, as they came.</summary>
    public List<byte[]> Heard { get; } = [];

    /// <summary>Plays all steps. Throws where the client says something else.</summary>
    public async Task PlayAsync(CancellationToken stop)
    {
        try
        {
            foreach (ConversationStep step in conversation.Steps)
            {
                await PlayAsync(step, stop);
            }
        }
        catch (CutException)
        {
            // As asked for.
        }
    }

    private async Task PlayAsync(ConversationStep step, CancellationToken stop)
    {
        switch (step.Kind)
        {
            case StepKind.ClientBytes:
                byte[] offer = new byte[CountOf(step)];
                await stream.ReadExactlyAsync(offer, stop);
                Demand(delivery.IsLenient || step.Pattern!.IsMatch(offer), step, offer);
                break;
            case StepKind.ClientMessage:
                await ExpectMessageAsync(step, stop);
                break;
            case StepKind.ServerBytes:
                await WriteAsync(step.Pattern!.Bytes, stop);
                break;
            case StepKind.ServerMessage:
                await WriteAsync(Frame(step.Pattern!.Bytes), stop);
                break;
            case StepKind.ClientCloses:
                while (await ReadMessageAsync(stop) is { } message)
                {
                    Demand(delivery.IsLenient, step, message);
                }

                break;
            case StepKind.ServerCloses:
                stream.Close();
                break;
            default:
                await Task.Delay(Timeout.Infinite, stop);
                break;
        }
    }

    private async Task ExpectMessageAsync(ConversationStep step, CancellationToken stop)
    {
        while (true)
        {
            byte[]? message = await ReadMessageAsync(stop);
            if (message is null && delivery.IsLenient && step.Pattern!.IsMatch(Goodbye))
            {
                return;
            }

            if (message is null)
            {
                throw new FakeServerException($"The client closed the connection where '{step.Line}' is due.");
            }

            if (delivery.IsLenient && message.AsSpan().SequenceEqual(Reset) && !step.Pattern!.IsMatch(message))
            {
                await WriteAsync(Frame(Success), stop);
                continue;
            }

            Heard.Add(message);
            Demand(delivery.IsLenient ? step.Pattern!.IsSameMessage(message) : step.Pattern!.IsMatch(message), step, message);
            return;
        }
    }

    /// <summary>A message, or null where the client has gone.</summary>
    private async Task<byte[]?> ReadMessageAsync(CancellationToken stop)
    {
        List<byte> message = [];
        byte[] header = new byte[2];
        while (true)
        {
            try
            {
                await stream.ReadExactlyAsync(header, stop);
            }
            catch (Exception e) when (e is IOException or EndOfStreamException && message.Count == 0)
            {
                return null;
            }

            int size = BinaryPrimitives.ReadUInt16BigEndian(header);
            if (size == 0)
            {
                if (message.Count > 0)
                {
                    return [.. message];
                }

                continue;
            }

            byte[] chunk = new byte[size];
            await stream.ReadExactlyAsync(chunk, stop);
            message.AddRange(chunk);
        }
    }

    private byte[] Frame(byte[] message)
    {
        List<byte> bytes = [.. Enumerable.Repeat((byte)0, 2 * delivery.Noops)];
        foreach (byte[] chunk in message.Chunk(delivery.ChunkSize))
        {
            bytes.AddRange([(byte)(chunk.Length >> 8), (byte)chunk.Length, .. chunk]);
        }

        return [.. bytes, 0, 0];
    }

    private async Task WriteAsync(byte[] bytes, CancellationToken stop)
    {
        foreach (byte[] part in delivery.WriteSize == 0 ? [bytes] : bytes.Chunk(delivery.WriteSize))
        {
            int room = (delivery.CutAfter ?? int.MaxValue) - _sent;
            await stream.WriteAsync(part.AsMemory(0, Math.Min(part.Length, room)), stop);
            _sent += part.Length;
            if (part.Length >= room)
            {
                stream.Close();
                throw new CutException();
            }
        }
    }

    private static int CountOf(ConversationStep step) => step.Pattern!.Bytes.Length;

    private static void Demand(bool condition, ConversationStep step, byte[] came)
    {
        if (!condition)
        {
            throw new FakeServerException($"'{step.Line}' is due, and the client says {Convert.ToHexString(came)}");
        }
    }

    private sealed class CutException : Exception;
}
