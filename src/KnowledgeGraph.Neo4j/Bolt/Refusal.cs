namespace KnowledgeGraph.Neo4j.Bolt;

/// <summary>The exception for a request that did not succeed.</summary>
internal static class Refusal
{
    public static Exception Of(PendingAnswer answer, BoltConnection connection)
        => answer.Failure is { } failure
            ? ServerFailures.ToException(failure, connection.Address)
            : ConnectionFaults.Protocol(connection.Address, new BoltProtocolException("a request is ignored without a failure before it"));
}
