using KnowledgeGraph.Neo4j.Bolt;
using KnowledgeGraph.Neo4j.Connections;
using KnowledgeGraph.Neo4j.Sessions;

namespace KnowledgeGraph.Neo4j;

/// <summary>A Neo4j server or cluster: gives sessions and keeps the connections behind them.</summary>
/// <remarks>One for an application's whole life. Thread-safe; the sessions that it gives are not.</remarks>
public sealed class CypherClient : IAsyncDisposable
{
    private readonly Neo4jConnectionSettings _settings;
    private readonly IConnectionSource _source;

    /// <summary>Prepares the client; nothing is sent before it is first used.</summary>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public CypherClient(Neo4jConnectionSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        settings.Check();
        _settings = settings;
        _source = settings.Target.RoutingContext is null ? new SingleServer(settings) : new Cluster(settings);
    }

    /// <summary>A new session.</summary>
    /// <param name="settings">What holds for its transactions; null for the defaults.</param>
    public ICypherSession OpenSession(CypherSessionSettings? settings = null) => new CypherSession(_source, _settings, settings ?? new());

    /// <summary>Connects and logs in, and tells who answers, such as <c>Neo4j/5.26.0</c>.</summary>
    /// <exception cref="Neo4jServerException">The server refused.</exception>
    /// <exception cref="Neo4jConnectionException">The way to the server failed.</exception>
    public async Task<string> ConnectAsync(CancellationToken cancellationToken = default)
    {
        ConnectionLease lease = await _source.AcquireAsync(new(CypherAccess.Read, _settings.Database, null, []), cancellationToken).ConfigureAwait(false);
        string agent = lease.Connection.ServerAgent;
        BoltVersion version = lease.Connection.Version;
        await lease.ReleaseAsync().ConfigureAwait(false);
        return agent.Length > 0 ? agent : $"Bolt {version}";
    }

    /// <summary>Closes all connections; those in use, as they come back.</summary>
    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
