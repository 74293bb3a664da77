using System.Net;
using System.Net.Sockets;
using KnowledgeGraph.ServerTests.Neo4j;
using KnowledgeGraph.ServerTests.Servers;
using KnowledgeGraph.Tests.Neo4j;
using KnowledgeGraph.Tests.Neo4j.FakeServer;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.ServerTests.Cli;

/// <summary>What a person meets at the command line when a server cannot be used: one line that says what to do, exit code 3, no password.</summary>
public sealed class ServerFailureTests(RealServers servers)
{
    private const string WrongPassword = "not-the-password-9731";

    // The first question of every load, and the two listings of constraints and indexes.
    private const string Opening = """
        C: B1 11 ..
        C: B3 10 ..
        C: B1 3F ..
        S: B1 70 A0
        S: B1 70 A1 86 "fields" 91 83 "one"
        S: B1 71 91 01
        S: B1 70 A0
        C: B0 12
        S: B1 70 A0
        C: B3 10 ..
        C: B1 3F ..
        S: B1 70 A1 86 "fields" 91 84 "name"
        S: B1 70 A0
        C: B3 10 ..
        C: B1 3F ..
        S: B1 70 A1 86 "fields" 91 84 "name"
        S: B1 70 A0

        """;

    [Fact]
    public async Task Server_down()
    {
        using TcpListener closed = new(IPAddress.Loopback, 0);
        closed.Start();
        int port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();
        await FailsAsync($"bolt://127.0.0.1:{port}", "KG5001", $"127.0.0.1:{port}", "nothing listens there", "Start Neo4j");
    }

    [Fact]
    public async Task Address_that_is_none() => (await RunAsync("http://127.0.0.1:7474")).RequiresFailure(2, "http");

    [Fact]
    public async Task Wrong_password() =>
        await FailsAsync($"bolt+ssc://127.0.0.1:{(await servers.GuardedAsync()).BoltPort}", "Unauthorized", "NEO4J_PASSWORD");

    [Fact]
    public async Task Default_password_not_yet_changed() =>
        (await RunAsync((await servers.FreshAsync()).Uri, ("NEO4J_PASSWORD", "neo4j"))).RequiresFailure(3, "must be changed first", "Neo4j Browser");

    [Fact]
    public async Task Tls_where_the_server_knows_none() =>
        await FailsAsync($"bolt+ssc://127.0.0.1:{(await servers.FreshAsync()).BoltPort}", "does not speak TLS", "without '+s'");

    [Fact]
    public async Task No_tls_where_the_server_demands_it() => await FailsAsync((await servers.GuardedAsync()).Uri, "TLS", "'+s'");

    [Fact]
    public async Task Http_port() => await FailsAsync($"bolt://127.0.0.1:{(await servers.OpenAsync()).HttpPort}", "HTTP port", "7687");

    [Fact]
    public async Task Database_named_where_there_is_only_one() =>
        (await RunAsync((await servers.OpenAsync()).Uri, ("NEO4J_DATABASE", "plans"))).RequiresFailure(3, "KG5001", "'plans'", "NEO4J_DATABASE");

    [Fact]
    public Task Unknown_database() => RefusesAsync(
        """
        C: B1 11 ..
        C: B3 10 ..
        C: B1 3F ..
        S: B1 7F A2 84 "code" D0 29 "Neo.ClientError.Database.DatabaseNotFound" 87 "message" 82 "No"
        S: B0 7E
        S: B0 7E
        """,
        "KG5001",
        "DatabaseNotFound",
        "NEO4J_DATABASE");

    [Fact]
    public Task Member_that_only_reads() => RefusesAsync(
        Opening + FourTimes("Neo.ClientError.Cluster.NotALeader"),
        "KG5004",
        "This member only reads",
        "neo4j://");

    [Fact]
    public Task Transaction_too_large_for_the_servers_memory() => RefusesAsync(
        Opening + Refused("Neo.ClientError.General.TransactionOutOfMemoryError"),
        "KG5008",
        "too large for the server's memory",
        "db.memory.transaction.max");

    [Fact]
    public Task Transaction_too_large_for_the_memory_of_a_server_of_4_x() => RefusesAsync(
        Opening + FourTimes("Neo.TransientError.General.TransactionMemoryLimit"),
        "KG5008",
        "too large for the server's memory",
        "4.x: dbms.memory.transaction.max_size");

    [Fact]
    public async Task Version_too_old()
    {
        await using FakeBoltServer server = new($"{Lines.Offer}S bytes 00 00 00 00\nS close\n----\n{Lines.SecondOffer}S bytes 00 00 00 00\nS close\n");
        await FailsAsync($"bolt://{server.Address}", "no version of Bolt", "Neo4j 3.1 or newer");
    }

    // What drivers try again is tried again, for five seconds: at 0, 0.5, 1.5 and 3.5.
    private static string FourTimes(string code) => string.Join("C: B0 0F\nS: B1 70 A0\n", Enumerable.Repeat(Refused(code), 4));

    private static string Refused(string code) => $"""
        C: B1 11 ..
        C: B3 10 ..
        C: B1 2F ..
        C: B0 12
        S: B1 70 A0
        S: B1 7F A2 84 "code" D0 {code.Length:X2} "{code}" 87 "message" 82 "No"
        S: B0 7E
        S: B0 7E

        """;

    private static async Task RefusesAsync(string conversation, params string[] words)
    {
        await using FakeBoltServer server = new($"{Lines.Greeting44}{conversation}\nC: B0 0F\nS: B1 70 A0\n{Lines.Bye}");
        await FailsAsync($"bolt://{server.Address}", words);
        await server.FinishAsync();
    }

    private static async Task FailsAsync(string uri, params string[] words) => (await RunAsync(uri)).RequiresFailure(3, words);

    private static async Task<KgResult> RunAsync(string uri, params (string Name, string Value)[] settings)
    {
        using TemporaryFolder folder = new();
        string database = await Kg.DatabaseAsync(folder, "plans.db", new RandomGraphs(1).Document(1));
        Dictionary<string, string> environment = new() { ["NEO4J_USERNAME"] = "neo4j", ["NEO4J_PASSWORD"] = WrongPassword };
        foreach ((string name, string value) in settings)
        {
            environment[name] = value;
        }

        KgResult result = await Kg.RunAsync(environment, "load", "--db", database, "--neo4j", uri, "--verbose");
        Assert.DoesNotContain(WrongPassword, result.Output + result.Error, StringComparison.Ordinal);
        // The stack trace was asked for, to look for the password in it; without it the failure is one line.
        int trace = result.Error.IndexOf("\nKnowledgeGraph.", StringComparison.Ordinal);
        return trace < 0 ? result : result with { Error = result.Error[..trace] };
    }
}
