using System.Buffers.Binary;

namespace KnowledgeGraph.Neo4j.Bolt.Transport;

/// <summary>The four versions that a client names in its first bytes, in order of preference.</summary>
internal sealed class Offer
{
    private static readonly BoltVersion[] SpokenVersions =
    [
        new(6, 0),
        new(5, 8), new(5, 7), new(5, 6), new(5, 5), new(5, 4), new(5, 3), new(5, 2), new(5, 1), new(5, 0),
        new(4, 4), new(4, 3), new(4, 2), new(4, 1), new(4, 0),
        new(3, 0), new(1, 0),
    ];

    private static readonly byte[] Identification = [0x60, 0x60, 0xB0, 0x17];

    private Offer(params uint[] slots)
    {
        Bytes = new byte[Identification.Length + (slots.Length * sizeof(uint))];
        Identification.CopyTo(Bytes.AsSpan());
        for (int i = 0; i < slots.Length; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(Bytes.AsSpan(Identification.Length + (i * sizeof(uint))), slots[i]);
        }

        Versions = [.. slots.Where(slot => slot != Manifest.Answer).SelectMany(VersionRange.Expand)];
    }

    /// <summary>The manifest, 5.8–5.0, 4.4–4.2 and 1: all that servers of today speak, and the oldest.</summary>
    public static Offer First { get; } = new(Manifest.Answer, 0x00080805, 0x00020404, 0x00000001);

    /// <summary>What servers from 3.5 to 4.2 speak, which know no ranges; only asked where <see cref="First"/> met nothing.</summary>
    public static Offer Second { get; } = new(0x00000204, 0x00000104, 0x00000004, 0x00000003);

    /// <summary>All versions that the client speaks, best first. 5.5 is in the offered range, yet never chosen by the client.</summary>
    public static IReadOnlyList<BoltVersion> Spoken => SpokenVersions;

    public byte[] Bytes { get; }

    /// <summary>Versions that a server may answer with.</summary>
    public IReadOnlyList<BoltVersion> Versions { get; }
}
