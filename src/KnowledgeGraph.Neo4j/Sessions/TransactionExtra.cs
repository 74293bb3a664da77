using KnowledgeGraph.Neo4j.Bolt;

namespace KnowledgeGraph.Neo4j.Sessions;

/// <summary>The settings that RUN or BEGIN carries, by what the version knows; what it does not know is refused, not dropped.</summary>
internal static class TransactionExtra
{
    /// <exception cref="ServerTooOldException">The server is too old for a setting.</exception>
    public static Dictionary<string, object?>? Build(
        BoltVersion version,
        CypherSessionSettings session,
        CypherAccess access,
        string? database,
        IReadOnlyList<string> bookmarks)
    {
        Refuse(version, session, database);
        if (!version.HasTransactionMessages)
        {
            return null;
        }

        Dictionary<string, object?> extra = new(StringComparer.Ordinal);
        if (bookmarks.Count > 0)
        {
            extra["bookmarks"] = bookmarks;
        }

        if (session.TransactionTimeout is { } timeout)
        {
            extra["tx_timeout"] = (long)Math.Ceiling(timeout.TotalMilliseconds);
        }

        if (session.TransactionMetadata is { Count: > 0 } metadata)
        {
            extra["tx_metadata"] = metadata;
        }

        // Write is the protocol's default.
        if (access == CypherAccess.Read)
        {
            extra["mode"] = "r";
        }

        if (database is not null)
        {
            extra["db"] = database;
        }

        if (session.ImpersonatedUser is { } user)
        {
            extra["imp_user"] = user;
        }

        return extra;
    }

    private static void Refuse(BoltVersion version, CypherSessionSettings session, string? database)
    {
        string? missing =
            database is not null && !version.HasPartialResults ? $"Neo4j 3 has one database; leave the name '{database}' out (NEO4J_DATABASE)"
            : session.ImpersonatedUser is not null && !version.HasImpersonation ? "Impersonation needs Neo4j 4.4"
            : session.TransactionTimeout is not null && !version.HasTransactionMessages ? "A transaction timeout needs Neo4j 3.5"
            : session.TransactionMetadata is { Count: > 0 } && !version.HasTransactionMessages ? "Transaction metadata need Neo4j 3.5"
            : null;
        if (missing is not null)
        {
            throw new ServerTooOldException($"{missing}. This server speaks Bolt {version}.");
        }
    }
}
