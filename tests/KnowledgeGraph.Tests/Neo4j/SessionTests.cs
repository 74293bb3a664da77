using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Tests.Neo4j.FakeServer;

namespace KnowledgeGraph.Tests.Neo4j;

public sealed class SessionTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_batch_costs_one_round_trip()
    {
        // Nothing is answered before the COMMIT has come.
        await using FakeBoltServer server = new(Lines.Greeting44 + """
            C: B1 11 A0
            C: B3 10 81 "A" A1 81 "x" 01 A0
            C: B1 2F A1 81 "n" FF
            C: B3 10 81 "B" A0 A0
            C: B1 2F A1 81 "n" FF
            C: B0 12
            S: B1 70 A0
            S: B1 70 A1 83 "qid" 00
            S: B1 70 A1 85 "stats" A1 8D "nodes-created" 02
            S: B1 70 A1 83 "qid" 01
            S: B1 70 A1 85 "stats" A2 8D "nodes-created" 01 8E "properties-set" 05
            S: B1 70 A1 88 "bookmark" 82 "b1"
            """ + Lines.Bye);
        CypherSummary summary;
        await using (CypherClient client = Client(server))
        await using (ICypherSession session = client.OpenSession())
        {
            summary = await session.WriteAsync([new("A", new Dictionary<string, object?> { ["x"] = 1 }), new("B")], Stop);
            Assert.Equal(["b1"], session.Bookmarks);
        }

        Assert.Equal(new CypherCounters { NodesCreated = 3, PropertiesSet = 5 }, summary.Counters);
        await server.FinishAsync();
    }

    [Fact]
    public async Task A_long_batch_is_sent_ahead_of_its_answers_but_not_without_end()
    {
        const string Statement = "C: B3 10 81 \"A\" A0 A0\nC: B1 2F A1 81 \"n\" FF\n";
        const string Answer = "S: B1 70 A0\nS: B1 70 A0\n";
        static string Times(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
        // The server answers nothing before 65 statements have come; the 66th comes only after the first is answered.
        await using FakeBoltServer server = new(
            Lines.Greeting44 + "C: B1 11 A0\n" + Times(Statement, 65) + "S: B1 70 A0\n" + Times(Answer, 65) + Times(Statement, 5) + "C: B0 12\n" + Times(Answer, 5) + "S: B1 70 A0\n" + Lines.Bye);
        int made = 0;
        await using (CypherClient client = Client(server))
        await using (ICypherSession session = client.OpenSession())
        {
            await session.WriteAsync(Enumerable.Range(0, 70).Select(_ => { made++; return new CypherStatement("A"); }), Stop);
        }

        await server.FinishAsync();
        Assert.Equal(70, made);
    }

    [Fact]
    public async Task In_Bolt_1_too_a_batch_costs_one_round_trip()
    {
        await using FakeBoltServer server = new(Lines.Greeting1 + """
            C: B2 10 85 "BEGIN" A0
            C: B0 2F
            C: B2 10 81 "A" A0
            C: B0 2F
            C: B2 10 86 "COMMIT" A0
            C: B0 2F
            S: B1 70 A0
            S: B1 70 A0
            S: B1 70 A0
            S: B1 70 A0
            S: B1 70 A0
            S: B1 70 A0
            C close
            """);
        await WriteOnceAsync(server);
    }

    [Fact]
    public async Task A_refused_batch_is_reset_and_the_connection_serves_on()
    {
        await using FakeBoltServer server = new(Lines.Greeting44 + """
            C: B1 11 A0
            C: B3 10 81 "A" A0 A0
            C: B1 2F A1 81 "n" FF
            C: B0 12
            S: B1 70 A0
            S: B1 7F A2 84 "code" D0 31 "Neo.ClientError.Schema.ConstraintValidationFailed" 87 "message" 84 "dupl"
            S: B0 7E
            S: B0 7E
            C: B0 0F
            S: B1 70 A0

            """ + Lines.Run1 + Lines.Bye);
        await using (CypherClient client = Client(server))
        await using (ICypherSession session = client.OpenSession())
        {
            Neo4jServerException refusal = await Assert.ThrowsAsync<Neo4jServerException>(() => session.WriteAsync([new("A")], Stop));
            Assert.False(refusal.IsTransient);
            await ConsumeAsync(session, "RETURN 1");
        }

        await server.FinishAsync();
    }

    [Fact]
    public async Task Transient_refusal_is_tried_again()
    {
        const string Attempt = """
            C: B1 11 A0
            C: B3 10 81 "A" A0 A0
            C: B1 2F A1 81 "n" FF
            C: B0 12

            """;
        await using FakeBoltServer server = new(Lines.Greeting44 + Attempt + """
            S: B1 70 A0
            S: B1 70 A0
            S: B1 7F A2 84 "code" D0 2F "Neo.TransientError.Transaction.DeadlockDetected" 87 "message" 88 "deadlock"
            S: B0 7E
            C: B0 0F
            S: B1 70 A0

            """ + Attempt + "S: B1 70 A0\nS: B1 70 A0\nS: B1 70 A0\nS: B1 70 A0\n" + Lines.Bye);
        await WriteOnceAsync(server);
    }

    [Theory]
    [InlineData("Neo.ClientError.Cluster.NotALeader")]
    [InlineData("Neo.ClientError.General.ForbiddenOnReadOnlyDatabase")]
    [InlineData("Neo.TransientError.General.TransactionOutOfMemoryError")]
    public async Task What_the_official_drivers_try_again_is_tried_again_at_a_single_server_too(string code)
    {
        const string Attempt = """
            C: B1 11 A0
            C: B3 10 81 "A" A0 A0
            C: B1 2F A1 81 "n" FF
            C: B0 12
            S: B1 70 A0

            """;
        await using FakeBoltServer server = new(Lines.Greeting44 + Attempt + $"""
            S: B1 7F A2 84 "code" D0 {code.Length:X2} "{code}" 87 "message" 82 "No"
            S: B0 7E
            S: B0 7E
            C: B0 0F
            S: B1 70 A0

            """ + Attempt + "S: B1 70 A0\nS: B1 70 A0\nS: B1 70 A0\n" + Lines.Bye);
        await WriteOnceAsync(server);
    }

    [Fact]
    public async Task A_batch_tells_its_database_and_the_time_of_all_its_statements()
    {
        await using FakeBoltServer server = new(Lines.Offer + """
            S bytes 00 00 08 05
            C: B1 01 ..
            S: B1 70 A0
            C: B1 6A ..
            S: B1 70 A0
            C: B1 11 A0
            C: B3 10 81 "A" A0 A0
            C: B1 2F A1 81 "n" FF
            C: B3 10 81 "B" A0 A0
            C: B1 2F A1 81 "n" FF
            C: B0 12
            S: B1 70 A1 82 "db" 85 "plans"
            S: B1 70 A1 87 "t_first" 03
            S: B1 70 A1 86 "t_last" 01
            S: B1 70 A1 87 "t_first" 04
            S: B1 70 A1 86 "t_last" 02
            S: B1 70 A0
            """ + Lines.Bye);
        CypherSummary summary;
        await using (CypherClient client = Client(server))
        await using (ICypherSession session = client.OpenSession())
        {
            summary = await session.WriteAsync([new("A"), new("B")], Stop);
        }

        await server.FinishAsync();
        Assert.Equal("plans", summary.Database);
        Assert.Equal((7, 3), (summary.AvailableAfter.TotalMilliseconds, summary.ConsumedAfter.TotalMilliseconds));
    }

    [Fact]
    public async Task A_read_whose_end_is_lost_is_done_again()
    {
        const string Attempt = """
            C: B1 11 A1 84 "mode" 81 "r"
            C: B3 10 81 "A" A0 A0
            C: B1 2F A1 81 "n" FF
            S: B1 70 A0
            S: B1 70 A0
            S: B1 70 A0
            C: B0 12

            """;
        await using FakeBoltServer server = new($"{Lines.Greeting44}{Attempt}S close\n----\n{Lines.Greeting44}{Attempt}S: B1 70 A0\n{Lines.Bye}");
        await using (CypherClient client = Client(server))
        await using (ICypherSession session = client.OpenSession())
        {
            await session.ReadAsync(static (transaction, stop) => transaction.RunAllAsync([new("A")], stop), Stop);
        }

        await server.FinishAsync();
    }

    [Fact]
    public async Task Cancelling_resets_the_server_and_keeps_the_connection()
    {
        await using FakeBoltServer server = new(Lines.Greeting44 + """
            C: B3 10 81 "A" A0 A0
            C: B1 3F A1 81 "n" C9 03 E8
            C: B0 0F
            S: B0 7E
            S: B0 7E
            S: B1 70 A0

            """ + Lines.Run1 + Lines.Bye);
        await using (CypherClient client = Client(server))
        await using (ICypherSession session = client.OpenSession())
        {
            using CancellationTokenSource cancel = new(TimeSpan.FromMilliseconds(100));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => session.RunAsync(new("A"), cancel.Token));
            await ConsumeAsync(session, "RETURN 1");
        }

        await server.FinishAsync();
    }

    [Fact]
    public async Task Work_that_throws_is_rolled_back_by_its_own_message()
    {
        await using FakeBoltServer server = new(Lines.Greeting44 + """
            C: B1 11 A0
            C: B3 10 81 "A" A0 A0
            C: B1 3F A1 81 "n" C9 03 E8
            S: B1 70 A0
            S: B1 70 A1 86 "fields" 90
            S: B1 70 A0
            C: B0 13
            S: B1 70 A0

            """ + Lines.Run1 + Lines.Bye);
        await using (CypherClient client = Client(server))
        await using (ICypherSession session = client.OpenSession())
        {
            await Assert.ThrowsAsync<FormatException>(() => session.WriteAsync(ThrowAfterStatementAsync, Stop));
            await ConsumeAsync(session, "RETURN 1");
        }

        await server.FinishAsync();
    }

    [Fact]
    public async Task In_Bolt_1_rolling_back_is_a_statement()
    {
        await using FakeBoltServer server = new(Lines.Greeting1 + """
            C: B2 10 85 "BEGIN" A0
            C: B0 2F
            C: B2 10 81 "A" A0
            C: B0 3F
            S: B1 70 A0
            S: B1 70 A0
            S: B1 70 A1 86 "fields" 90
            S: B1 70 A0
            C: B2 10 88 "ROLLBACK" A0
            C: B0 2F
            S: B1 70 A0
            S: B1 70 A0
            C close
            """);
        await using (CypherClient client = Client(server))
        await using (ICypherSession session = client.OpenSession())
        {
            await Assert.ThrowsAsync<FormatException>(() => session.WriteAsync(ThrowAfterStatementAsync, Stop));
        }

        await server.FinishAsync();
    }

    [Fact]
    public async Task Refused_rollback_is_followed_by_reset()
    {
        await using FakeBoltServer server = new(Lines.Greeting44 + """
            C: B1 11 A0
            C: B3 10 81 "A" A0 A0
            C: B1 3F A1 81 "n" C9 03 E8
            S: B1 70 A0
            S: B1 70 A1 86 "fields" 90
            S: B1 70 A0
            C: B0 13
            S: B1 7F A2 84 "code" D0 26 "Neo.DatabaseError.General.UnknownError" 87 "message" 84 "oops"
            C: B0 0F
            S: B1 70 A0

            """ + Lines.Run1 + Lines.Bye);
        await using (CypherClient client = Client(server))
        await using (ICypherSession session = client.OpenSession())
        {
            await Assert.ThrowsAsync<FormatException>(() => session.WriteAsync(ThrowAfterStatementAsync, Stop));
            await ConsumeAsync(session, "RETURN 1");
        }

        await server.FinishAsync();
    }

    [Fact]
    public async Task A_parameter_that_cannot_be_sent_leaves_the_connection_as_it_was()
    {
        await using FakeBoltServer server = new(Lines.Greeting44 + "C: B0 0F\nS: B1 70 A0\n" + Lines.Run1 + Lines.Bye);
        await using (CypherClient client = Client(server))
        await using (ICypherSession session = client.OpenSession())
        {
            await Assert.ThrowsAsync<ArgumentException>(() => session.WriteAsync([new("A"), new("B", new Dictionary<string, object?> { ["x"] = 1m })], Stop));
            await ConsumeAsync(session, "RETURN 1");
        }

        await server.FinishAsync();
    }

    [Fact]
    public async Task Connection_lost_during_commit_leaves_the_outcome_unknown_and_is_not_tried_again()
    {
        await using FakeBoltServer server = new(LostInCommit);
        await using CypherClient client = Client(server);
        await using ICypherSession session = client.OpenSession();

        Neo4jConnectionException fault = await Assert.ThrowsAsync<Neo4jConnectionException>(() => session.WriteAsync([new("A")], Stop));

        Assert.True(fault.IsOutcomeUnknown);
        Assert.Contains("may stand or not", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Idempotent_work_is_done_again_after_a_connection_is_lost_during_commit()
    {
        await using FakeBoltServer server = new(LostInCommit + "\n----\n" + Lines.Greeting44 + """
            C: B1 11 A0
            C: B3 10 81 "A" A0 A0
            C: B1 2F A1 81 "n" FF
            C: B0 12
            S: B1 70 A0
            S: B1 70 A0
            S: B1 70 A0
            S: B1 70 A0
            """ + Lines.Bye);
        await using (CypherClient client = Client(server))
        await using (ICypherSession session = client.OpenSession(new() { IsIdempotent = true }))
        {
            await session.WriteAsync([new("A")], Stop);
        }

        await server.FinishAsync();
    }

    [Fact]
    public async Task Server_that_breaks_its_own_promise_of_signs_of_life_is_left()
    {
        await using FakeBoltServer server = new(Lines.Greeting54 + "C: B3 10 ..\nS hang");
        await using CypherClient client = Client(server);
        await using ICypherSession session = client.OpenSession();

        Neo4jConnectionException fault = await Assert.ThrowsAsync<Neo4jConnectionException>(() => session.RunAsync(new("A"), Stop));

        Assert.Equal(ConnectionFault.TimedOut, fault.Fault);
        Assert.Contains("silent for 1 s", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Telemetry_is_sent_only_where_both_sides_want_it(bool allowed)
    {
        await using FakeBoltServer server = new(Lines.Greeting54 + (allowed ? "C: B1 54 02\nS: B1 70 A0\n" : "") + Lines.Run1 + Lines.Bye);
        await using (CypherClient client = new(Settings(server) with { AllowTelemetry = allowed }))
        await using (ICypherSession session = client.OpenSession())
        {
            await ConsumeAsync(session, "RETURN 1");
        }

        await server.FinishAsync();
    }

    [Fact]
    public async Task All_connections_in_use_is_said_with_what_to_do()
    {
        await using FakeBoltServer server = new(Lines.Greeting44 + """
            C: B3 10 81 "A" A0 A0
            C: B1 3F A1 81 "n" C9 03 E8
            S: B1 70 A1 86 "fields" 91 81 "a"
            S: B1 71 91 01
            """);
        await using CypherClient client = new(Settings(server) with { MaxConnections = 1, AcquireTimeout = TimeSpan.FromMilliseconds(50) });
        await using ICypherSession first = client.OpenSession();
        ICypherResult open = await first.RunAsync(new("A"), Stop);
        await using ICypherSession second = client.OpenSession();

        Neo4jConnectionException fault = await Assert.ThrowsAsync<Neo4jConnectionException>(() => second.RunAsync(new("A"), Stop));

        Assert.Equal(ConnectionFault.PoolExhausted, fault.Fault);
        Assert.Contains("raise MaxConnections", fault.Message, StringComparison.Ordinal);
        Assert.True(open.Keys.Count == 1);
    }

    [Fact]
    public async Task A_connection_that_the_server_closed_while_idle_is_replaced()
    {
        await using FakeBoltServer server = new(Lines.Greeting44 + Lines.Run1 + "S close\n----\n" + Lines.Greeting44 + Lines.Run1 + Lines.Bye);
        await using (CypherClient client = Client(server))
        await using (ICypherSession session = client.OpenSession())
        {
            await ConsumeAsync(session, "RETURN 1");
            await server.ClosedAsync(0);
            await ConsumeAsync(session, "RETURN 1");
        }

        await server.FinishAsync();
    }

    private const string LostInCommit = Lines.Greeting44 + """
        C: B1 11 A0
        C: B3 10 81 "A" A0 A0
        C: B1 2F A1 81 "n" FF
        C: B0 12
        S: B1 70 A0
        S: B1 70 A0
        S: B1 70 A0
        S close
        """;

    internal static Neo4jConnectionSettings Settings(FakeBoltServer server) => new($"bolt://{server.Address}");

    private static async Task WriteOnceAsync(FakeBoltServer server)
    {
        await using (CypherClient client = Client(server))
        await using (ICypherSession session = client.OpenSession())
        {
            await session.WriteAsync([new("A")], Stop);
        }

        await server.FinishAsync();
    }

    private static CypherClient Client(FakeBoltServer server) => new(Settings(server));

    private static async Task<int> ThrowAfterStatementAsync(ICypherTransaction transaction, CancellationToken stop)
    {
        ICypherResult result = await transaction.RunAsync(new("A"), stop);
        await result.ConsumeAsync(stop);
        throw new FormatException("the work itself failed");
    }

    private static async Task ConsumeAsync(ICypherSession session, string query)
    {
        await using ICypherResult result = await session.RunAsync(new(query), Stop);
        await result.ConsumeAsync(Stop);
    }
}
