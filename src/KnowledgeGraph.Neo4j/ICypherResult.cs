namespace KnowledgeGraph.Neo4j;

/// <summary>Rows as they come from the server. They are asked for as they are read, so a large result needs no large memory.</summary>
/// <remarks>To be read once, by one reader. Not thread-safe. Disposing it before its end drops the rest, for which the server is waited for.</remarks>
public interface ICypherResult : IAsyncEnumerable<CypherRecord>, IAsyncDisposable
{
    /// <summary>Names of the columns.</summary>
    IReadOnlyList<string> Keys { get; }

    /// <summary>Drops the rows that were not read yet, and tells what the statement did.</summary>
    Task<CypherSummary> ConsumeAsync(CancellationToken cancellationToken = default);
}
