using System.Net.Http.Json;
using System.Text.Json;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.ServerTests.Servers;

namespace KnowledgeGraph.ServerTests.Neo4j;

/// <summary>
/// How the server means to run what the store sends. It plans by statistics; where they are those of an empty database, a query that leaves it the choice
/// looks at all nodes for each row, and a load that takes seconds does not end.
/// </summary>
[Collection(StoreServer.Name)]
public sealed class QueryPlanTests(RealServers servers)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_statement_looks_at_all_nodes_even_where_the_statistics_say_that_there_are_none()
    {
        Neo4jServer server = await servers.StoreAsync();
        HashSet<string> queries = await QueriesAsync(server);
        Assert.Contains(queries, static query => query.Contains("DELETE r", StringComparison.Ordinal));
        Assert.Contains(queries, static query => query.Contains("SET r", StringComparison.Ordinal));
        Assert.Contains(queries, static query => query.Contains("]->(b)", StringComparison.Ordinal));

        await StoreServer.EmptyAsync(server);
        await Server.AskAsync(server.Uri, "CALL db.resampleIndex(':Entity(id)')");
        await AssertSeeksAsync(server, queries);

        // The index was measured empty, and now is not: so stands a database that was emptied and is loaded again.
        await Server.AskAsync(server.Uri, "UNWIND range(1, 20000) AS i CREATE (:Entity {id: 'Lab/' + i, name: 'x'})");
        await AssertSeeksAsync(server, queries);
        await StoreServer.EmptyAsync(server);
    }

    // All kinds of statements: new parts, changed and withdrawn ones, and a document that goes.
    private static async Task<HashSet<string>> QueriesAsync(Neo4jServer server)
    {
        await StoreServer.EmptyAsync(server);
        await using CypherClient client = new(new(server.Uri));
        await using CountingSession session = new(client.OpenSession());
        await using Neo4jGraphStore store = await Neo4jGraphStore.OpenOverAsync(session, StoreServer.Schema, Stop);
        DocumentGraph seed = Plans.Seed();
        await store.ReplaceAsync(seed, Stop);
        await store.ReplaceAsync(Plans.Seed("标题\n" + Plans.SeedText[..(Plans.SeedText.Length / 2)]), Stop);
        await store.RemoveAsync(seed.DocumentId, Stop);
        return session.WrittenQueries;
    }

    private static async Task AssertSeeksAsync(Neo4jServer server, HashSet<string> queries)
    {
        using HttpClient http = new();
        foreach (string query in queries)
        {
            object statement = new { statement = "EXPLAIN " + query, parameters = new { rows = Array.Empty<object>(), ids = Array.Empty<string>(), id = "", @lock = "" } };
            using HttpResponseMessage response = await http.PostAsJsonAsync($"http://127.0.0.1:{server.HttpPort}/db/data/transaction/commit", new { statements = new[] { statement } }, Stop);
            JsonElement answer = await response.Content.ReadFromJsonAsync<JsonElement>(Stop);
            Assert.True(answer.GetProperty("errors").GetArrayLength() == 0, $"{query}: {answer}");
            JsonElement root = answer.GetProperty("results")[0].GetProperty("plan").GetProperty("root");
            Assert.DoesNotContain(Operators(root), static name => name.EndsWith("Scan", StringComparison.Ordinal) || name.Contains("HashJoin", StringComparison.Ordinal));
        }
    }

    private static IEnumerable<string> Operators(JsonElement plan) =>
        plan.GetProperty("children").EnumerateArray().SelectMany(Operators).Prepend(plan.GetProperty("operatorType").GetString()!);
}
