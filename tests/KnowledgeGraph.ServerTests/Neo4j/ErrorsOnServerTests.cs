using System.Net;
using System.Net.Sockets;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.ServerTests.Servers;

namespace KnowledgeGraph.ServerTests.Neo4j;

/// <summary>What a person meets when something is set up wrongly: one line that says what to do, and never the password.</summary>
public sealed class ErrorsOnServerTests(RealServers servers)
{
    private const string WrongPassword = "not-the-password-9731";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Server_down()
    {
        using TcpListener closed = new(IPAddress.Loopback, 0);
        closed.Start();
        int port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();

        Neo4jConnectionException fault = await FaultAsync(new($"bolt://127.0.0.1:{port}"));

        Assert.Equal(ConnectionFault.Unreachable, fault.Fault);
        AssertSays(fault, $"127.0.0.1:{port}", "nothing listens there", "Start Neo4j");
    }

    [Fact]
    public async Task Unknown_host()
    {
        Neo4jConnectionException fault = await FaultAsync(new("bolt://no-such-host.invalid"));

        Assert.Equal(ConnectionFault.Unreachable, fault.Fault);
        AssertSays(fault, "no-such-host.invalid:7687", "Check the address");
    }

    [Fact]
    public async Task Wrong_password()
    {
        Neo4jServer server = await servers.GuardedAsync();

        Neo4jServerException refusal = await RefusalAsync(new(Tls(server)) { Credentials = Neo4jCredentials.Basic("neo4j", WrongPassword) });

        Assert.Equal("Neo.ClientError.Security.Unauthorized", refusal.Code);
        AssertSays(refusal, "NEO4J_PASSWORD");
    }

    [Fact]
    public async Task No_credentials_where_some_are_needed()
    {
        Neo4jServer server = await servers.GuardedAsync();

        Neo4jServerException refusal = await RefusalAsync(new(Tls(server)));

        AssertSays(refusal, "NEO4J_USERNAME");
    }

    [Fact]
    public async Task Initial_password_not_yet_changed()
    {
        Neo4jServer server = await servers.FreshAsync();

        Neo4jServerException refusal = await RefusalAsync(new(server.Uri) { Credentials = Neo4jCredentials.Basic("neo4j", "neo4j") });

        Assert.Equal("Neo.ClientError.Security.CredentialsExpired", refusal.Code);
        AssertSays(refusal, "must be changed first", "Neo4j Browser");
    }

    [Fact]
    public async Task Right_password_over_tls()
    {
        Neo4jServer server = await servers.GuardedAsync();
        await using CypherClient client = new(new(Tls(server)) { Credentials = Neo4jCredentials.Basic("neo4j", RealServers.Password) });

        Assert.Equal("Neo4j/3.1.1", await client.ConnectAsync(Stop));
    }

    [Fact]
    public async Task Self_signed_certificate_where_a_trusted_one_is_asked_for()
    {
        Neo4jServer server = await servers.GuardedAsync();

        Neo4jConnectionException fault = await FaultAsync(new($"bolt+s://127.0.0.1:{server.BoltPort}"));

        Assert.Equal(ConnectionFault.Tls, fault.Fault);
        AssertSays(fault, "certificate is refused", "+ssc");
    }

    [Fact]
    public async Task Tls_where_the_server_knows_none()
    {
        Neo4jServer server = await servers.FreshAsync();

        Neo4jConnectionException fault = await FaultAsync(new(Tls(server)));

        Assert.Equal(ConnectionFault.Tls, fault.Fault);
        AssertSays(fault, "does not speak TLS", "without '+s'");
    }

    [Fact]
    public async Task No_tls_where_the_server_demands_it()
    {
        Neo4jServer server = await servers.GuardedAsync();

        Neo4jConnectionException fault = await FaultAsync(new(server.Uri));

        AssertSays(fault, "TLS", "'+s'");
    }

    [Fact]
    public async Task Http_port()
    {
        Neo4jServer server = await servers.OpenAsync();

        Neo4jConnectionException fault = await FaultAsync(new($"bolt://127.0.0.1:{server.HttpPort}"));

        Assert.Equal(ConnectionFault.NotBolt, fault.Fault);
        AssertSays(fault, "HTTP port", "7687");
    }

    [Fact]
    public async Task Cluster_address_of_a_single_server()
    {
        Neo4jServer server = await servers.OpenAsync();

        Neo4jServerException refusal = await RefusalAsync(new($"neo4j://127.0.0.1:{server.BoltPort}"));

        AssertSays(refusal, "use bolt:// in place of neo4j://");
    }

    [Fact]
    public async Task Database_named_where_there_is_only_one()
    {
        Neo4jServer server = await servers.OpenAsync();
        await using CypherClient client = new(new(server.Uri) { Database = "plans" });
        await using ICypherSession session = client.OpenSession();

        ServerTooOldException misuse = await Assert.ThrowsAsync<ServerTooOldException>(() => session.RunAsync(new("RETURN 1"), Stop));

        AssertSays(misuse, "'plans'", "NEO4J_DATABASE");
    }

    [Fact]
    public async Task Server_killed_while_a_query_runs()
    {
        await using Neo4jServer server = await Neo4jServer.StartAsync(new());
        await using CypherClient client = new(new(server.Uri));
        await using ICypherSession session = client.OpenSession();
        await session.WriteAsync([new("UNWIND range(1, 300) AS i CREATE (:Slow {i: i})")], Stop);
        Task<ICypherResult> running = session.RunAsync(
            new("MATCH (a:Slow), (b:Slow), (c:Slow), (d:Slow) WITH a, b, c, d WHERE a.i + b.i + c.i + d.i = -1 RETURN count(*) AS n ORDER BY n"), Stop);

        await server.KillAsync();

        Neo4jConnectionException fault = await Assert.ThrowsAsync<Neo4jConnectionException>(async () => await (await running).ConsumeAsync(Stop));
        Assert.Equal(ConnectionFault.Lost, fault.Fault);
        AssertSays(fault, "ended before the answer", "log");
    }

    private static string Tls(Neo4jServer server) => $"bolt+ssc://127.0.0.1:{server.BoltPort}";

    private static async Task<Neo4jConnectionException> FaultAsync(Neo4jConnectionSettings settings)
    {
        await using CypherClient client = new(settings);
        return await Assert.ThrowsAsync<Neo4jConnectionException>(() => client.ConnectAsync(Stop));
    }

    private static async Task<Neo4jServerException> RefusalAsync(Neo4jConnectionSettings settings)
    {
        await using CypherClient client = new(settings);
        return await Assert.ThrowsAsync<Neo4jServerException>(() => client.ConnectAsync(Stop));
    }

    private static void AssertSays(Exception error, params string[] parts)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(error.Message);
        Assert.All(parts, part => Assert.Contains(part, error.Message, StringComparison.Ordinal));
        Assert.DoesNotContain('\n', error.Message);
        for (Exception? e = error; e is not null; e = e.InnerException)
        {
            Assert.DoesNotContain(WrongPassword, e.ToString(), StringComparison.Ordinal);
        }
    }
}
