using System.Globalization;

namespace KnowledgeGraph.Neo4j.Bolt;

/// <summary>Where a server listens.</summary>
/// <param name="Host">Name or IP address; IPv6 without brackets.</param>
/// <param name="Port">Its Bolt port.</param>
internal readonly record struct BoltAddress(string Host, int Port)
{
    public const int DefaultPort = 7687;

    /// <summary>Reads <c>host</c>, <c>host:port</c>, <c>[::1]:port</c> or a bare IPv6 address, as routing tables write them.</summary>
    public static BoltAddress Parse(string text)
    {
        int colon = text.LastIndexOf(':');
        bool bracketed = text.StartsWith('[');
        bool bareIpV6 = !bracketed && colon >= 0 && text.IndexOf(':') != colon;
        if (colon < 0 || bareIpV6 || text.EndsWith(']'))
        {
            return new(text.Trim('[', ']'), DefaultPort);
        }

        return int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port is > 0 and <= 65535
            ? new(text[..colon].Trim('[', ']'), port)
            : throw new BoltProtocolException($"'{text}' is no address");
    }

    public override string ToString() => Host.Contains(':', StringComparison.Ordinal)
        ? string.Create(CultureInfo.InvariantCulture, $"[{Host}]:{Port}")
        : string.Create(CultureInfo.InvariantCulture, $"{Host}:{Port}");
}
