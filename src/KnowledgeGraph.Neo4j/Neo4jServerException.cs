using System.Collections.ObjectModel;

namespace KnowledgeGraph.Neo4j;

/// <summary>The server refused a request. The message is one line: where, what, the server's code, what to do.</summary>
public sealed class Neo4jServerException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="code">The server's code, such as <c>Neo.ClientError.Statement.SyntaxError</c>.</param>
    /// <param name="message">Where, what, what to do; one line.</param>
    /// <param name="serverMessage">The server's own words, with their line breaks; by default the message.</param>
    /// <param name="gqlStatus">The GQL status, if the server told one.</param>
    /// <param name="innerException">The failure behind this one, if the server told it.</param>
    public Neo4jServerException(string code, string message, string? serverMessage = null, string? gqlStatus = null, Exception? innerException = null)
        : base(message, innerException)
    {
        Code = code;
        ServerMessage = serverMessage ?? message;
        GqlStatus = gqlStatus;
    }

    /// <summary>The server's code; empty for a cause that has none. From Bolt 6 on it is stable where the text is not.</summary>
    public string Code { get; }

    /// <summary>Five characters of the GQL standard from Bolt 5.7 on, else null.</summary>
    public string? GqlStatus { get; }

    /// <summary>What the status means, in the server's words, from Bolt 5.7 on; else null.</summary>
    public string? GqlDescription { get; init; }

    /// <summary>Further facts of the GQL standard, such as <c>_classification</c> and <c>_position</c>; empty before Bolt 5.7 and where they are the default ones.</summary>
    public IReadOnlyDictionary<string, object?> DiagnosticRecord { get; init; } = ReadOnlyDictionary<string, object?>.Empty;

    /// <summary>The server's own words, with their line breaks.</summary>
    public string ServerMessage { get; }

    /// <summary>True where the same transaction, run again, may succeed.</summary>
    public bool IsTransient => RetryableCodes.Contains(Code);
}
