using KnowledgeGraph.Neo4j.Bolt;

namespace KnowledgeGraph.Neo4j.Connections;

/// <summary>Which members of a cluster do what for one database, for a while.</summary>
/// <param name="Routers">Members that know the table.</param>
/// <param name="Readers">Members that serve reads.</param>
/// <param name="Writers">The leader; none while one is being elected.</param>
/// <param name="TimeToLive">For how long this may be believed.</param>
/// <param name="Database">Name of the database, where the server tells it.</param>
internal sealed record RoutingTable(
    IReadOnlyList<BoltAddress> Routers,
    IReadOnlyList<BoltAddress> Readers,
    IReadOnlyList<BoltAddress> Writers,
    TimeSpan TimeToLive,
    string? Database)
{
    /// <summary>When it was read, by the clock's own time stamps.</summary>
    public long ReadAt { get; init; }

    /// <summary>A table that says neither whom to ask next nor where to read is of no use.</summary>
    public bool IsUsable => Routers.Count > 0 && Readers.Count > 0;

    public IReadOnlyList<BoltAddress> For(CypherAccess access) => access == CypherAccess.Read ? Readers : Writers;

    public IEnumerable<BoltAddress> Members => Routers.Concat(Readers).Concat(Writers);

    public RoutingTable Without(BoltAddress member) => this with
    {
        Routers = [.. Routers.Where(address => address != member)],
        Readers = [.. Readers.Where(address => address != member)],
        Writers = [.. Writers.Where(address => address != member)],
    };

    public RoutingTable WithoutWriter(BoltAddress member) => this with { Writers = [.. Writers.Where(address => address != member)] };

    /// <summary>Reads the table of a ROUTE answer, or the row of the routing procedure, which has the same fields.</summary>
    public static RoutingTable From(IReadOnlyDictionary<string, object?> fields)
    {
        if (fields.GetValueOrDefault("ttl") is not long ttl || fields.GetValueOrDefault("servers") is not IEnumerable<object?> servers)
        {
            throw new BoltProtocolException("a routing table lacks 'ttl' or 'servers'");
        }

        Dictionary<string, List<BoltAddress>> members = new(StringComparer.Ordinal);
        foreach (object? server in servers)
        {
            if (server is not IReadOnlyDictionary<string, object?> entry
                || entry.GetValueOrDefault("role") is not string role
                || entry.GetValueOrDefault("addresses") is not IEnumerable<object?> addresses)
            {
                throw new BoltProtocolException("an entry of a routing table lacks 'role' or 'addresses'");
            }

            if (!members.TryGetValue(role, out List<BoltAddress>? list))
            {
                members[role] = list = [];
            }

            list.AddRange(addresses.Select(address => BoltAddress.Parse(address as string ?? throw new BoltProtocolException("an address is no text"))));
        }

        return new(
            members.GetValueOrDefault("ROUTE") ?? [],
            members.GetValueOrDefault("READ") ?? [],
            members.GetValueOrDefault("WRITE") ?? [],
            TimeSpan.FromSeconds(Math.Clamp(ttl, 0, 86_400)),
            fields.GetValueOrDefault("db") as string);
    }
}
