using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Neo4j.Bolt;
using KnowledgeGraph.Neo4j.Sessions;

namespace KnowledgeGraph.Tests.Neo4j;

public sealed class TransactionExtraTests
{
    private static readonly CypherSessionSettings Plain = new();

    private static readonly CypherSessionSettings Full = new()
    {
        ImpersonatedUser = "bob",
        TransactionTimeout = TimeSpan.FromMilliseconds(300),
        TransactionMetadata = new Dictionary<string, object?> { ["app"] = "kg" },
    };

    [Fact]
    public void Nothing_is_sent_that_is_the_default()
        => Assert.Empty(TransactionExtra.Build(new(5, 8), Plain, CypherAccess.Write, null, [])!);

    [Fact]
    public void Everything_is_sent_where_the_version_knows_it()
    {
        Dictionary<string, object?> extra = TransactionExtra.Build(new(4, 4), Full, CypherAccess.Read, "plans", ["b:1"])!;

        Assert.Equal(["bookmarks", "db", "imp_user", "mode", "tx_metadata", "tx_timeout"], extra.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("r", extra["mode"]);
        Assert.Equal(300L, extra["tx_timeout"]);
        Assert.Equal("plans", extra["db"]);
        Assert.Equal("bob", extra["imp_user"]);
    }

    [Fact]
    public void Bolt_1_has_no_field_for_any_of_it()
    {
        Assert.Null(TransactionExtra.Build(BoltVersion.V1, Plain, CypherAccess.Read, null, ["b:1"]));
        AssertRefused(BoltVersion.V1, Plain with { TransactionTimeout = TimeSpan.FromSeconds(1) }, null, "Neo4j 3.5");
        AssertRefused(BoltVersion.V1, Plain with { TransactionMetadata = Full.TransactionMetadata }, null, "Neo4j 3.5");
    }

    [Fact]
    public void What_the_version_does_not_know_is_refused_and_not_dropped()
    {
        AssertRefused(BoltVersion.V3, Plain, "plans", "'plans'");
        AssertRefused(new(4, 3), Full, null, "Neo4j 4.4");
    }

    private static void AssertRefused(BoltVersion version, CypherSessionSettings settings, string? database, string words)
    {
        ServerTooOldException refusal = Assert.Throws<ServerTooOldException>(() => TransactionExtra.Build(version, settings, CypherAccess.Write, database, []));
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
    }
}
