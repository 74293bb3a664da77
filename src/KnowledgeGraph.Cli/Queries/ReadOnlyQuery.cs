using KnowledgeGraph.Neo4j;

namespace KnowledgeGraph.Cli.Queries;

/// <summary>Runs a query that may only read, and hands its rows on in batches, each row once.</summary>
/// <param name="client">The server.</param>
internal sealed class ReadOnlyQuery(CypherClient client)
{
    private const int BatchSize = 500;

    /// <summary>Runs it. What it wrote, if anything, is undone.</summary>
    /// <param name="statement">The query and its parameters.</param>
    /// <param name="begin">Gets the names of the columns.</param>
    /// <param name="write">Gets some rows.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <exception cref="UsageException">The query would write, the server says that it is no Cypher, or it cannot be sent.</exception>
    public async Task RunAsync(
        CypherStatement statement,
        Action<IReadOnlyList<string>> begin,
        Func<IReadOnlyList<CypherRecord>, CancellationToken, Task> write,
        CancellationToken cancellationToken)
    {
        await using ICypherSession session = client.OpenSession(new CypherSessionSettings { Access = CypherAccess.Read });
        bool isRead = false;
        try
        {
            await session.ReadAsync(
                async (transaction, stop) =>
                {
                    // All rows were handed on and only the end of their transaction failed: another try has nothing left to do.
                    isRead = isRead || await ReadAsync(transaction, statement, begin, write, stop).ConfigureAwait(false);
                    return isRead;
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (Neo4jServerException failure) when (failure.Code == "Neo.ClientError.Statement.AccessMode")
        {
            throw Writes(failure);
        }
        catch (Neo4jServerException failure) when (failure.Code.StartsWith("Neo.ClientError.Statement.", StringComparison.Ordinal))
        {
            throw new UsageException(failure.Message, failure);
        }
    }

    private static async Task<bool> ReadAsync(
        ICypherTransaction transaction,
        CypherStatement statement,
        Action<IReadOnlyList<string>> begin,
        Func<IReadOnlyList<CypherRecord>, CancellationToken, Task> write,
        CancellationToken cancellationToken)
    {
        await using ICypherResult result = await StartAsync(transaction, statement, cancellationToken).ConfigureAwait(false);
        begin(result.Keys);
        CypherSummary summary;
        try
        {
            await foreach (CypherRecord[] rows in result.Chunk(BatchSize).WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                await write(rows, cancellationToken).ConfigureAwait(false);
            }

            summary = await result.ConsumeAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is Neo4jConnectionException or Neo4jServerException { IsTransient: true })
        {
            // Another try would print rows twice.
            throw new IOException($"{failure.Message} The rows printed are not all: run the query again.", failure);
        }

        // Servers before Neo4j 4 do not know of read access: a query that wrote is undone by leaving its transaction with an exception.
        return summary.Counters.IsEmpty ? true : throw Writes();
    }

    private static async Task<ICypherResult> StartAsync(ICypherTransaction transaction, CypherStatement statement, CancellationToken cancellationToken)
    {
        try
        {
            return await transaction.RunAsync(statement, cancellationToken).ConfigureAwait(false);
        }
        catch (ArgumentException failure)
        {
            // A text that UTF-8 cannot write, a list nested too deep: what the arguments hold, and not the server, is at fault.
            throw new UsageException(failure.Message.Split(" (Parameter ")[0], failure);
        }
    }

    private static UsageException Writes(Exception? failure = null)
        => new("kg query only reads, and this query writes; nothing was changed. Use 'kg load' or Neo4j's own tools to write.", failure);
}
