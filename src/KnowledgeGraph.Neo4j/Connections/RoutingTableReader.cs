using KnowledgeGraph.Neo4j.Bolt;
using KnowledgeGraph.Neo4j.Bolt.Messages;

namespace KnowledgeGraph.Neo4j.Connections;

/// <summary>Asks a member for the routing table, by message or by procedure as its version has it.</summary>
internal static class RoutingTableReader
{
    /// <param name="connection">Leads to the member.</param>
    /// <param name="context">The routing context.</param>
    /// <param name="need">What the table is needed for.</param>
    /// <param name="limit">How long the member may take; then the connection is broken, so that the next member can be asked.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<RoutingTable> ReadAsync(
        BoltConnection connection, IReadOnlyDictionary<string, object?> context, ConnectionNeed need, TimeSpan limit, CancellationToken cancellationToken)
    {
        try
        {
            return connection.Version.HasRouteMessage
                ? await AskByMessageAsync(connection, context, need, limit, cancellationToken).ConfigureAwait(false)
                : await AskByProcedureAsync(connection, context, need, limit, cancellationToken).ConfigureAwait(false);
        }
        catch (BoltProtocolException e)
        {
            throw ConnectionFaults.Protocol(connection.Address, e);
        }
    }

    private static async Task<RoutingTable> AskByMessageAsync(
        BoltConnection connection, IReadOnlyDictionary<string, object?> context, ConnectionNeed need, TimeSpan limit, CancellationToken cancellationToken)
    {
        PendingAnswer route = connection.Enqueue(new RouteRequest(context, need.Bookmarks, need.Database, need.ImpersonatedUser));
        await connection.AskAsync(route, limit, cancellationToken).ConfigureAwait(false);
        ThrowIfRefused(route, connection);
        return RoutingTable.From(route.Metadata.GetValueOrDefault("rt") as IReadOnlyDictionary<string, object?>
            ?? throw new BoltProtocolException("the answer to ROUTE holds no table"));
    }

    private static async Task<RoutingTable> AskByProcedureAsync(
        BoltConnection connection, IReadOnlyDictionary<string, object?> context, ConnectionNeed need, TimeSpan limit, CancellationToken cancellationToken)
    {
        Dictionary<string, object?> parameters = new(StringComparer.Ordinal) { ["context"] = context };
        Dictionary<string, object?> extra = new(StringComparer.Ordinal);
        string query = "CALL dbms.cluster.routing.getRoutingTable($context)";
        if (connection.Version.HasPartialResults)
        {
            extra["mode"] = "r";
            extra["db"] = "system";
            if (need.Bookmarks.Count > 0)
            {
                extra["bookmarks"] = need.Bookmarks;
            }

            query = "CALL dbms.routing.getRoutingTable($context)";
            if (need.Database is not null)
            {
                query = "CALL dbms.routing.getRoutingTable($context, $database)";
                parameters["database"] = need.Database;
            }
        }
        else if (connection.Version.HasTransactionMessages)
        {
            extra["mode"] = "r";
        }

        PendingAnswer run = connection.Enqueue(new RunRequest(query, parameters, connection.Version.HasTransactionMessages ? extra : null));
        RowAnswer pull = new();
        connection.Enqueue(StreamRequest.Pull(StreamRequest.All), pull);
        await connection.AskAsync(pull, limit, cancellationToken).ConfigureAwait(false);
        ThrowIfRefused(run, connection);
        ThrowIfRefused(pull, connection);
        if (run.Metadata.GetValueOrDefault("fields") is not List<object?> fields || pull.Rows.Count != 1 || pull.Rows.Peek().Length != fields.Count)
        {
            throw new BoltProtocolException("the routing procedure did not answer with one row");
        }

        object?[] row = pull.Rows.Dequeue();
        return RoutingTable.From(fields.Select((name, i) => (name, value: row[i])).ToDictionary(column => (string)column.name!, column => column.value, StringComparer.Ordinal));
    }

    private static void ThrowIfRefused(PendingAnswer answer, BoltConnection connection)
    {
        if (!answer.IsSuccess)
        {
            throw Refusal.Of(answer, connection);
        }
    }
}
