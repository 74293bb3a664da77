namespace KnowledgeGraph.Neo4j;

/// <summary>Which refusals may go away by themselves: those that the official drivers retry and that waiting may mend.</summary>
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
            // The first two mean that somebody stopped the transaction; newer servers call them client errors. The last is the limit of one transaction,
            // which the same one meets again, while that of all together (MemoryPoolOutOfMemoryError) may pass.
            return code is not ("Neo.TransientError.Transaction.Terminated"
                or "Neo.TransientError.Transaction.LockClientStopped"
                or "Neo.TransientError.General.TransactionOutOfMemoryError");
        }

        return code is AuthorizationExpired or NotALeader or ReadOnlyDatabase;
    }

    /// <summary>The member that answered is not the one that may write.</summary>
    public static bool MeansOtherWriter(string code) => code is NotALeader or ReadOnlyDatabase;
}
