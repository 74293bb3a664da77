namespace KnowledgeGraph.Neo4j;

/// <summary>A chain of transactions, each of which sees what the former ones did. Small, so that an application can put it over a driver of its own.</summary>
/// <remarks>Not thread-safe: one caller, one transaction at a time.</remarks>
public interface ICypherSession : IAsyncDisposable
{
    /// <summary>What a reader must have seen to read behind this session's last transaction.</summary>
    IReadOnlyList<string> Bookmarks { get; }

    /// <summary>Runs one statement in a transaction of its own, which ends with its last row; never retried.</summary>
    /// <exception cref="InvalidOperationException">The former result of this session is still open.</exception>
    /// <exception cref="ServerTooOldException">The server is too old for a setting of the session.</exception>
    /// <exception cref="Neo4jServerException">The server refused.</exception>
    /// <exception cref="Neo4jConnectionException">The way to the server failed.</exception>
    Task<ICypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken = default);

    /// <summary>Does some reading in one transaction, again from the start where the server says that another try may succeed.</summary>
    /// <param name="work">May be called more than once.</param>
    /// <param name="cancellationToken">Stops the work and the waiting between tries.</param>
    Task<T> ReadAsync<T>(Func<ICypherTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken = default);

    /// <summary>Does some writing in one transaction, again from the start where the server says that another try may succeed.</summary>
    /// <param name="work">May be called more than once; its transaction stands or falls as a whole.</param>
    /// <param name="cancellationToken">Stops the work and the waiting between tries.</param>
    Task<T> WriteAsync<T>(Func<ICypherTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken = default);

    /// <summary>Runs statements in one write transaction that is sent as a whole and costs one round trip; retried like the other form.</summary>
    /// <param name="statements">Walked once a try.</param>
    /// <param name="cancellationToken">Stops the work and the waiting between tries.</param>
    /// <returns>What they changed together; times are added.</returns>
    Task<CypherSummary> WriteAsync(IEnumerable<CypherStatement> statements, CancellationToken cancellationToken = default);
}
