using System.Globalization;

namespace KnowledgeGraph.Neo4j.Constraints;

/// <summary>Version of a server, as far as it decides which words it understands.</summary>
internal readonly record struct ServerVersion(int Major, int Minor)
{
    /// <summary>Reads <c>Neo4j/4.4.11</c>. What tells no version speaks the newest words: servers of other makers do.</summary>
    public static ServerVersion Parse(string agent)
    {
        string[] parts = agent[(agent.IndexOf('/', StringComparison.Ordinal) + 1)..].Split('.', '-');
        return parts.Length >= 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int major)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int minor)
            ? new ServerVersion(major, minor)
            : new ServerVersion(int.MaxValue, 0);
    }

    public bool IsAtLeast(int major, int minor) => Major > major || (Major == major && Minor >= minor);
}
