using System.Buffers.Binary;

namespace KnowledgeGraph.Neo4j.Bolt.Transport;

/// <summary>Agrees on a version, byte for byte and never reading beyond the agreement.</summary>
internal static class Handshake
{
    private const uint Http = 0x48545450;

    // A server lists a handful of versions; a longer list means that the peer is no Bolt server.
    private const ulong LongestManifest = 1024;

    /// <summary>What was agreed; <see cref="Version"/> is null where the server knows none of the offer.</summary>
    /// <param name="Version">The version to speak.</param>
    /// <param name="Confirmation">Bytes that must go ahead of the first message.</param>
    public readonly record struct Agreement(BoltVersion? Version, byte[] Confirmation);

    public static async Task<Agreement> NegotiateAsync(BoltSocket socket, Offer offer, CancellationToken cancellationToken)
    {
        try
        {
            await socket.WriteAsync(offer.Bytes, cancellationToken).ConfigureAwait(false);
            byte[] answer = new byte[sizeof(uint)];
            await ReadExactlyAsync(socket, answer, cancellationToken).ConfigureAwait(false);
            uint slot = BinaryPrimitives.ReadUInt32BigEndian(answer);
            switch (slot)
            {
                case 0:
                    return new(null, []);
                case Http:
                    throw ConnectionFaults.HttpPort(socket.Address);
                case Manifest.Answer when offer == Offer.First:
                    return await ReadManifestAsync(socket, cancellationToken).ConfigureAwait(false);
                // A TLS alert: record type 21, version 3.x.
                case >= 0x15030000 and <= 0x1503FFFF:
                    throw ConnectionFaults.TlsRequired(socket.Address);
            }

            BoltVersion version = new((int)(slot & 0xFF), (int)(slot >> 8 & 0xFF));
            return slot >> 16 == 0 && offer.Versions.Contains(version)
                ? new(version, [])
                : throw ConnectionFaults.NotBolt(socket.Address, answer);
        }
        catch (Exception e) when (e is IOException)
        {
            throw ConnectionFaults.ClosedAtOnce(socket.Address, e);
        }
    }

    private static async Task<Agreement> ReadManifestAsync(BoltSocket socket, CancellationToken cancellationToken)
    {
        ulong count = await ReadVarIntAsync(socket, cancellationToken).ConfigureAwait(false);
        if (count > LongestManifest)
        {
            throw ConnectionFaults.Protocol(socket.Address, new BoltProtocolException($"a manifest lists {count} versions"));
        }

        byte[] bytes = new byte[(int)count * sizeof(uint)];
        await ReadExactlyAsync(socket, bytes, cancellationToken).ConfigureAwait(false);
        await ReadVarIntAsync(socket, cancellationToken).ConfigureAwait(false);
        uint[] slots = new uint[(int)count];
        for (int i = 0; i < slots.Length; i++)
        {
            slots[i] = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(i * sizeof(uint)));
        }

        return Manifest.Choose(slots) is { } version
            ? new(version, Manifest.Choice(version))
            : throw ConnectionFaults.NoCommonVersion(socket.Address);
    }

    /// <summary>Seven bits a byte, lowest first; the top bit says that more follow.</summary>
    private static async Task<ulong> ReadVarIntAsync(BoltSocket socket, CancellationToken cancellationToken)
    {
        byte[] next = new byte[1];
        ulong value = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            await ReadExactlyAsync(socket, next, cancellationToken).ConfigureAwait(false);
            value |= (ulong)(next[0] & 0x7F) << shift;
            if ((next[0] & 0x80) == 0)
            {
                return value;
            }
        }

        throw ConnectionFaults.Protocol(socket.Address, new BoltProtocolException("a number of the manifest does not end"));
    }

    private static async Task ReadExactlyAsync(BoltSocket socket, Memory<byte> room, CancellationToken cancellationToken)
    {
        while (!room.IsEmpty)
        {
            int count = await socket.ReadAsync(room, cancellationToken).ConfigureAwait(false);
            if (count == 0)
            {
                throw new EndOfStreamException();
            }

            room = room[count..];
        }
    }
}
