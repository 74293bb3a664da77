using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Neo4j.Values;
using KnowledgeGraph.ServerTests.Servers;

namespace KnowledgeGraph.ServerTests.Neo4j;

public sealed class SessionOnServerTests(RealServers servers)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Values_come_back_as_they_were_sent()
    {
        await using CypherClient client = new(new((await servers.OpenAsync()).Uri));
        await using ICypherSession session = client.OpenSession();
        Dictionary<string, object?> sent = new()
        {
            ["text"] = "城西科创大走廊 🚄",
            ["long text"] = new string('杭', 70_000),
            ["numbers"] = new List<object?> { 0L, -17L, 128L, -32_769L, 1L << 40, long.MinValue },
            ["real"] = 0.1,
            ["truth"] = true,
            ["nothing"] = null,
            ["long list"] = Enumerable.Range(0, 70_000).Select(i => (object?)(long)i).ToList(),
            ["map"] = new Dictionary<string, object?> { ["键"] = "值" },
        };

        await using ICypherResult result = await session.RunAsync(new("RETURN $sent AS value", new Dictionary<string, object?> { ["sent"] = sent }), Stop);
        CypherRecord row = Assert.Single(await result.ToListAsync(Stop));

        Assert.Equivalent(sent, row["value"], strict: true);
    }

    [Fact]
    public async Task A_batch_is_written_in_one_transaction_and_its_changes_are_counted()
    {
        await using CypherClient client = new(new((await servers.OpenAsync()).Uri));
        await using ICypherSession session = client.OpenSession();
        object[] rows = [.. Enumerable.Range(0, 500).Select(i => new Dictionary<string, object?> { ["id"] = $"Batch/{i}", ["props"] = new Dictionary<string, object?> { ["name"] = $"名称{i}" } })];
        Dictionary<string, object?> parameters = new() { ["rows"] = rows };

        CypherSummary written = await session.WriteAsync(
            [
                new("UNWIND $rows AS row MERGE (n:Batch {id: row.id}) SET n += row.props", parameters),
                new("MATCH (a:Batch {id: 'Batch/0'}), (b:Batch {id: 'Batch/1'}) CREATE (a)-[:NEXT]->(b)"),
            ],
            Stop);

        Assert.Equal(500, written.Counters.NodesCreated);
        Assert.Equal(500, written.Counters.LabelsAdded);
        Assert.Equal(1, written.Counters.RelationshipsCreated);
        Assert.Equal("Neo4j/3.1.1", written.ServerAgent);
        CypherPath path = (await OneAsync(session, "MATCH p = (:Batch {id: 'Batch/1'})<-[:NEXT]-(:Batch) RETURN p")).Get<CypherPath>("p");
        Assert.Equal(["Batch/1", "Batch/0"], path.Nodes.Select(node => node.Properties["id"]));
        Assert.Equal(path.Nodes[1].ElementId, path.Relationships[0].StartElementId);
    }

    [Fact]
    public async Task A_refused_batch_leaves_nothing_behind()
    {
        await using CypherClient client = new(new((await servers.OpenAsync()).Uri));
        await using ICypherSession session = client.OpenSession();

        Neo4jServerException refusal = await Assert.ThrowsAsync<Neo4jServerException>(
            () => session.WriteAsync([new("CREATE (:Refused)"), new("THIS IS NO CYPHER"), new("CREATE (:Refused)")], Stop));

        Assert.Equal("Neo.ClientError.Statement.SyntaxError", refusal.Code);
        Assert.DoesNotContain('\n', refusal.Message);
        Assert.Equal(0L, (await OneAsync(session, "MATCH (n:Refused) RETURN count(n) AS n"))["n"]);
    }

    [Fact]
    public async Task Work_that_throws_is_rolled_back()
    {
        await using CypherClient client = new(new((await servers.OpenAsync()).Uri));
        await using ICypherSession session = client.OpenSession();

        await Assert.ThrowsAsync<FormatException>(() => session.WriteAsync<int>(
            async (transaction, stop) =>
            {
                await transaction.RunAsync(new("CREATE (:Undone)"), stop);
                throw new FormatException();
            },
            Stop));

        Assert.Equal(0L, (await OneAsync(session, "MATCH (n:Undone) RETURN count(n) AS n"))["n"]);
    }

    [Fact]
    public async Task A_long_query_stops_when_it_is_cancelled_and_the_connection_serves_on()
    {
        await using CypherClient client = new(new((await servers.OpenAsync()).Uri) { MaxConnections = 1 });
        await using ICypherSession session = client.OpenSession();
        await session.WriteAsync([new("UNWIND range(1, 300) AS i CREATE (:Slow {i: i})")], Stop);
        using CancellationTokenSource cancel = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        cancel.CancelAfter(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await using ICypherResult result = await session.RunAsync(
                new("MATCH (a:Slow), (b:Slow), (c:Slow), (d:Slow) WHERE a.i + b.i + c.i + d.i = -1 RETURN count(*) AS n"), cancel.Token);
            await result.ToListAsync(cancel.Token);
        });

        Assert.Equal(1L, (await OneAsync(session, "RETURN 1 AS n"))["n"]);
    }

    [Fact]
    public async Task A_result_that_is_left_early_does_not_disturb_the_next_one()
    {
        await using CypherClient client = new(new((await servers.OpenAsync()).Uri) { MaxConnections = 1 });
        await using ICypherSession session = client.OpenSession();
        await using (ICypherResult result = await session.RunAsync(new("UNWIND range(1, 5000) AS i RETURN i"), Stop))
        {
            Assert.Equal(1L, (await result.FirstAsync(Stop))["i"]);
        }

        Assert.Equal(2L, (await OneAsync(session, "RETURN 2 AS n"))["n"]);
    }

    private static async Task<CypherRecord> OneAsync(ICypherSession session, string query)
    {
        await using ICypherResult result = await session.RunAsync(new(query), Stop);
        return await result.SingleAsync(Stop);
    }
}
