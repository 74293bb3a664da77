namespace KnowledgeGraph.Neo4j;

/// <summary>Which refusals may go away by themselves: exactly those that the official drivers retry.</summary>
internal static class RetryableCodes
{
    public const string AuthorizationExpired = "Neo.ClientError.Security.AuthorizationExpired";
    public const string TokenExpired = "Neo.ClientError.Security.TokenExpired";
    public const string NotALeader = "Neo.ClientError.Cluster.NotALeader";
    public const string ReadOnlyDatabase = "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase";
    public const string DatabaseUnavailable = "Neo.TransientError.General.DatabaseUnavailable";

    public static bool Contains(string code)
    {
        if (code.StartsWith("Neo.TransientError.", StringComparison.Ordinal))
        {
            // Somebody stopped the transaction; newer servers call both client errors.
            return code is not ("Neo.TransientError.Transaction.Terminated" or "Neo.TransientError.Transaction.LockClientStopped");
        }

        return code is AuthorizationExpired or NotALeader or ReadOnlyDatabase;
    }

    /// <summary>The transaction is larger than the server's memory, or than the share of it that one transaction gets.</summary>
    public static bool MeansTooLarge(string code) => code
        is "Neo.TransientError.General.MemoryPoolOutOfMemoryError"
        or "Neo.TransientError.General.TransactionOutOfMemoryError"
        or "Neo.ClientError.General.TransactionOutOfMemoryError"
        // 4.1 to 4.4.
        or "Neo.TransientError.General.TransactionMemoryLimit";

    /// <summary>The member that answered is not the one that may write.</summary>
    public static bool MeansOtherWriter(string code) => code is NotALeader or ReadOnlyDatabase;
}
