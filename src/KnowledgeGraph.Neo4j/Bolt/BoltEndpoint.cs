namespace KnowledgeGraph.Neo4j.Bolt;

/// <summary>All that is needed to open a connection but the credentials.</summary>
/// <param name="Address">Where the server listens.</param>
/// <param name="Security">How the connection is protected.</param>
/// <param name="UserAgent">Name and version of the application.</param>
/// <param name="RoutingContext">Address first asked for and query of a <c>neo4j</c> URI; null where the client wants no routing.</param>
/// <param name="OpenTimeout">How long all may take until the server is ready for queries.</param>
internal sealed record BoltEndpoint(
    BoltAddress Address,
    TransportSecurity Security,
    string UserAgent,
    IReadOnlyDictionary<string, object?>? RoutingContext,
    TimeSpan OpenTimeout);
