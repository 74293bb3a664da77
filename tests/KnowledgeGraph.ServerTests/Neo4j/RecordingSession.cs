using KnowledgeGraph.Neo4j;

namespace KnowledgeGraph.ServerTests.Neo4j;

/// <summary>Notes every statement that goes through it.</summary>
internal sealed class RecordingSession(ICypherSession inner) : ICypherSession
{
    /// <summary>Statements by their query, the first of each.</summary>
    public Dictionary<string, CypherStatement> Sent { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Bookmarks => inner.Bookmarks;

    public Task<ICypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken = default) => inner.RunAsync(Note(statement), cancellationToken);

    public Task<T> ReadAsync<T>(Func<ICypherTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken = default) =>
        inner.ReadAsync((transaction, stop) => work(new RecordingTransaction(transaction, this), stop), cancellationToken);

    public Task<T> WriteAsync<T>(Func<ICypherTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken = default) =>
        inner.WriteAsync((transaction, stop) => work(new RecordingTransaction(transaction, this), stop), cancellationToken);

    public Task<CypherSummary> WriteAsync(IEnumerable<CypherStatement> statements, CancellationToken cancellationToken = default) =>
        inner.WriteAsync(statements.Select(Note), cancellationToken);

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private CypherStatement Note(CypherStatement statement)
    {
        Sent.TryAdd(statement.Query, statement);
        return statement;
    }

    private sealed class RecordingTransaction(ICypherTransaction inner, RecordingSession session) : ICypherTransaction
    {
        public Task<ICypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken = default) =>
            inner.RunAsync(session.Note(statement), cancellationToken);

        public Task<CypherSummary> RunAllAsync(IEnumerable<CypherStatement> statements, CancellationToken cancellationToken = default) =>
            inner.RunAllAsync(statements.Select(session.Note), cancellationToken);
    }
}
