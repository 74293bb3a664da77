using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Neo4j.Values;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>Does with the client what the conversations of <c>Conversations/</c> record: a read, a write transaction, a refusal.</summary>
internal sealed class ConversationRun
{
    public List<CypherRecord> Rows { get; } = [];

    public CypherSummary? Written { get; private set; }

    public Neo4jServerException? Refusal { get; private set; }

    public IReadOnlyList<string> Bookmarks { get; private set; } = [];

    public static Neo4jConnectionSettings Settings(string address, string version) => new($"bolt://{address}")
    {
        Credentials = Neo4jCredentials.Basic("neo4j", "pass"),
        UserAgent = "Test/1.0.0",
        Database = version[0] is '1' or '3' ? null : "plans",
        RetryTime = TimeSpan.Zero,
        ConnectTimeout = TimeSpan.FromSeconds(10),
    };

    public async Task PlayAsync(Neo4jConnectionSettings settings, CancellationToken stop)
    {
        await using CypherClient client = new(settings);
        await using ICypherSession session = client.OpenSession();
        await using (ICypherResult result = await session.RunAsync(new("RETURN $x AS x", new Dictionary<string, object?> { ["x"] = 1 }), stop))
        {
            await foreach (CypherRecord row in result.WithCancellation(stop))
            {
                Rows.Add(row);
            }
        }

        Written = await session.WriteAsync(
            async (transaction, inner) => await (await transaction.RunAsync(new("CREATE (n:Plan)"), inner)).ConsumeAsync(inner),
            stop);
        try
        {
            await session.RunAsync(new("WRONG"), stop);
        }
        catch (Neo4jServerException refusal)
        {
            Refusal = refusal;
        }

        Bookmarks = session.Bookmarks;
    }

    public void AssertComplete(string version)
    {
        Assert.Equal(2, Rows.Count);
        Assert.Equal(["n", "t"], Rows[0].Keys);
        CypherNode node = Rows[0].Get<CypherNode>("n");
        Assert.Equal(["Plan"], node.Labels);
        Assert.Equal("杭州", node.Properties["name"]);
        Assert.Equal(version[0] is '5' or '6' ? "4:a:7" : "7", node.ElementId);
        Assert.Equal(version == "1" ? null : "2025-12-31T08:30:00+08:00", Rows[0]["t"]?.ToString());
        Assert.Null(Rows[1]["n"]);
        Assert.Equal(new CypherCounters { NodesCreated = 1 }, Written!.Counters);
        Assert.Equal(version[0] is '1' or '3' ? null : "plans", Written.Database);
        Assert.Equal("Neo.ClientError.Statement.SyntaxError", Refusal!.Code);
        Assert.Equal("Invalid input", Refusal.ServerMessage);
        bool hasStatus = version is "5.7" or "5.8" or "6.0";
        Assert.Equal(hasStatus ? "42001" : null, Refusal.GqlStatus);
        Assert.Equal(hasStatus ? "unknown clause" : null, (Refusal.InnerException as Neo4jServerException)?.ServerMessage);
        Assert.Equal(hasStatus ? "error: invalid syntax" : null, Refusal.GqlDescription);
        Assert.Equal(hasStatus ? "CLIENT_ERROR" : null, Refusal.DiagnosticRecord.GetValueOrDefault("_classification"));
        Assert.Equal(["bm:2"], Bookmarks);
    }
}
