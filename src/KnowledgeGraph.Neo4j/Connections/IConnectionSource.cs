namespace KnowledgeGraph.Neo4j.Connections;

/// <summary>Where transactions get their connections: one server, or whichever member of a cluster fits.</summary>
internal interface IConnectionSource : IAsyncDisposable
{
    Task<ConnectionLease> AcquireAsync(ConnectionNeed need, CancellationToken cancellationToken);
}
