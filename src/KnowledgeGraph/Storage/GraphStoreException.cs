namespace KnowledgeGraph.Storage;

/// <summary>A store could not be reached, read or written. The message is one line: code, what, where, what to do.</summary>
public sealed class GraphStoreException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="code">Stable code: <c>KG5001</c>.</param>
    /// <param name="message">What, where, what to do; one line, without the code.</param>
    /// <param name="isTransient">True where the same call may succeed later.</param>
    /// <param name="serverCode">The server's own code; null where there is none.</param>
    /// <param name="innerException">What the driver threw.</param>
    public GraphStoreException(string code, string message, bool isTransient = false, string? serverCode = null, Exception? innerException = null)
        : base($"{code}: {message.ReplaceLineEndings(" ")}", innerException)
    {
        Code = code;
        IsTransient = isTransient;
        ServerCode = serverCode;
    }

    /// <summary>Stable code; the list stands in <c>docs/diagnostics.md</c>.</summary>
    public string Code { get; }

    /// <summary>True where the same call may succeed later.</summary>
    public bool IsTransient { get; }

    /// <summary>The server's own code; null where there is none.</summary>
    public string? ServerCode { get; }
}
