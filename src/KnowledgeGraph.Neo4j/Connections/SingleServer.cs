using KnowledgeGraph.Neo4j.Bolt;

namespace KnowledgeGraph.Neo4j.Connections;

/// <summary>Connections to one server, whatever they are needed for.</summary>
internal sealed class SingleServer(Neo4jConnectionSettings settings) : IConnectionSource
{
    private readonly ConnectionPool _pool = new(
        new(settings.Target.Address, settings.Target.Security, settings.UserAgent, RoutingContext: null, settings.ConnectTimeout),
        settings);

    public async Task<ConnectionLease> AcquireAsync(ConnectionNeed need, CancellationToken cancellationToken)
    {
        BoltConnection connection = await _pool.AcquireAsync(cancellationToken).ConfigureAwait(false);
        return new(_pool, connection) { Database = need.Database };
    }

    public ValueTask DisposeAsync() => _pool.DisposeAsync();
}
