namespace KnowledgeGraph.Neo4j;

/// <summary>What holds for all transactions of a session.</summary>
public sealed record CypherSessionSettings
{
    /// <summary>Database to use; null for that of the client's settings, and where that is null too for the user's home database. Neo4j 3 has only one.</summary>
    public string? Database { get; init; }

    /// <summary>Where single queries go. Default: <see cref="CypherAccess.Write"/>.</summary>
    public CypherAccess Access { get; init; } = CypherAccess.Write;

    /// <summary>User in whose name the queries run; null for the user logged on. From Neo4j 4.4 on.</summary>
    public string? ImpersonatedUser { get; init; }

    /// <summary>What the first transaction must see; bookmarks of other sessions.</summary>
    public IReadOnlyList<string> Bookmarks { get; init; } = [];

    /// <summary>How long a transaction may run before the server ends it; null for the server's own limit. From Neo4j 3.5 on.</summary>
    public TimeSpan? TransactionTimeout { get; init; }

    /// <summary>Facts that the server writes into its query log beside each transaction. From Neo4j 3.5 on.</summary>
    public IReadOnlyDictionary<string, object?>? TransactionMetadata { get; init; }

    /// <summary>
    /// True where running a transaction twice is the same as once, so that it may also be retried after a connection is lost during COMMIT, when
    /// nobody knows whether it stands. Default: false.
    /// </summary>
    public bool IsIdempotent { get; init; }
}
