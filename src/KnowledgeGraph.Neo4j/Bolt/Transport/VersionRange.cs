namespace KnowledgeGraph.Neo4j.Bolt.Transport;

/// <summary>A slot of the handshake: <c>00 range minor major</c> means that minor version and so many below it.</summary>
internal static class VersionRange
{
    public static IEnumerable<BoltVersion> Expand(uint slot)
    {
        int major = (int)(slot & 0xFF);
        int minor = (int)(slot >> 8 & 0xFF);
        int below = (int)(slot >> 16 & 0xFF);
        for (int m = minor; m >= 0 && m >= minor - below; m--)
        {
            yield return new BoltVersion(major, m);
        }
    }

    public static uint Single(BoltVersion version) => (uint)(version.Minor << 8 | version.Major);
}
