using KnowledgeGraph.ServerTests.Servers;

[assembly: AssemblyFixture(typeof(RealServers))]

namespace KnowledgeGraph.ServerTests.Servers;

/// <summary>The servers that tests share; each starts when it is first asked for.</summary>
public sealed class RealServers : IAsyncDisposable
{
    internal const string Password = "correct horse 电池";

    private readonly Lazy<Task<Neo4jServer>> _open = new(() => Neo4jServer.StartAsync(new()));
    private readonly Lazy<Task<Neo4jServer>> _guarded = new(() => Neo4jServer.StartAsync(new() { Password = Password, TlsLevel = "REQUIRED" }));
    private readonly Lazy<Task<Neo4jServer>> _fresh = new(() => Neo4jServer.StartAsync(new() { KeepInitialPassword = true, TlsLevel = "DISABLED" }));

    private readonly Lazy<Task<Neo4jServer>> _store = new(() => Neo4jServer.StartAsync(new()));

    /// <summary>For graphs: emptied by each test, so those that use it run one after the other (<see cref="StoreServer"/>).</summary>
    internal Task<Neo4jServer> StoreAsync() => _store.Value;

    /// <summary>Asks nobody for a password; TLS may be used.</summary>
    internal Task<Neo4jServer> OpenAsync() => _open.Value;

    /// <summary>Asks for <see cref="Password"/> and for TLS.</summary>
    internal Task<Neo4jServer> GuardedAsync() => _guarded.Value;

    /// <summary>As delivered: neo4j/neo4j, to be changed at the first login; knows no TLS.</summary>
    internal Task<Neo4jServer> FreshAsync() => _fresh.Value;

    public async ValueTask DisposeAsync()
    {
        foreach (Lazy<Task<Neo4jServer>> server in (Lazy<Task<Neo4jServer>>[])[_open, _guarded, _fresh, _store])
        {
            if (server is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            {
                await (await server.Value).DisposeAsync();
            }
        }
    }
}
