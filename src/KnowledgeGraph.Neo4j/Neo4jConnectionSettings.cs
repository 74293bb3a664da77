using KnowledgeGraph.Neo4j.Bolt;
using KnowledgeGraph.Neo4j.Connections;

namespace KnowledgeGraph.Neo4j;

/// <summary>Where a Neo4j server is and how to use it.</summary>
public sealed record Neo4jConnectionSettings
{
    /// <summary>Reads the address of a server.</summary>
    /// <param name="uri">
    /// <c>bolt://host[:7687]</c> for this one server, <c>neo4j://host[:7687]</c> for the cluster it belongs to; <c>+s</c> behind the scheme for TLS, <c>+ssc</c>
    /// for TLS with any certificate. A <c>neo4j</c> address may have a query, which is the routing context.
    /// </param>
    /// <exception cref="ArgumentException">The text is no such address; the message says what is wrong with it.</exception>
    public Neo4jConnectionSettings(string uri) => Target = ServerUri.Parse(uri);

    /// <summary>Who asks. Default: <see cref="Neo4jCredentials.None"/>.</summary>
    public Neo4jCredentials Credentials { get; init; } = Neo4jCredentials.None;

    /// <summary>Asked for the credentials each time a connection is taken, for tokens that expire; null to use <see cref="Credentials"/> always.</summary>
    public Func<CancellationToken, ValueTask<Neo4jCredentials>>? CredentialsSource { get; init; }

    /// <summary>Database of sessions that name none; null for the user's home database. Neo4j 3 has only one.</summary>
    public string? Database { get; init; }

    /// <summary>How the application introduces itself: <c>Name/Version</c>.</summary>
    public string UserAgent { get; init; } = BoltOpener.DefaultUserAgent;

    /// <summary>
    /// How long opening a connection may take, from the first packet until the server is ready; also how long a member of a cluster may take to tell the
    /// way, and a server to change the user of an open connection. Queries have no limit here: see <see cref="CypherSessionSettings.TransactionTimeout"/>.
    /// Default: 30 s.
    /// </summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long to wait for a connection where all are in use. Default: 60 s.</summary>
    public TimeSpan AcquireTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>For how long a transaction is tried again, counted from its first failure. Default: 30 s.</summary>
    public TimeSpan RetryTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Connections to one server at a time. Default: 20; at least 1.</summary>
    public int MaxConnections { get; init; } = 20;

    /// <summary>Rows asked for at a time, from Neo4j 4 on; about so many are held in memory. Default: 1000; at least 1.</summary>
    public int FetchSize { get; init; } = 1000;

    /// <summary>Allows to tell the server, where it wants to know, which kind of call is used. Default: false.</summary>
    public bool AllowTelemetry { get; init; }

    /// <summary>Host and port.</summary>
    public string Address => Target.Address.ToString();

    internal ServerUri Target { get; }

    internal TimeProvider Clock { get; init; } = TimeProvider.System;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxConnections, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(FetchSize, 1);
        ArgumentException.ThrowIfNullOrWhiteSpace(UserAgent);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(ConnectTimeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(AcquireTimeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(RetryTime, TimeSpan.Zero);
    }
}
