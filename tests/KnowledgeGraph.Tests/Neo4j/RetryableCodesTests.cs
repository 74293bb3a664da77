using KnowledgeGraph.Neo4j;

namespace KnowledgeGraph.Tests.Neo4j;

public sealed class RetryableCodesTests
{
    [Theory]
    [InlineData("Neo.TransientError.Transaction.DeadlockDetected", true)]
    [InlineData("Neo.TransientError.General.DatabaseUnavailable", true)]
    [InlineData("Neo.ClientError.Security.AuthorizationExpired", true)]
    [InlineData("Neo.ClientError.Cluster.NotALeader", true)]
    [InlineData("Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", true)]
    [InlineData("Neo.TransientError.General.TransactionOutOfMemoryError", true)]
    [InlineData("Neo.TransientError.General.TransactionMemoryLimit", true)]
    [InlineData("Neo.TransientError.General.MemoryPoolOutOfMemoryError", true)]
    [InlineData("Neo.ClientError.General.TransactionOutOfMemoryError", false)]
    [InlineData("Neo.TransientError.Transaction.Terminated", false)]
    [InlineData("Neo.TransientError.Transaction.LockClientStopped", false)]
    [InlineData("Neo.ClientError.Transaction.Terminated", false)]
    [InlineData("Neo.ClientError.Security.TokenExpired", false)]
    [InlineData("Neo.ClientError.Schema.ConstraintValidationFailed", false)]
    [InlineData("Neo.DatabaseError.General.UnknownError", false)]
    [InlineData("", false)]
    public void Exactly_these_codes_are_tried_again(string code, bool expected) => Assert.Equal(expected, new Neo4jServerException(code, "x").IsTransient);
}
