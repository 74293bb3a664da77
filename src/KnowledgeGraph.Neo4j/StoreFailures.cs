using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Neo4j;

/// <summary>Failures of the client as failures of a store.</summary>
internal static class StoreFailures
{
    /// <summary>The exception to throw; null where a failure is none of the server's and goes on as it is.</summary>
    /// <param name="failure">What was thrown.</param>
    /// <param name="doing">What was being done: <c>Writing 'plan.txt'</c>.</param>
    public static GraphStoreException? Of(Exception failure, string doing) => failure switch
    {
        Neo4jConnectionException lost => new(
            GraphStoreErrorCode.Unreachable,
            $"{doing}: Neo4j at {lost.Message}",
            lost.Fault is ConnectionFault.Lost or ConnectionFault.TimedOut or ConnectionFault.NoMember or ConnectionFault.PoolExhausted,
            innerException: lost),
        Neo4jServerException refusal => new(CodeOf(refusal), $"{doing}: {refusal.Message}", refusal.IsTransient, refusal.Code, refusal),
        FormatException damaged => new(
            GraphStoreErrorCode.Damaged,
            $"{doing}: {damaged.Message} Remove the document from the database with 'MATCH (n) WHERE n.id STARTS WITH …', then load it again.",
            innerException: damaged),
        _ => null,
    };

    private static string CodeOf(Neo4jServerException refusal) => refusal.Code switch
    {
        _ when RetryableCodes.MeansOtherWriter(refusal.Code) => GraphStoreErrorCode.ReadOnly,
        "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase" or "Neo.ClientError.Statement.AccessMode" => GraphStoreErrorCode.ReadOnly,
        _ when RetryableCodes.MeansTooLarge(refusal.Code) || refusal.Code.EndsWith(".OutOfMemoryError", StringComparison.Ordinal) => GraphStoreErrorCode.Full,
        _ when refusal.Code.StartsWith("Neo.ClientError.Schema.", StringComparison.Ordinal) => GraphStoreErrorCode.Refused,
        _ when refusal.Code.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal) || refusal.Code.StartsWith("Neo.ClientError.Database.", StringComparison.Ordinal)
            => GraphStoreErrorCode.Unreachable,
        _ when refusal.IsTransient => GraphStoreErrorCode.Locked,
        _ => GraphStoreErrorCode.Failed,
    };
}
