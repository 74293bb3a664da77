using KnowledgeGraph.Neo4j.Bolt;
using KnowledgeGraph.Neo4j.Bolt.Messages;
using KnowledgeGraph.Neo4j.Connections;

namespace KnowledgeGraph.Neo4j.Sessions;

/// <summary>A session over the client's own connections.</summary>
internal sealed class CypherSession : ICypherSession, IResultOwner
{
    // The caller has a failure to hear of and shall not wait long for a server that no longer answers.
    private static readonly TimeSpan RollbackPatience = TimeSpan.FromSeconds(5);

    private readonly IConnectionSource _source;
    private readonly Neo4jConnectionSettings _client;
    private readonly CypherSessionSettings _settings;
    private readonly RetryPolicy _retry;
    private IReadOnlyList<string> _bookmarks;
    private BoltResult? _open;
    private ConnectionLease? _lease;
    private bool _disposed;

    public CypherSession(IConnectionSource source, Neo4jConnectionSettings client, CypherSessionSettings settings)
    {
        _source = source;
        _client = client;
        _settings = settings with { Database = settings.Database ?? client.Database };
        _retry = new(client.RetryTime, client.Clock);
        _bookmarks = [.. settings.Bookmarks];
    }

    public IReadOnlyList<string> Bookmarks => _bookmarks;

    public async Task<ICypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ThrowIfBusy();
        ConnectionLease lease = await _source.AcquireAsync(Need(_settings.Access), cancellationToken).ConfigureAwait(false);
        BoltResult result;
        try
        {
            Dictionary<string, object?>? extra = Extra(lease, _settings.Access);
            SendTelemetry(lease.Connection, TelemetryRequest.SingleQuery);
            result = new(lease.Connection, this, statement, extra, _client.FetchSize);
        }
        catch
        {
            await lease.ReleaseAsync().ConfigureAwait(false);
            throw;
        }

        _lease = lease;
        _open = result;
        await result.StartAsync(cancellationToken).ConfigureAwait(false);
        return result;
    }

    public Task<T> ReadAsync<T>(Func<ICypherTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken = default)
        => TransactAsync(CypherAccess.Read, work, cancellationToken);

    public Task<T> WriteAsync<T>(Func<ICypherTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken = default)
        => TransactAsync(CypherAccess.Write, work, cancellationToken);

    public Task<CypherSummary> WriteAsync(IEnumerable<CypherStatement> statements, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(statements);
        return RetryAsync(
            CypherAccess.Write,
            async transaction => await transaction.RunAllAsync(statements, thenCommit: true, cancellationToken).ConfigureAwait(false),
            cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        if (_open is { IsOpen: true })
        {
            await _open.DisposeAsync().ConfigureAwait(false);
        }
    }

    async Task IResultOwner.OnEndAsync(BoltResult result, IReadOnlyDictionary<string, object?> metadata)
    {
        Remember(metadata.GetValueOrDefault("bookmark") as string);
        await LetGoAsync(null).ConfigureAwait(false);
    }

    Task IResultOwner.OnFaultAsync(BoltResult result, Exception fault) => LetGoAsync(fault);

    bool IResultOwner.IsLast(BoltResult result) => true;

    string? IResultOwner.Database => null;

    private Task<T> TransactAsync<T>(CypherAccess access, Func<ICypherTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        return RetryAsync(
            access,
            async transaction =>
            {
                T result = await work(transaction, cancellationToken).ConfigureAwait(false);
                await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
                return result;
            },
            cancellationToken);
    }

    private Task<T> RetryAsync<T>(CypherAccess access, Func<BoltTransaction, Task<T>> work, CancellationToken cancellationToken)
    {
        ThrowIfBusy();
        bool reached = false;
        return _retry.RunAsync(
            async () =>
            {
                ConnectionLease lease = await _source.AcquireAsync(Need(access), cancellationToken).ConfigureAwait(false);
                reached = true;
                return await AttemptAsync(lease, access, work).ConfigureAwait(false);
            },
            fault => MayRetry(fault, reached),
            cancellationToken);
    }

    private async Task<T> AttemptAsync<T>(ConnectionLease lease, CypherAccess access, Func<BoltTransaction, Task<T>> work)
    {
        BoltTransaction? transaction = null;
        Exception? fault = null;
        try
        {
            transaction = new(lease.Connection, access, Extra(lease, access), _client.FetchSize);
            SendTelemetry(lease.Connection, TelemetryRequest.ManagedTransaction);
            T result = await work(transaction).ConfigureAwait(false);
            Remember(transaction.Bookmark);
            return result;
        }
        catch (Exception e)
        {
            fault = e;
            if (transaction is not null)
            {
                using CancellationTokenSource patience = new(RollbackPatience, _client.Clock);
                await transaction.RollbackAsync(patience.Token).ConfigureAwait(false);
            }

            throw;
        }
        finally
        {
            await lease.ReleaseAsync(fault).ConfigureAwait(false);
        }
    }

    private bool MayRetry(Exception fault, bool reached) => fault switch
    {
        Neo4jServerException refusal => refusal.IsTransient || (refusal.Code == RetryableCodes.TokenExpired && _client.CredentialsSource is not null),
        Neo4jConnectionException { IsOutcomeUnknown: true } => _settings.IsIdempotent,
        Neo4jConnectionException { Fault: ConnectionFault.NoMember } => true,
        Neo4jConnectionException { Fault: ConnectionFault.Lost or ConnectionFault.TimedOut } => reached,
        // A server that was there a moment ago is being restarted; one that never was is not waited for.
        Neo4jConnectionException { Fault: ConnectionFault.Unreachable } => reached,
        _ => false,
    };

    private ConnectionNeed Need(CypherAccess access) => new(access, _settings.Database, _settings.ImpersonatedUser, _bookmarks);

    private Dictionary<string, object?>? Extra(ConnectionLease lease, CypherAccess access)
        => TransactionExtra.Build(lease.Connection.Version, _settings, access, lease.Database, _bookmarks);

    private void SendTelemetry(BoltConnection connection, TelemetryRequest request)
    {
        if (_client.AllowTelemetry && connection.Hints.TelemetryEnabled && connection.Version.HasTelemetry)
        {
            connection.Enqueue(request);
        }
    }

    private void Remember(string? bookmark)
    {
        if (bookmark is not null)
        {
            _bookmarks = [bookmark];
        }
    }

    private async Task LetGoAsync(Exception? fault)
    {
        ConnectionLease? lease = _lease;
        _lease = null;
        _open = null;
        if (lease is not null)
        {
            await lease.ReleaseAsync(fault).ConfigureAwait(false);
        }
    }

    private void ThrowIfBusy()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_open is { IsOpen: true })
        {
            throw new InvalidOperationException("The former result of this session is still open: read it to its end, or dispose it.");
        }
    }
}
