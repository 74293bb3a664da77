using KnowledgeGraph.Neo4j;

namespace KnowledgeGraph.ServerTests.Neo4j;

/// <summary>Does all writing twice, as where the connection is lost behind a COMMIT that stands.</summary>
internal sealed class TwiceSession(ICypherSession inner) : ICypherSession
{
    public IReadOnlyList<string> Bookmarks => inner.Bookmarks;

    public Task<ICypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken = default) => inner.RunAsync(statement, cancellationToken);

    public Task<T> ReadAsync<T>(Func<ICypherTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken = default) => inner.ReadAsync(work, cancellationToken);

    public async Task<T> WriteAsync<T>(Func<ICypherTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken = default)
    {
        await inner.WriteAsync(work, cancellationToken);
        return await inner.WriteAsync(work, cancellationToken);
    }

    public async Task<CypherSummary> WriteAsync(IEnumerable<CypherStatement> statements, CancellationToken cancellationToken = default)
    {
        CypherStatement[] all = [.. statements];
        await inner.WriteAsync(all, cancellationToken);
        return await inner.WriteAsync(all, cancellationToken);
    }

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
