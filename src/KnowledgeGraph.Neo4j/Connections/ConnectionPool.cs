using KnowledgeGraph.Neo4j.Bolt;

namespace KnowledgeGraph.Neo4j.Connections;

/// <summary>Keeps a few connections to one server open. Thread-safe.</summary>
internal sealed class ConnectionPool : IAsyncDisposable
{
    // Load balancers in front of hosted servers drop connections after an hour or so.
    private static readonly TimeSpan LongestLife = TimeSpan.FromHours(1);

    // After so much idleness the server is asked whether it is still there.
    private static readonly TimeSpan TrustedIdleness = TimeSpan.FromSeconds(60);

    private readonly BoltEndpoint _endpoint;
    private readonly Neo4jConnectionSettings _settings;
    private readonly SemaphoreSlim _places;
    private readonly Lock _lock = new();
    private readonly Stack<BoltConnection> _idle = new();
    private long _expiredBefore = long.MinValue;
    private bool _retired;
    private bool _disposed;

    public ConnectionPool(BoltEndpoint endpoint, Neo4jConnectionSettings settings)
    {
        _endpoint = endpoint;
        _settings = settings;
        _places = new(settings.MaxConnections, settings.MaxConnections);
    }

    public BoltAddress Address => _endpoint.Address;

    private TimeProvider Clock => _settings.Clock;

    public async Task<BoltConnection> AcquireAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (!await WaitForPlaceAsync(cancellationToken).ConfigureAwait(false))
        {
            throw new Neo4jConnectionException(
                ConnectionFault.PoolExhausted,
                $"{Address}: all {_settings.MaxConnections} connections stayed in use for {_settings.AcquireTimeout.TotalSeconds:0.#} s. Dispose results and sessions, or raise MaxConnections.");
        }

        try
        {
            Neo4jCredentials credentials = _settings.CredentialsSource is { } source
                ? await source(cancellationToken).ConfigureAwait(false)
                : _settings.Credentials;
            return await TakeIdleAsync(credentials, cancellationToken).ConfigureAwait(false)
                ?? await BoltOpener.OpenAsync(_endpoint, credentials, Clock, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            _places.Release();
            throw;
        }
    }

    public async Task ReleaseAsync(BoltConnection connection)
    {
        try
        {
            if (!connection.IsReady)
            {
                await connection.ResetAsync().ConfigureAwait(false);
            }

            bool kept = false;
            lock (_lock)
            {
                if (!_retired && connection.IsReady && connection.OpenedAt > _expiredBefore)
                {
                    connection.IdleSince = Clock.GetTimestamp();
                    _idle.Push(connection);
                    kept = true;
                }
            }

            if (!kept)
            {
                await connection.DisposeAsync().ConfigureAwait(false);
            }
        }
        finally
        {
            _places.Release();
        }
    }

    /// <summary>Lets go of all connections opened until now, as they come back.</summary>
    public void ExpireAll()
    {
        lock (_lock)
        {
            _expiredBefore = Clock.GetTimestamp();
        }
    }

    public ValueTask DisposeAsync()
    {
        _disposed = true;
        return RetireAsync();
    }

    /// <summary>Keeps no connection any longer: idle ones are closed now, those in use as they come back. Who is about to take one still gets it.</summary>
    public async ValueTask RetireAsync()
    {
        BoltConnection[] idle;
        lock (_lock)
        {
            _retired = true;
            idle = [.. _idle];
            _idle.Clear();
        }

        foreach (BoltConnection connection in idle)
        {
            await connection.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task<bool> WaitForPlaceAsync(CancellationToken cancellationToken)
    {
        if (_places.Wait(0, cancellationToken))
        {
            return true;
        }

        using CancellationTokenSource limit = new(_settings.AcquireTimeout, Clock);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await _places.WaitAsync(either.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task<BoltConnection?> TakeIdleAsync(Neo4jCredentials credentials, CancellationToken cancellationToken)
    {
        while (true)
        {
            BoltConnection? connection;
            long expiredBefore;
            lock (_lock)
            {
                if (!_idle.TryPop(out connection))
                {
                    return null;
                }

                expiredBefore = _expiredBefore;
            }

            if (connection.OpenedAt > expiredBefore
                && Clock.GetElapsedTime(connection.OpenedAt) < LongestLife
                && await IsUsableAsync(connection, credentials, cancellationToken).ConfigureAwait(false))
            {
                return connection;
            }

            await connection.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task<bool> IsUsableAsync(BoltConnection connection, Neo4jCredentials credentials, CancellationToken cancellationToken)
    {
        await connection.LookAsync().ConfigureAwait(false);
        if (Clock.GetElapsedTime(connection.IdleSince) > TrustedIdleness)
        {
            await connection.ResetAsync().ConfigureAwait(false);
        }

        if (connection.IsBroken)
        {
            return false;
        }

        if (connection.Credentials.Equal(credentials))
        {
            return true;
        }

        if (!connection.Version.HasLogon)
        {
            return false;
        }

        try
        {
            await BoltOpener.LogOnAgainAsync(connection, credentials, _endpoint.OpenTimeout, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Neo4jConnectionException e) when (e.Fault == ConnectionFault.Lost)
        {
            // It had died while it was idle; a new one may live.
            return false;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
