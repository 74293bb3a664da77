using KnowledgeGraph.Neo4j.Bolt;

namespace KnowledgeGraph.Neo4j.Connections;

/// <summary>What the address of a server says: where it is, how the way is protected, and whether it is a cluster's.</summary>
/// <param name="Address">Where it listens.</param>
/// <param name="Security">How the connection is protected.</param>
/// <param name="RoutingContext">The address and the query of a <c>neo4j</c> URI, as servers expect them; null for <c>bolt</c>.</param>
internal sealed record ServerUri(BoltAddress Address, TransportSecurity Security, IReadOnlyDictionary<string, object?>? RoutingContext)
{
    public static ServerUri Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // Before anything is read or shown: a password with a slash, a question mark or a hash in it looks like a path, a query or a fragment.
        if (text.Contains('@', StringComparison.Ordinal))
        {
            throw new ArgumentException("The address holds an '@'. Write bolt://host:7687, and give user and password apart from it (NEO4J_USERNAME, NEO4J_PASSWORD).", nameof(text));
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) || !text.Contains("://", StringComparison.Ordinal))
        {
            throw new ArgumentException($"'{text}' is no address. Write bolt://host:7687 or neo4j://host:7687.", nameof(text));
        }

        (bool routed, TransportSecurity security) = uri.Scheme switch
        {
            "bolt" => (false, TransportSecurity.Plain),
            "bolt+s" => (false, TransportSecurity.TrustedCertificate),
            "bolt+ssc" => (false, TransportSecurity.AnyCertificate),
            "neo4j" => (true, TransportSecurity.Plain),
            "neo4j+s" => (true, TransportSecurity.TrustedCertificate),
            "neo4j+ssc" => (true, TransportSecurity.AnyCertificate),
            "http" or "https" => throw new ArgumentException($"{uri.Scheme}:// is the Browser's address. Use the Bolt address: bolt://{uri.Host}:7687.", nameof(text)),
            _ => throw new ArgumentException($"The scheme '{uri.Scheme}' is unknown. Use bolt, bolt+s, bolt+ssc, neo4j, neo4j+s or neo4j+ssc.", nameof(text)),
        };
        if (uri.Host.Length == 0 || uri.AbsolutePath.Trim('/').Length > 0 || uri.Fragment.Length > 0)
        {
            throw new ArgumentException($"'{text}' is no server's address: it is scheme://host:port, without a path or a '#'. Name a database by NEO4J_DATABASE.", nameof(text));
        }

        BoltAddress address = new(uri.IdnHost.Trim('[', ']'), uri.Port > 0 ? uri.Port : BoltAddress.DefaultPort);
        return new(address, security, routed ? Context(address, uri.Query) : NoQuery(uri, text));
    }

    private static Dictionary<string, object?> Context(BoltAddress address, string query)
    {
        Dictionary<string, object?> context = new(StringComparer.Ordinal) { ["address"] = address.ToString() };
        foreach (string part in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            string key = Uri.UnescapeDataString(equals < 0 ? part : part[..equals]);
            if (equals < 1 || equals == part.Length - 1 || !context.TryAdd(key, Uri.UnescapeDataString(part[(equals + 1)..])))
            {
                throw new ArgumentException($"The routing context '{part}' must be key=value, each key once, and not 'address'.", nameof(query));
            }
        }

        return context;
    }

    private static Dictionary<string, object?>? NoQuery(Uri uri, string text)
        => uri.Query.Length == 0 ? null : throw new ArgumentException($"'{text}' has a query, which only neo4j:// addresses may have.", nameof(text));
}
