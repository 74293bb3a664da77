using KnowledgeGraph.Cli;
using KnowledgeGraph.Cli.Queries;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Tests.Neo4j;
using KnowledgeGraph.Tests.Neo4j.FakeServer;

namespace KnowledgeGraph.Tests.Cli;

/// <summary>What <c>kg query</c> makes of a server that fails at each step.</summary>
public sealed class ReadOnlyQueryTests
{
    private const string OneRow = """
        C: B1 11 A1 84 "mode" 81 "r"
        C: B3 10 81 "A" A0 A0
        C: B1 3F A1 81 "n" C9 03 E8
        S: B1 70 A0
        S: B1 70 A1 86 "fields" 91 81 "a"
        S: B1 71 91 01

        """;

    private const string Deadlock = "S: B1 7F A2 84 \"code\" D0 2F \"Neo.TransientError.Transaction.DeadlockDetected\" 87 \"message\" 82 \"No\"\n";

    private const string Reset = "C: B0 0F\nS: B1 70 A0\n";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_are_printed_once_where_the_end_of_their_transaction_is_refused()
        => Assert.Equal([1L], await RowsAsync(Lines.Greeting44 + OneRow + "S: B1 70 A0\nC: B0 12\n" + Deadlock + Reset + Lines.Bye));

    [Fact]
    public async Task Rows_are_printed_once_where_the_connection_is_lost_at_the_end_of_their_transaction()
        => Assert.Equal([1L], await RowsAsync($"{Lines.Greeting44}{OneRow}S: B1 70 A0\nC: B0 12\nS close\n----\n{Lines.Greeting44}{Lines.Bye}"));

    [Fact]
    public async Task Rows_that_break_off_are_told_of_and_not_printed_again()
    {
        IOException failure = await Assert.ThrowsAsync<IOException>(() => RowsAsync(Lines.Greeting44 + OneRow + Deadlock + Reset + Lines.Bye));

        Assert.Contains("The rows printed are not all", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_that_cannot_be_sent_is_wrong_usage_in_one_line()
    {
        await using FakeBoltServer server = new(Lines.Greeting44 + Reset + Lines.Bye);
        await using CypherClient client = new(SessionTests.Settings(server));

        UsageException told = await Assert.ThrowsAsync<UsageException>(() => new ReadOnlyQuery(client).RunAsync(new("RETURN '\uD800'"), static _ => { }, static (_, _) => Task.CompletedTask, Stop));

        Assert.Equal("A text holds half a surrogate pair at index 8 and cannot be sent as UTF-8.", told.Message);
    }

    [Fact]
    public async Task A_database_named_where_there_is_only_one_is_told_in_one_line()
    {
        await using FakeBoltServer server = new(Lines.Greeting1 + "C close\n");
        Dictionary<string, string> environment = new() { ["NEO4J_URI"] = $"bolt://{server.Address}", ["NEO4J_DATABASE"] = "plans" };
        using System.Diagnostics.Process process = KgProcess.Start(environment, "query", "labs");
        string error = await process.StandardError.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);

        new KgResult(process.ExitCode, "", error).RequiresFailure(3, "'plans'", "NEO4J_DATABASE");
        await server.FinishAsync();
    }

    private static async Task<List<object?>> RowsAsync(string conversation)
    {
        await using FakeBoltServer server = new(conversation);
        List<object?> rows = [];
        await using (CypherClient client = new(SessionTests.Settings(server)))
        {
            await new ReadOnlyQuery(client).RunAsync(
                new("A"),
                static _ => { },
                (batch, _) =>
                {
                    rows.AddRange(batch.Select(static row => row["a"]));
                    return Task.CompletedTask;
                },
                Stop);
        }

        await server.FinishAsync();
        return rows;
    }
}
