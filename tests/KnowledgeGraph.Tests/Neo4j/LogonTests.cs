using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Tests.Neo4j.FakeServer;

namespace KnowledgeGraph.Tests.Neo4j;

public sealed class LogonTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Greeting_and_logon_go_out_together()
    {
        // The server answers only after both have come.
        await using FakeBoltServer server = new(Lines.Offer + """
            S bytes 00 00 01 05
            C: B1 01 A1 8A "user_agent" 8A "Test/1.0.0"
            C: B1 6A A2 86 "scheme" 86 "bearer" 8B "credentials" 85 "token"
            S: B1 70 A0
            S: B1 70 A0
            """ + Lines.Bye);
        await using (CypherClient client = new(new($"bolt://{server.Address}") { UserAgent = "Test/1.0.0", Credentials = Neo4jCredentials.Bearer("token") }))
        {
            await client.ConnectAsync(Stop);
        }

        await server.FinishAsync();
    }

    [Fact]
    public async Task Nobody_in_particular_is_scheme_none()
    {
        await using FakeBoltServer server = new(Lines.Offer + """
            S bytes 00 00 00 01
            C: B2 01 8A "Test/1.0.0" A1 86 "scheme" 84 "none"
            S: B1 70 A0
            C close
            """);
        await using (CypherClient client = new(new($"bolt://{server.Address}") { UserAgent = "Test/1.0.0" }))
        {
            await client.ConnectAsync(Stop);
        }

        await server.FinishAsync();
    }

    [Fact]
    public async Task Refused_logon_says_what_to_check_and_not_the_password()
    {
        await using FakeBoltServer server = new(Lines.Offer + """
            S bytes 00 00 04 05
            C: B1 01 ..
            S: B1 70 A0
            C: B1 6A ..
            S: B1 7F A2 84 "code" D0 25 "Neo.ClientError.Security.Unauthorized" 87 "message" 86 "denied"
            S close
            """);
        await using CypherClient client = new(new($"bolt://{server.Address}") { Credentials = Neo4jCredentials.Basic("neo4j", "s3cret-8842") });

        Neo4jServerException refusal = await Assert.ThrowsAsync<Neo4jServerException>(() => client.ConnectAsync(Stop));

        Assert.Equal($"Neo4j at {server.Address}: denied (Neo.ClientError.Security.Unauthorized). Check the user name and the password (NEO4J_USERNAME, NEO4J_PASSWORD).", refusal.Message);
        Assert.DoesNotContain("s3cret", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_credentials_change_the_user_of_an_open_connection()
    {
        await using FakeBoltServer server = new(Lines.Greeting54 + Lines.Run1 + """
            C: B0 6B
            C: B1 6A A2 86 "scheme" 86 "bearer" 8B "credentials" 83 "new"
            S: B1 70 A0
            S: B1 70 A0

            """ + Lines.Run1 + Lines.Bye);
        await RunWithBothTokensAsync(server);
    }

    [Fact]
    public async Task Before_Bolt_5_1_new_credentials_need_a_new_connection()
    {
        await using FakeBoltServer server = new(Lines.Greeting44 + Lines.Run1 + Lines.Bye + "----\n" + Lines.Greeting44 + Lines.Run1 + Lines.Bye);
        await RunWithBothTokensAsync(server);
    }

    [Fact]
    public async Task A_server_that_hangs_while_the_user_changes_is_left_after_the_time_for_opening()
    {
        await using FakeBoltServer server = new(Greeting51 + Lines.Run1 + "C: B0 6B\nC: B1 6A ..\nS hang");
        string token = "old";
        await using CypherClient client = new(new($"bolt://{server.Address}")
        {
            CredentialsSource = _ => new(Neo4jCredentials.Bearer(token)),
            ConnectTimeout = TimeSpan.FromSeconds(1),
        });
        await RunAsync(client);
        token = "new";

        Neo4jConnectionException fault = await Assert.ThrowsAsync<Neo4jConnectionException>(() => RunAsync(client));

        Assert.Equal(ConnectionFault.TimedOut, fault.Fault);
        Assert.Contains("gives no answer within 1 s", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_ends_while_the_user_changes_is_replaced()
    {
        await using FakeBoltServer server = new(Greeting51 + Lines.Run1 + "C: B0 6B\nC: B1 6A ..\nS close\n----\n" + Greeting51 + Lines.Run1 + Lines.Bye);
        await RunWithBothTokensAsync(server);
    }

    [Fact]
    public async Task An_expired_token_is_replaced_by_what_the_source_gives_next()
    {
        const string Transaction = """
            C: B1 11 A0
            C: B3 10 88 "RETURN 1" A0 A0
            C: B1 2F A1 81 "n" FF
            C: B0 12

            """;
        await using FakeBoltServer server = new(Greeting51 + Transaction + """
            S: B1 7F A2 84 "code" D0 25 "Neo.ClientError.Security.TokenExpired" 87 "message" 87 "expired"
            S: B0 7E
            S: B0 7E
            S: B0 7E
            C: B0 0F
            S: B1 70 A0
            C: B0 6B
            C: B1 6A A2 86 "scheme" 86 "bearer" 8B "credentials" 82 "t2"
            S: B1 70 A0
            S: B1 70 A0

            """ + Transaction + """
            S: B1 70 A0
            S: B1 70 A0
            S: B1 70 A0
            S: B1 70 A0
            """ + Lines.Bye);
        int tokens = 0;
        await using (CypherClient client = new(new($"bolt://{server.Address}") { CredentialsSource = _ => new(Neo4jCredentials.Bearer($"t{++tokens}")) }))
        await using (ICypherSession session = client.OpenSession())
        {
            await session.WriteAsync([new("RETURN 1")], Stop);
        }

        await server.FinishAsync();
    }

    [Fact]
    public async Task Forgotten_authorization_makes_a_transaction_start_again_on_a_new_connection()
    {
        const string Transaction = """
            C: B1 11 A0
            C: B3 10 88 "RETURN 1" A0 A0
            C: B1 2F A1 81 "n" FF
            C: B0 12

            """;
        await using FakeBoltServer server = new(Lines.Greeting54 + Transaction + """
            S: B1 7F A2 84 "code" D0 2D "Neo.ClientError.Security.AuthorizationExpired" 87 "message" 87 "expired"
            S: B0 7E
            S: B0 7E
            S: B0 7E
            C: B0 0F
            S: B1 70 A0
            """ + Lines.Bye + "----\n" + Lines.Greeting54 + Transaction + """
            S: B1 70 A0
            S: B1 70 A0
            S: B1 70 A0
            S: B1 70 A0
            """ + Lines.Bye);
        await using (CypherClient client = new(new($"bolt://{server.Address}")))
        await using (ICypherSession session = client.OpenSession())
        {
            await session.WriteAsync([new("RETURN 1")], Stop);
        }

        await server.FinishAsync();
    }

    /// <summary>A server that promises no signs of life.</summary>
    private const string Greeting51 = Lines.Offer + """
        S bytes 00 00 01 05
        C: B1 01 ..
        S: B1 70 A0
        C: B1 6A ..
        S: B1 70 A0

        """;

    // The token is another one the second time.
    private static async Task RunWithBothTokensAsync(FakeBoltServer server)
    {
        string token = "old";
        await using (CypherClient client = new(new($"bolt://{server.Address}") { CredentialsSource = _ => new(Neo4jCredentials.Bearer(token)) }))
        {
            await RunAsync(client);
            token = "new";
            await RunAsync(client);
        }

        await server.FinishAsync();
    }

    private static async Task RunAsync(CypherClient client)
    {
        await using ICypherSession session = client.OpenSession();
        await using ICypherResult result = await session.RunAsync(new("RETURN 1"), Stop);
        await result.ConsumeAsync(Stop);
    }
}
