namespace KnowledgeGraph.Neo4j.Sessions;

/// <summary>Whoever opened a result and must know how it ended.</summary>
internal interface IResultOwner
{
    /// <summary>The last row has come, or the rest was dropped.</summary>
    Task OnEndAsync(BoltResult result, IReadOnlyDictionary<string, object?> metadata);

    /// <summary>The result broke off.</summary>
    Task OnFaultAsync(BoltResult result, Exception fault);

    /// <summary>The database that the server named when the transaction began; null where it did not.</summary>
    string? Database { get; }

    /// <summary>True where no other statement was sent after this result's: then it needs no number.</summary>
    bool IsLast(BoltResult result);
}
