namespace KnowledgeGraph.Neo4j;

/// <summary>Runs statements inside the transaction that a session keeps open for one piece of work.</summary>
/// <remarks>Valid until the work returns. Not thread-safe. After a refusal the transaction is lost, whatever the work does next.</remarks>
public interface ICypherTransaction
{
    /// <summary>Runs a statement whose rows matter.</summary>
    Task<ICypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken = default);

    /// <summary>Runs statements whose rows nobody needs, in order, without waiting for one before sending the next.</summary>
    /// <param name="statements">Walked once, as they are sent: a sequence that makes them on the way needs no memory for all.</param>
    /// <param name="cancellationToken">Stops the work; the transaction is then lost.</param>
    /// <returns>What they changed together; times are added.</returns>
    Task<CypherSummary> RunAllAsync(IEnumerable<CypherStatement> statements, CancellationToken cancellationToken = default);
}
