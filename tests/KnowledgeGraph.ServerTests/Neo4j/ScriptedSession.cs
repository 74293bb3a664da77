using KnowledgeGraph.Neo4j;

namespace KnowledgeGraph.ServerTests.Neo4j;

/// <summary>A server of any version, as far as it is asked for its constraints: it tells what it has and notes what it is told to make.</summary>
/// <param name="agent">How it introduces itself.</param>
/// <param name="listings">Rows that it gives to a query.</param>
internal sealed class ScriptedSession(string agent, IReadOnlyDictionary<string, CypherRecord[]> listings) : ICypherSession, ICypherTransaction
{
    public List<CypherStatement> Written { get; } = [];

    /// <summary>Thrown by each write; null for none.</summary>
    public Exception? Refusal { get; init; }

    /// <summary>What happens on the server just before it refuses, such as another writer's work.</summary>
    public Action? BeforeRefusal { get; init; }

    public IReadOnlyList<string> Bookmarks => [];

    public Task<ICypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken = default) =>
        Task.FromResult<ICypherResult>(new Result(listings.GetValueOrDefault(statement.Query) ?? [], agent));

    public Task<T> ReadAsync<T>(Func<ICypherTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken = default) => work(this, cancellationToken);

    public Task<T> WriteAsync<T>(Func<ICypherTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken = default) => work(this, cancellationToken);

    public Task<CypherSummary> WriteAsync(IEnumerable<CypherStatement> statements, CancellationToken cancellationToken = default) => RunAllAsync(statements, cancellationToken);

    public Task<CypherSummary> RunAllAsync(IEnumerable<CypherStatement> statements, CancellationToken cancellationToken = default)
    {
        Written.AddRange(statements);
        BeforeRefusal?.Invoke();
        return Refusal is null ? Task.FromResult(new CypherSummary { ServerAgent = agent }) : Task.FromException<CypherSummary>(Refusal);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed class Result(CypherRecord[] rows, string agent) : ICypherResult
    {
        public IReadOnlyList<string> Keys => rows.Length > 0 ? rows[0].Keys : [];

        public Task<CypherSummary> ConsumeAsync(CancellationToken cancellationToken = default) => Task.FromResult(new CypherSummary { ServerAgent = agent });

        public IAsyncEnumerator<CypherRecord> GetAsyncEnumerator(CancellationToken cancellationToken = default) => rows.ToAsyncEnumerable().GetAsyncEnumerator(cancellationToken);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
