using KnowledgeGraph.Neo4j.Bolt.Messages;

namespace KnowledgeGraph.Neo4j.Bolt;

/// <summary>Turns a FAILURE into the exception and the sentence that a person meets.</summary>
internal static class ServerFailures
{
    public static Neo4jServerException ToException(BoltFailure failure, BoltAddress address)
    {
        string code = failure.Code.Length > 0 ? failure.Code : failure.GqlStatus ?? "no code";
        string words = ConnectionFaults.OneLine(failure.Message).TrimEnd('.');
        string advice = Advice(failure.Code);
        string message = $"Neo4j at {address}: {words} ({code}).{(advice.Length > 0 ? " " + advice : "")}";
        return new(failure.Code, message, failure.Message, failure.GqlStatus, failure.Cause is { } cause ? ToException(cause, address) : null)
        {
            GqlDescription = failure.Description,
            DiagnosticRecord = failure.Diagnostics,
        };
    }

    public static string Advice(string code) => code switch
    {
        "Neo.ClientError.Security.Unauthorized" => "Check the user name and the password (NEO4J_USERNAME, NEO4J_PASSWORD).",
        "Neo.ClientError.Security.CredentialsExpired" => ChangePassword,
        "Neo.ClientError.Security.AuthenticationRateLimit" => "Too many wrong passwords: wait a few seconds, then use the right one.",
        RetryableCodes.TokenExpired => "The token has expired: get a new one.",
        "Neo.ClientError.Security.Forbidden" => "The user may not do this: grant the right, or use another user.",
        "Neo.ClientError.Database.DatabaseNotFound" => "Check the database's name (NEO4J_DATABASE); SHOW DATABASES lists those there are.",
        RetryableCodes.DatabaseUnavailable => "The database is not online: start it, or wait until it is.",
        RetryableCodes.NotALeader or RetryableCodes.ReadOnlyDatabase or "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase" or "Neo.ClientError.Statement.AccessMode"
            => "This member only reads: use the scheme neo4j:// so that writes find the leader, or a member that may write.",
        _ when RetryableCodes.MeansTooLarge(code)
            => "The transaction is too large for the server's memory: raise db.memory.transaction.max and dbms.memory.transaction.total.max "
                + "(4.x: dbms.memory.transaction.max_size and dbms.memory.transaction.global_max_size).",
        "Neo.TransientError.General.OutOfMemoryError" or "Neo.DatabaseError.General.OutOfMemoryError"
            => "The server ran out of heap: raise server.memory.heap.max_size (before 5: dbms.memory.heap.max_size).",
        "Neo.ClientError.Transaction.TransactionTimedOut" or "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration"
            => "Raise the transaction's timeout (db.transaction.timeout in the server).",
        "Neo.ClientError.Procedure.ProcedureNotFound" => "The server does not have this procedure; for a single server use bolt:// in place of neo4j://.",
        _ => "",
    };

    /// <summary>What to do about the password that every server is delivered with.</summary>
    public const string ChangePassword =
        "The initial password must be changed first: log in to Neo4j Browser once, or run ALTER CURRENT USER SET PASSWORD (before 4.0: CALL dbms.changePassword).";
}
