using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Tests.Neo4j.FakeServer;

namespace KnowledgeGraph.Tests.Neo4j;

public sealed class ResultTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Several_results_of_a_transaction_are_read_by_their_numbers()
    {
        await using FakeBoltServer server = new(Lines.Greeting44 + """
            C: B1 11 A1 84 "mode" 81 "r"
            C: B3 10 81 "A" A0 A0
            C: B1 3F A1 81 "n" 01
            S: B1 70 A0
            S: B1 70 A2 86 "fields" 91 81 "a" 83 "qid" 00
            S: B1 71 91 01
            S: B1 70 A1 88 "has_more" C3
            C: B3 10 81 "B" A0 A0
            C: B1 3F A1 81 "n" 01
            S: B1 70 A2 86 "fields" 91 81 "b" 83 "qid" 01
            S: B1 71 91 0A
            S: B1 70 A1 88 "has_more" C3
            C: B1 3F A2 81 "n" 01 83 "qid" 00
            S: B1 71 91 02
            S: B1 70 A1 88 "has_more" C2
            C: B1 2F A1 81 "n" FF
            S: B1 70 A0
            C: B0 12
            S: B1 70 A0
            """ + Lines.Bye);
        await using (CypherClient client = new(Settings(server) with { FetchSize = 1 }))
        await using (ICypherSession session = client.OpenSession())
        {
            List<object?> seen = await session.ReadAsync(
                async (transaction, stop) =>
                {
                    ICypherResult a = await transaction.RunAsync(new("A"), stop);
                    ICypherResult b = await transaction.RunAsync(new("B"), stop);
                    List<object?> rows = await a.Select(row => row["a"]).ToListAsync(stop);
                    rows.Add((await b.FirstAsync(stop))["b"]);
                    return rows;
                },
                Stop);
            Assert.Equal([1L, 2L, 10L], seen);
        }

        await server.FinishAsync();
    }

    [Fact]
    public async Task Before_Bolt_4_the_rows_of_an_open_result_wait_while_another_statement_runs()
    {
        await using FakeBoltServer server = new(Lines.Greeting1 + """
            C: B2 10 85 "BEGIN" A0
            C: B0 2F
            C: B2 10 81 "A" A0
            C: B0 3F
            S: B1 70 A0
            S: B1 70 A0
            S: B1 70 A1 86 "fields" 91 81 "a"
            S: B1 71 91 01
            S: B1 71 91 02
            S: B1 70 A0
            C: B2 10 81 "B" A0
            C: B0 3F
            S: B1 70 A1 86 "fields" 90
            S: B1 70 A0
            C: B2 10 86 "COMMIT" A0
            C: B0 2F
            S: B1 70 A0
            S: B1 70 A0
            C close
            """);
        await using (CypherClient client = Client(server))
        await using (ICypherSession session = client.OpenSession())
        {
            List<object?> seen = await session.WriteAsync(
                async (transaction, stop) =>
                {
                    ICypherResult a = await transaction.RunAsync(new("A"), stop);
                    await transaction.RunAsync(new("B"), stop);
                    return await a.Select(row => row["a"]).ToListAsync(stop);
                },
                Stop);
            Assert.Equal([1L, 2L], seen);
        }

        await server.FinishAsync();
    }

    [Fact]
    public async Task A_result_left_early_has_its_rest_dropped_by_the_server()
    {
        await using FakeBoltServer server = new(Lines.Greeting44 + """
            C: B3 10 81 "A" A0 A0
            C: B1 3F A1 81 "n" 02
            S: B1 70 A1 86 "fields" 91 81 "a"
            S: B1 71 91 01
            S: B1 71 91 02
            S: B1 70 A1 88 "has_more" C3
            C: B1 2F A1 81 "n" FF
            S: B1 70 A1 88 "bookmark" 82 "b1"
            """ + Lines.Bye);
        await using (CypherClient client = new(Settings(server) with { FetchSize = 2 }))
        await using (ICypherSession session = client.OpenSession())
        {
            await using (ICypherResult result = await session.RunAsync(new("A"), Stop))
            {
                Assert.Equal(1L, (await result.FirstAsync(Stop))["a"]);
                await Assert.ThrowsAsync<InvalidOperationException>(() => session.RunAsync(new("B"), Stop));
            }

            Assert.Equal(["b1"], session.Bookmarks);
        }

        await server.FinishAsync();
    }

    private static Neo4jConnectionSettings Settings(FakeBoltServer server) => new($"bolt://{server.Address}");

    private static CypherClient Client(FakeBoltServer server) => new(Settings(server));
}
