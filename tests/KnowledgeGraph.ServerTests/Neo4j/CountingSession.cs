using KnowledgeGraph.Neo4j;

namespace KnowledgeGraph.ServerTests.Neo4j;

/// <summary>Counts what goes through it.</summary>
internal sealed class CountingSession(ICypherSession inner) : ICypherSession
{
    public int Writes { get; private set; }

    public int Reads { get; private set; }

    /// <summary>Texts of the statements that went through write transactions.</summary>
    public HashSet<string> WrittenQueries { get; } = [];

    public IReadOnlyList<string> Bookmarks => inner.Bookmarks;

    public async Task<ICypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken = default)
    {
        Reads++;
        return new CountingResult(await inner.RunAsync(statement, cancellationToken), this);
    }

    public Task<T> ReadAsync<T>(Func<ICypherTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken = default)
    {
        Reads++;
        return inner.ReadAsync((transaction, stop) => work(new CountingTransaction(transaction, this, []), stop), cancellationToken);
    }

    public Task<T> WriteAsync<T>(Func<ICypherTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken = default)
    {
        Writes++;
        return inner.WriteAsync((transaction, stop) => work(new CountingTransaction(transaction, this, WrittenQueries), stop), cancellationToken);
    }

    public Task<CypherSummary> WriteAsync(IEnumerable<CypherStatement> statements, CancellationToken cancellationToken = default)
    {
        Writes++;
        return inner.WriteAsync(statements, cancellationToken);
    }

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private void Count(CypherSummary summary) => Writes += summary.Counters.IsEmpty ? 0 : 1;

    private sealed class CountingTransaction(ICypherTransaction inner, CountingSession session, HashSet<string> queries) : ICypherTransaction
    {
        public async Task<ICypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken = default) =>
            new CountingResult(await inner.RunAsync(Note(statement), cancellationToken), session);

        public Task<CypherSummary> RunAllAsync(IEnumerable<CypherStatement> statements, CancellationToken cancellationToken = default) =>
            inner.RunAllAsync(statements.Select(Note), cancellationToken);

        private CypherStatement Note(CypherStatement statement)
        {
            queries.Add(statement.Query);
            return statement;
        }
    }

    /// <summary>At its end the server tells what it changed.</summary>
    private sealed class CountingResult(ICypherResult inner, CountingSession session) : ICypherResult
    {
        public IReadOnlyList<string> Keys => inner.Keys;

        public async Task<CypherSummary> ConsumeAsync(CancellationToken cancellationToken = default)
        {
            CypherSummary summary = await inner.ConsumeAsync(cancellationToken);
            session.Count(summary);
            return summary;
        }

        public IAsyncEnumerator<CypherRecord> GetAsyncEnumerator(CancellationToken cancellationToken = default) => inner.GetAsyncEnumerator(cancellationToken);

        public async ValueTask DisposeAsync() => await ConsumeAsync();
    }
}
