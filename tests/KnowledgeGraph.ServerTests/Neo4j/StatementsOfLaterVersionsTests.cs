using KnowledgeGraph.Graph;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Neo4j.Constraints;
using KnowledgeGraph.Neo4j.Writing;
using KnowledgeGraph.ServerTests.Questions;
using KnowledgeGraph.ServerTests.Servers;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.ServerTests.Neo4j;

/// <summary>The statements of the store as they are really sent, held to what 4.4 to 2026 accept.</summary>
[Collection(StoreServer.Name)]
public sealed class StatementsOfLaterVersionsTests(RealServers servers)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cypher_5_and_25_accept_all_that_the_store_writes_and_reads_without_a_warning()
    {
        await using Neo4jGraphStore empty = await StoreServer.OpenEmptyAsync(servers);
        await using CypherClient client = new(new((await servers.StoreAsync()).Uri));
        RecordingSession session = new(client.OpenSession());
        // Their constraints are in the words of 3.1 and are held below to those of later versions.
        await using Neo4jGraphStore store = await Neo4jGraphStore.OpenAsync(null, session, StoreServer.Schema, CheckLevel.Names, Stop);
        session.Sent.Clear();
        await PlayAsync(store);

        // All kinds of statements are among them.
        Assert.All(
            (string[])["DELETE l", "DETACH DELETE n", "CREATE (:", "SET n +=", " SET n:", " REMOVE n:", "CREATE (a)-[:", "DELETE r", "r.id IN $ids", "labels(n) AS labels", "ORDER BY r.id", "count(*)"],
            words => Assert.Contains(session.Sent.Keys, query => query.Contains(words, StringComparison.Ordinal)));
        Assert.Empty(await LaterCypher.ComplaintsAsync(session.Sent.Values.Select(Candidate)));
    }

    [Theory]
    [InlineData("Neo4j/4.4.0")]
    [InlineData("Neo4j/2026.01.0")]
    public async Task Cypher_5_and_25_accept_the_constraints_and_indexes_and_their_listings_without_a_warning(string agent)
    {
        RecordingSession session = new(new ScriptedSession(agent, new Dictionary<string, CypherRecord[]>()));
        await ConstraintKeeper.EnsureAsync(session, StoreServer.Schema, Stop);

        Assert.Contains(session.Sent.Keys, static query => query.StartsWith("SHOW INDEXES", StringComparison.Ordinal));
        Assert.Contains(session.Sent.Keys, static query => query.StartsWith("CREATE FULLTEXT INDEX", StringComparison.Ordinal));
        Assert.Empty(await LaterCypher.ComplaintsAsync(session.Sent.Values.Select(Candidate)));
    }

    // Versions at random share entities, change their labels and move relationships; the last relationship has an id that is not made from what it is.
    private static async Task PlayAsync(Neo4jGraphStore store)
    {
        for (int round = 0; round < 6; round++)
        {
            await store.ReplaceAsync(new RandomGraphs(round).Document(round % 2, 12), Stop);
        }

        const string Id = "Document/甲";
        await store.ReplaceAsync(
            new DocumentGraph(
                Id,
                "甲.txt",
                "甲",
                [new Node(Id, ["Document"], [new("name", "甲")]), new Node("Lab/甲", ["Entity", "Lab"], [new("name", "甲")])],
                [new Relationship("0123456789abcdef", "MENTIONS", Id, "Lab/甲", [])],
                []),
            Stop);
        foreach (StoredDocument document in await store.ListDocumentsAsync(Stop))
        {
            await store.ReadTextAsync(document.Id, Stop);
            await store.ReadDiagnosticsAsync(document.Id, Stop);
        }

        await store.CountAsync(Stop);
        await store.ReadNodesAsync(Stop).CountAsync(Stop);
        await store.ReadRelationshipsAsync(Stop).CountAsync(Stop);
        await store.RemoveAsync(Id, Stop);
    }

    // Values decide nothing here, and some are too large to be handed on.
    private static Candidate Candidate(CypherStatement statement) => new(
        statement.Query, statement.Query, statement.Parameters?.ToDictionary(static pair => pair.Key, static pair => (object?)"") ?? []);
}
