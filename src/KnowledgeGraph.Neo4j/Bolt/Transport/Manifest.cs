namespace KnowledgeGraph.Neo4j.Bolt.Transport;

/// <summary>Manifest version 1 of the handshake: the server lists what it speaks and the client picks.</summary>
internal static class Manifest
{
    /// <summary>The slot that asks for a manifest, and the answer that grants it.</summary>
    public const uint Answer = 0x000001FF;

    /// <summary>The best version of ours in the server's list; null where there is none.</summary>
    public static BoltVersion? Choose(IEnumerable<uint> slots)
    {
        HashSet<BoltVersion> offered = [.. slots.SelectMany(VersionRange.Expand)];
        // No release of the server ever spoke 5.5: the version was withdrawn for its flaws.
        foreach (BoltVersion version in Offer.Spoken)
        {
            if (version != new BoltVersion(5, 5) && offered.Contains(version))
            {
                return version;
            }
        }

        return null;
    }

    /// <summary>The client's last word: one exact version, and none of the capabilities.</summary>
    public static byte[] Choice(BoltVersion version) => [0, 0, (byte)version.Minor, (byte)version.Major, 0];
}
