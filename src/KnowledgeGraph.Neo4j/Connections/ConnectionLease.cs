using KnowledgeGraph.Neo4j.Bolt;

namespace KnowledgeGraph.Neo4j.Connections;

/// <summary>A connection in the hands of one transaction, to be given back once.</summary>
internal sealed class ConnectionLease(ConnectionPool pool, BoltConnection connection)
{
    private bool _released;

    public BoltConnection Connection { get; } = connection;

    /// <summary>The database to name; a cluster's routing table may have told which one is the user's home.</summary>
    public string? Database { get; init; }

    /// <summary>Told of what went wrong on the connection, so that a cluster's routing can learn from it.</summary>
    public Action<Exception>? OnFault { get; init; }

    /// <summary>Gives the connection back, brought to rest; a broken one is dropped.</summary>
    public async Task ReleaseAsync(Exception? fault = null)
    {
        if (_released)
        {
            return;
        }

        _released = true;
        if (fault is not null)
        {
            OnFault?.Invoke(fault);
            if (fault is Neo4jServerException { Code: RetryableCodes.AuthorizationExpired })
            {
                // The server has forgotten who is logged on, on all connections alike.
                pool.ExpireAll();
            }
        }

        await pool.ReleaseAsync(Connection).ConfigureAwait(false);
    }
}
