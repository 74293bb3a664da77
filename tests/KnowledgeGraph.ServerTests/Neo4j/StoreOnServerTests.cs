using KnowledgeGraph.Definitions;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Neo4j.Writing;
using KnowledgeGraph.ServerTests.Servers;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.ServerTests.Neo4j;

/// <summary>What the store refuses, and what it bears.</summary>
[Collection(StoreServer.Name)]
public sealed class StoreOnServerTests(RealServers servers)
{
    private const string Id = "Document/甲";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    // As numbers: an attribute cannot hold half a surrogate pair.
    [Theory]
    [InlineData(0x0000, "U+0000 at 2")]
    [InlineData(0xD83D, "half a surrogate pair (U+D83D) at 2")]
    [InlineData(0xDE00, "half a surrogate pair (U+DE00) at 2")]
    public async Task Text_that_the_server_cannot_hold_is_refused(int unit, string fault)
    {
        string text = $"之江{(char)unit}实验室";
        await using Neo4jGraphStore store = await StoreServer.OpenEmptyAsync(servers);
        GraphStoreException refusal = await Assert.ThrowsAsync<GraphStoreException>(() => store.ReplaceAsync(Document(("title", text)), Stop));
        Assert.Equal(GraphStoreErrorCode.Refused, refusal.Code);
        Assert.Contains($"'甲.txt': property 'title' of (:Document {Id}) holds {fault}", refusal.Message, StringComparison.Ordinal);
        await GraphStoreContract.AssertHoldsAsync(store);
    }

    [Fact]
    public async Task Emoji_and_rare_characters_are_held()
    {
        await using Neo4jGraphStore store = await StoreServer.OpenEmptyAsync(servers);
        DocumentGraph document = Document(("title", "𬭎😀（试行）\u2028\uFEFF\uFFFF"));
        await store.ReplaceAsync(document, Stop);
        await GraphStoreContract.AssertHoldsAsync(store, document);
    }

    [Theory]
    [InlineData("titel", "标题", "Document has no property 'titel'")]
    [InlineData("horizon", "2035", "Document.horizon must be integer")]
    [InlineData("_content", "x", "Document has no property '_content'")]
    public async Task A_graph_that_breaks_the_schema_is_refused(string property, string value, string fault)
    {
        await using Neo4jGraphStore store = await StoreServer.OpenEmptyAsync(servers);
        GraphStoreException refusal = await Assert.ThrowsAsync<GraphStoreException>(() => store.ReplaceAsync(Document((property, value)), Stop));
        Assert.Equal(GraphStoreErrorCode.Refused, refusal.Code);
        Assert.Contains(fault, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("kg schema check", refusal.Message, StringComparison.Ordinal);
        await GraphStoreContract.AssertHoldsAsync(store);
    }

    [Theory]
    [InlineData("Lab`) DETACH DELETE (n", "MENTIONS")]
    [InlineData("Lab", "MENTIONS]->() DELETE r //")]
    public async Task Labels_and_types_come_from_the_schema_alone(string label, string type)
    {
        await using Neo4jGraphStore store = await StoreServer.OpenEmptyAsync(servers, CheckLevel.Names);
        DocumentGraph document = new(
            Id,
            "甲.txt",
            "",
            [new Node(Id, ["Document"], [new("name", "甲")]), new Node("Lab/a", ["Entity", label], [new("name", "a")])],
            [new Relationship("0123456789abcdef", type, Id, "Lab/a", [])],
            []);
        GraphStoreException refusal = await Assert.ThrowsAsync<GraphStoreException>(() => store.ReplaceAsync(document, Stop));
        Assert.Contains("is not in the schema", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writers_side_by_side_neither_deadlock_nor_lose_anything()
    {
        await using Neo4jGraphStore reader = await StoreServer.OpenEmptyAsync(servers, CheckLevel.Names);
        string uri = (await servers.StoreAsync()).Uri;
        const int Writers = 4;
        const int Rounds = 5;
        DocumentGraph[][] documents =
        [
            .. Enumerable.Range(0, Writers).Select(static writer => Enumerable.Range(0, Rounds).Select(round => new RandomGraphs((round * Writers) + writer).Document(writer, 30)).ToArray()),
        ];

        // No retry: a deadlock would show.
        await Task.WhenAll(documents.Select(versions => Task.Run(
            async () =>
            {
                await using Neo4jGraphStore store = await Neo4jGraphStore.OpenAsync(new(uri) { RetryTime = TimeSpan.Zero }, StoreServer.Schema, CheckLevel.Names, Stop);
                foreach (DocumentGraph version in versions)
                {
                    await store.ReplaceAsync(version, Stop);
                }
            },
            Stop)));

        await GraphStoreContract.AssertHoldsAsync(reader, [.. documents.Select(static versions => versions[^1])]);
    }

    [Fact]
    public async Task A_write_that_is_cancelled_half_way_leaves_the_former_state()
    {
        await using Neo4jGraphStore store = await StoreServer.OpenEmptyAsync(servers);
        DocumentGraph former = Plans.Seed();
        DocumentGraph next = Plans.Seed("标题\n" + Plans.SeedText);
        await store.ReplaceAsync(former, Stop);
        using CancellationTokenSource cancel = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        cancel.CancelAfter(TimeSpan.FromMilliseconds(60));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            while (true)
            {
                await store.ReplaceAsync(next, cancel.Token);
                await store.ReplaceAsync(former, cancel.Token);
            }
        });

        string text = (await store.ReadTextAsync(former.DocumentId, Stop))!;
        await GraphStoreContract.AssertHoldsAsync(store, text == former.Text ? former : next);
    }

    [Fact]
    public async Task What_a_try_wrote_whose_end_was_lost_is_told_by_the_next_one()
    {
        await using Neo4jGraphStore direct = await StoreServer.OpenEmptyAsync(servers);
        DocumentGraph seed = Plans.Seed();
        StoreChange expected = await direct.ReplaceAsync(seed, Stop);
        StoreChange removed = await direct.RemoveAsync(seed.DocumentId, Stop);
        await using CypherClient client = new(new((await servers.StoreAsync()).Uri));
        await using Neo4jGraphStore store = await Neo4jGraphStore.OpenOverAsync(new TwiceSession(client.OpenSession()), StoreServer.Schema, Stop);

        Assert.Equal(expected, await store.ReplaceAsync(seed, Stop));
        Assert.Equal(removed, await store.RemoveAsync(seed.DocumentId, Stop));
    }

    [Fact]
    public async Task Nodes_that_somebody_took_away_are_told_of_and_a_removal_and_a_load_mend_it()
    {
        await using Neo4jGraphStore store = await StoreServer.OpenEmptyAsync(servers);
        DocumentGraph seed = Plans.Seed();
        await store.ReplaceAsync(seed, Stop);
        await Server.AskAsync((await servers.StoreAsync()).Uri, "MATCH (n:Lab) DETACH DELETE n");

        // The new words lean on nodes that the store believes to be there.
        GraphStoreException told = await Assert.ThrowsAsync<GraphStoreException>(() => store.ReplaceAsync(Plans.Seed("\n\n" + Plans.SeedText), Stop));
        Assert.True(told.Code == GraphStoreErrorCode.Damaged, told.Message);
        await store.RemoveAsync(seed.DocumentId, Stop);
        await store.ReplaceAsync(seed, Stop);

        await GraphStoreContract.AssertHoldsAsync(store, seed);
    }

    [Fact]
    public async Task The_constraints_of_the_schema_stand_once_and_are_not_made_again()
    {
        await using Neo4jGraphStore first = await StoreServer.OpenEmptyAsync(servers);
        string uri = (await servers.StoreAsync()).Uri;
        long constraints = (await Server.AskAsync(uri, "CALL db.constraints()")).Count;
        long indexes = (await Server.AskAsync(uri, "CALL db.indexes()")).Count;
        Assert.Equal(GraphDefinitions.Default.Schema.Labels.Count, constraints);

        await using CypherClient client = new(new(uri));
        await using CountingSession session = new(client.OpenSession());
        await using Neo4jGraphStore second = await Neo4jGraphStore.OpenOverAsync(session, StoreServer.Schema, Stop);

        Assert.Equal(0, session.Writes);
        Assert.Equal((constraints, indexes), ((await Server.AskAsync(uri, "CALL db.constraints()")).Count, (await Server.AskAsync(uri, "CALL db.indexes()")).Count));
    }

    private static DocumentGraph Document(params (string Name, object Value)[] properties) => new(
        Id,
        "甲.txt",
        "甲",
        [new Node(Id, ["Document"], [new("name", "甲"), new("source", "甲.txt"), new("sha256", "00"), .. properties.Select(static pair => new KeyValuePair<string, object?>(pair.Name, pair.Value))])],
        [],
        []);
}
