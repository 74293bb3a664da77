namespace KnowledgeGraph.Neo4j;

/// <summary>A setting, such as the name of a database, needs a newer server than the one that answers. The message is one line: what, what to do.</summary>
public sealed class ServerTooOldException : InvalidOperationException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What, what to do; one line.</param>
    public ServerTooOldException(string message)
        : base(message)
    {
    }
}
