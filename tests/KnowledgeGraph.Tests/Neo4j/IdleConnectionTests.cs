using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Tests.Neo4j.FakeServer;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>What may happen to a connection while nobody uses it, or between two questions.</summary>
public sealed class IdleConnectionTests
{
    // The answers to RUN and PULL and what comes behind them, in one piece.
    private const string Answers = "S bytes 00 0D B1 70 A1 86 \"fields\" 91 81 \"1\" 00 00  00 03 B1 70 A0 00 00";
    private const string Question = "C: B3 10 88 \"RETURN 1\" A0 A0\nC: B1 3F A1 81 \"n\" C9 03 E8\n";
    private const string Stray = "  00 03 B1 70 A0 00 00\n";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_to_nothing_that_came_with_the_last_one_is_not_taken_for_the_next()
        => await AskTwiceAsync($"{Lines.Greeting44}{Question}{Answers}{Stray}C close\n----\n{Lines.Greeting44}{Lines.Run1}{Lines.Bye}");

    [Fact]
    public async Task Half_an_answer_to_nothing_is_not_taken_for_the_next_one()
        => await AskTwiceAsync($"{Lines.Greeting44}{Question}{Answers} 00 03 B1\nC close\n----\n{Lines.Greeting44}{Lines.Run1}{Lines.Bye}");

    [Fact]
    public async Task Signs_of_life_behind_the_last_answer_are_skipped()
        => await AskTwiceAsync($"{Lines.Greeting44}{Question}{Answers} 00 00 00 00\n{Lines.Run1}{Lines.Bye}");

    [Fact]
    public async Task Signs_of_life_while_nobody_asks_are_skipped()
        => await AskTwiceAsync($"{Lines.Greeting44}{Lines.Run1}S bytes 00 00\n{Lines.Run1}{Lines.Bye}", static _ => Task.Delay(50, Stop));

    [Fact]
    public async Task An_answer_to_nothing_inside_a_transaction_is_not_taken_for_that_to_COMMIT()
    {
        await using FakeBoltServer server = new($"""
            {Lines.Greeting44}
            C: B1 11 A0
            C: B3 10 88 "RETURN 1" A0 A0
            C: B1 3F A1 81 "n" C9 03 E8
            S: B1 70 A0
            {Answers}{Stray}
            C close
            """);
        await using (CypherClient client = new(SessionTests.Settings(server)))
        await using (ICypherSession session = client.OpenSession())
        {
            Neo4jConnectionException fault = await Assert.ThrowsAsync<Neo4jConnectionException>(
                () => session.WriteAsync(static async (transaction, stop) => await (await transaction.RunAsync(new("RETURN 1"), stop)).ConsumeAsync(stop), Stop));
            Assert.Equal(ConnectionFault.Protocol, fault.Fault);
        }

        await server.FinishAsync();
    }

    [Fact]
    public async Task After_a_minute_of_idleness_the_server_is_asked_whether_it_is_still_there()
    {
        TestClock clock = new();
        await AskTwiceAsync(
            $"{Lines.Greeting44}{Lines.Run1}C: B0 0F\nS: B1 70 A0\n{Lines.Run1}{Lines.Bye}",
            _ =>
            {
                clock.PutForward(TimeSpan.FromSeconds(61));
                return Task.CompletedTask;
            },
            clock);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_RESET_is_left_after_five_seconds()
    {
        await using FakeBoltServer server = new($"""
            {Lines.Greeting44}
            C: B3 10 85 "WRONG" A0 A0
            C: B1 3F A1 81 "n" C9 03 E8
            S: B1 7F A2 84 "code" D0 25 "Neo.ClientError.Statement.SyntaxError" 87 "message" 82 "No"
            S: B0 7E
            C: B0 0F
            C close
            ----
            {Lines.Greeting44}
            {Lines.Run1}
            {Lines.Bye}
            """);
        await using (CypherClient client = new(SessionTests.Settings(server) with { Clock = new TestClock { Speed = 50 }, ConnectTimeout = TimeSpan.FromMinutes(10) }))
        await using (ICypherSession session = client.OpenSession())
        {
            await Assert.ThrowsAsync<Neo4jServerException>(() => session.RunAsync(new("WRONG"), Stop));
            await (await session.RunAsync(new("RETURN 1"), Stop)).ConsumeAsync(Stop);
        }

        await server.FinishAsync();
    }

    private static async Task AskTwiceAsync(string conversations, Func<FakeBoltServer, Task>? between = null, TimeProvider? clock = null)
    {
        await using FakeBoltServer server = new(conversations);
        await using (CypherClient client = new(SessionTests.Settings(server) with { Clock = clock ?? TimeProvider.System }))
        await using (ICypherSession session = client.OpenSession())
        {
            for (int i = 0; i < 2; i++)
            {
                ICypherResult result = await session.RunAsync(new("RETURN 1"), Stop);
                Assert.Equal(["1"], result.Keys);
                await result.ConsumeAsync(Stop);
                await (i == 0 && between is not null ? between(server) : Task.CompletedTask);
            }
        }

        await server.FinishAsync();
    }
}
