using System.Collections.Concurrent;
using KnowledgeGraph.Neo4j.Bolt;

namespace KnowledgeGraph.Neo4j.Connections;

/// <summary>Connections to whichever member of a cluster serves what they are needed for. Thread-safe.</summary>
internal sealed class Cluster(Neo4jConnectionSettings settings) : IConnectionSource
{
    private readonly ConcurrentDictionary<BoltAddress, ConnectionPool> _pools = new();
    private readonly ConcurrentDictionary<(string? Database, string? User), RoutingTable> _tables = new();
    private readonly SemaphoreSlim _asking = new(1, 1);
    private int _turn;

    private IReadOnlyDictionary<string, object?> Context => settings.Target.RoutingContext!;

    public async Task<ConnectionLease> AcquireAsync(ConnectionNeed need, CancellationToken cancellationToken)
    {
        Neo4jConnectionException? last = null;
        // A second round comes after a fresh table, since the first one may have named members that are gone.
        for (int round = 0; round < 2; round++)
        {
            RoutingTable table = await GetTableAsync(need, cancellationToken).ConfigureAwait(false);
            IReadOnlyList<BoltAddress> members = table.For(need.Access);
            int first = members.Count == 0 ? 0 : (Interlocked.Increment(ref _turn) & int.MaxValue) % members.Count;
            for (int i = 0; i < members.Count; i++)
            {
                BoltAddress member = members[(first + i) % members.Count];
                try
                {
                    ConnectionPool pool = PoolOf(member);
                    BoltConnection connection = await pool.AcquireAsync(cancellationToken).ConfigureAwait(false);
                    return new(pool, connection) { Database = need.Database ?? table.Database, OnFault = fault => Learn(member, fault) };
                }
                catch (Neo4jConnectionException e) when (e.Fault != ConnectionFault.PoolExhausted)
                {
                    last = e;
                    Learn(member, e);
                }
            }

            if (members.Count == 0)
            {
                break;
            }
        }

        string task = need.Access == CypherAccess.Read ? "reads" : "writes";
        throw new Neo4jConnectionException(
            ConnectionFault.NoMember,
            $"{settings.Address}: the cluster names no reachable member for {task}{(last is null ? "" : $" (the last one: {last.Message.TrimEnd('.')})")}. Check the cluster's state, then try again.",
            last);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (ConnectionPool pool in _pools.Values)
        {
            await pool.DisposeAsync().ConfigureAwait(false);
        }

        _asking.Dispose();
    }

    private ConnectionPool PoolOf(BoltAddress address) => _pools.GetOrAdd(address, key => new(
        new(key, settings.Target.Security, settings.UserAgent, Context, settings.ConnectTimeout),
        settings));

    private void Learn(BoltAddress member, Exception fault)
    {
        bool gone = fault is Neo4jConnectionException { Fault: not ConnectionFault.PoolExhausted }
            or Neo4jServerException { Code: RetryableCodes.DatabaseUnavailable };
        bool notWriter = fault is Neo4jServerException refusal && RetryableCodes.MeansOtherWriter(refusal.Code);
        if (!gone && !notWriter)
        {
            return;
        }

        foreach ((string? Database, string? User) key in _tables.Keys)
        {
            if (_tables.TryGetValue(key, out RoutingTable? table))
            {
                _tables.TryUpdate(key, gone ? table.Without(member) : table.WithoutWriter(member), table);
            }
        }
    }

    private bool TryGetFresh(ConnectionNeed need, out RoutingTable table)
        => _tables.TryGetValue((need.Database, need.ImpersonatedUser), out table!)
            && table.For(need.Access).Count > 0
            && settings.Clock.GetElapsedTime(table.ReadAt) < table.TimeToLive;

    private async Task<RoutingTable> GetTableAsync(ConnectionNeed need, CancellationToken cancellationToken)
    {
        if (TryGetFresh(need, out RoutingTable known))
        {
            return known;
        }

        RoutingTable table;
        await _asking.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Another one may have asked while this one waited.
            if (TryGetFresh(need, out known))
            {
                return known;
            }

            table = await AskAsync(need, cancellationToken).ConfigureAwait(false);
            _tables[(need.Database, need.ImpersonatedUser)] = table;
        }
        finally
        {
            _asking.Release();
        }

        await RetireMembersGoneAsync().ConfigureAwait(false);
        return table;
    }

    // A cluster whose members come and go under new addresses must not leave connections behind at each.
    private async Task RetireMembersGoneAsync()
    {
        HashSet<BoltAddress> named = [settings.Target.Address, .. _tables.Values.SelectMany(static table => table.Members)];
        foreach (BoltAddress gone in _pools.Keys.Where(address => !named.Contains(address)))
        {
            if (_pools.TryRemove(gone, out ConnectionPool? pool))
            {
                await pool.RetireAsync().ConfigureAwait(false);
            }
        }
    }

    private async Task<RoutingTable> AskAsync(ConnectionNeed need, CancellationToken cancellationToken)
    {
        List<BoltAddress> routers = _tables.TryGetValue((need.Database, need.ImpersonatedUser), out RoutingTable? old) ? [.. old.Routers] : [];
        // The address that the user gave is asked last: it is the way back in when all others have gone.
        routers.Remove(settings.Target.Address);
        routers.Add(settings.Target.Address);
        Exception? last = null;
        foreach (BoltAddress router in routers)
        {
            try
            {
                if (await AskOneAsync(router, need, cancellationToken).ConfigureAwait(false) is { IsUsable: true } table)
                {
                    return table;
                }
            }
            catch (Exception e) when (e is Neo4jConnectionException || e is Neo4jServerException refusal && !IsFinal(refusal.Code))
            {
                last = e;
            }
        }

        throw last ?? new Neo4jConnectionException(
            ConnectionFault.NoMember,
            $"{settings.Address}: the cluster's routing table is empty. Check the cluster's state, then try again.");
    }

    private async Task<RoutingTable> AskOneAsync(BoltAddress router, ConnectionNeed need, CancellationToken cancellationToken)
    {
        ConnectionPool pool = PoolOf(router);
        ConnectionLease lease = new(pool, await pool.AcquireAsync(cancellationToken).ConfigureAwait(false)) { OnFault = fault => Learn(router, fault) };
        Exception? fault = null;
        try
        {
            RoutingTable table = await RoutingTableReader.ReadAsync(lease.Connection, Context, need, settings.ConnectTimeout, cancellationToken).ConfigureAwait(false);
            return table with { ReadAt = settings.Clock.GetTimestamp() };
        }
        catch (Exception e)
        {
            fault = e;
            throw;
        }
        finally
        {
            await lease.ReleaseAsync(fault).ConfigureAwait(false);
        }
    }

    // What every router would say alike need not be asked again.
    private static bool IsFinal(string code) => code is
        "Neo.ClientError.Database.DatabaseNotFound"
        or "Neo.ClientError.Transaction.InvalidBookmark"
        or "Neo.ClientError.Transaction.InvalidBookmarkMixture"
        or "Neo.ClientError.Statement.TypeError"
        or "Neo.ClientError.Statement.ArgumentError"
        or "Neo.ClientError.Request.Invalid"
        or "Neo.ClientError.Procedure.ProcedureNotFound"
        || (code.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal) && code != RetryableCodes.AuthorizationExpired);
}
