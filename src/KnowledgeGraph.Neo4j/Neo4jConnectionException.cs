namespace KnowledgeGraph.Neo4j;

/// <summary>The way to the server failed, not the query. The message is one line: where, what, what to do.</summary>
public sealed class Neo4jConnectionException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="fault">What kind of fault.</param>
    /// <param name="message">Where, what, what to do; one line.</param>
    /// <param name="innerException">What the socket or TLS threw, if anything.</param>
    public Neo4jConnectionException(ConnectionFault fault, string message, Exception? innerException = null)
        : base(message, innerException) => Fault = fault;

    /// <summary>What kind of fault.</summary>
    public ConnectionFault Fault { get; }

    /// <summary>True where a COMMIT was under way when the connection was lost: the transaction may stand or not.</summary>
    public bool IsOutcomeUnknown { get; internal init; }
}
