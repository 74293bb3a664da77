using System.Net;
using System.Net.Sockets;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Tests.Neo4j.FakeServer;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>Clusters of fake servers: one tells the way, others do the work.</summary>
public sealed class RoutingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Writes_go_to_the_leader_and_reads_to_a_follower_in_the_home_database()
    {
        await using FakeBoltServer leader = new(Lines.Greeting44 + Transaction("A1 82 \"db\" 85 \"plans\"") + Lines.Bye);
        await using FakeBoltServer follower = new(Lines.Greeting44 + Transaction("A3 89 \"bookmarks\" 91 82 \"b1\" 84 \"mode\" 81 \"r\" 82 \"db\" 85 \"plans\"", pull: true) + Lines.Bye);
        await using FakeBoltServer router = new(self => Lines.Greeting44 + $"C: B3 66 A1 87 \"address\" {Text(self)} 90 A0\n{Table(leader.Address, follower.Address, self)}" + Lines.Bye);
        await using (CypherClient client = new(Settings(router)))
        await using (ICypherSession session = client.OpenSession())
        {
            await session.WriteAsync([new("A")], Stop);
            await session.ReadAsync(async (transaction, stop) => await transaction.RunAsync(new("A"), stop), Stop);
        }

        await router.FinishAsync();
        await leader.FinishAsync();
        await follower.FinishAsync();
    }

    [Fact]
    public async Task Address_and_context_of_the_uri_are_told_to_the_member()
    {
        await using FakeBoltServer member = new(self =>
        {
            string context = $"A2 87 \"address\" {Text(self)} 86 \"region\" 82 \"cn\"";
            return Lines.Offer + $"""
                S bytes 00 00 04 04
                C: B1 01 .. 87 "routing" {context} 8A "patch_bolt" 91 83 "utc"
                S: B1 70 A0
                C: B3 66 {context} 90 A1 82 "db" 85 "plans"
                {Table(self, self, self)}
                C: B3 10 81 "A" A0 A1 82 "db" 85 "plans"
                C: B1 3F A1 81 "n" C9 03 E8
                S: B1 70 A1 86 "fields" 90
                S: B1 70 A0
                """ + Lines.Bye;
        });
        await using (CypherClient client = new(new($"neo4j://{member.Address}?region=cn") { Database = "plans" }))
        await using (ICypherSession session = client.OpenSession())
        {
            await using ICypherResult result = await session.RunAsync(new("A"), Stop);
            await result.ConsumeAsync(Stop);
        }

        await member.FinishAsync();
    }

    [Theory]
    [InlineData("3", "B3 10 D0 33 \"CALL dbms.cluster.routing.getRoutingTable($context)\" A1 87 \"context\" A1 87 \"address\" .. A1 84 \"mode\" 81 \"r\"")]
    [InlineData("4.0", "B3 10 D0 36 \"CALL dbms.routing.getRoutingTable($context, $database)\" A2 87 \"context\" A1 87 \"address\" .. 88 \"database\" 85 \"plans\" A2 84 \"mode\" 81 \"r\" 82 \"db\" 86 \"system\"")]
    [InlineData("4.1", "B3 10 D0 36 \"CALL dbms.routing.getRoutingTable($context, $database)\" A2 87 \"context\" A1 87 \"address\" .. 88 \"database\" 85 \"plans\" A2 84 \"mode\" 81 \"r\" 82 \"db\" 86 \"system\"")]
    [InlineData("4.2", "B3 10 D0 36 \"CALL dbms.routing.getRoutingTable($context, $database)\" A2 87 \"context\" A1 87 \"address\" .. 88 \"database\" 85 \"plans\" A2 84 \"mode\" 81 \"r\" 82 \"db\" 86 \"system\"")]
    [InlineData("4.3", "B3 66 A1 87 \"address\" .. 90 85 \"plans\"")]
    [InlineData("5.0", "B3 66 A1 87 \"address\" .. 90 A1 82 \"db\" 85 \"plans\"")]
    public async Task Each_version_has_its_own_way_to_ask_for_the_table(string version, string question)
    {
        string greeting = Greeting(version);
        string begin = version == "3" ? "A0" : "A1 82 \"db\" 85 \"plans\"";
        await using FakeBoltServer leader = new(greeting + Transaction(begin, all: version == "3") + Lines.Bye);
        bool byProcedure = question.Contains("CALL", StringComparison.Ordinal);
        string answer = !byProcedure ? Table(leader.Address, leader.Address, leader.Address)
            : $"{(version == "3" ? "C: B0 3F" : "C: B1 3F A1 81 \"n\" FF")}\nS: B1 70 A1 86 \"fields\" 92 83 \"ttl\" 87 \"servers\"\nS: B1 71 92 C9 03 E8 {Servers(leader.Address, leader.Address, leader.Address)}\nS: B1 70 A0\n";
        await using FakeBoltServer router = new(greeting + $"C: {question}\n{answer}" + Lines.Bye);
        await using (CypherClient client = new(Settings(router)))
        await using (ICypherSession session = client.OpenSession(new() { Database = version == "3" ? null : "plans" }))
        {
            await session.WriteAsync([new("A")], Stop);
        }

        await router.FinishAsync();
        await leader.FinishAsync();
    }

    [Fact]
    public async Task A_member_that_no_longer_leads_sends_the_client_back_to_the_router()
    {
        await using FakeBoltServer former = new(Lines.Greeting44 + """
            C: B1 11 A1 82 "db" 85 "plans"
            C: B3 10 81 "A" A0 A0
            C: B1 2F A1 81 "n" FF
            C: B0 12
            S: B1 70 A0
            S: B1 7F A2 84 "code" D0 22 "Neo.ClientError.Cluster.NotALeader" 87 "message" 8A "no longer."
            S: B0 7E
            S: B0 7E
            C: B0 0F
            S: B1 70 A0
            """ + Lines.Bye);
        await using FakeBoltServer leader = new(Lines.Greeting44 + Transaction("A1 82 \"db\" 85 \"plans\"") + Lines.Bye);
        await using FakeBoltServer router = new(self =>
            Lines.Greeting44 + $"C: B3 66 ..\n{Table(former.Address, former.Address, self)}C: B3 66 ..\n{Table(leader.Address, former.Address, self)}" + Lines.Bye);
        await using (CypherClient client = new(Settings(router)))
        await using (ICypherSession session = client.OpenSession())
        {
            await session.WriteAsync([new("A")], Stop);
        }

        await router.FinishAsync();
        await leader.FinishAsync();
        await former.FinishAsync();
    }

    [Fact]
    public async Task A_member_that_is_gone_is_forgotten_and_the_table_asked_for_again()
    {
        await using FakeBoltServer leader = new(Lines.Greeting44 + Transaction("A1 82 \"db\" 85 \"plans\"") + Lines.Bye);
        string gone = ClosedAddress();
        await using FakeBoltServer router = new(self =>
            Lines.Greeting44 + $"C: B3 66 ..\n{Table(gone, leader.Address, self)}C: B3 66 ..\n{Table(leader.Address, leader.Address, self)}" + Lines.Bye);
        await using (CypherClient client = new(Settings(router)))
        await using (ICypherSession session = client.OpenSession())
        {
            await session.WriteAsync([new("A")], Stop);
        }

        await router.FinishAsync();
        await leader.FinishAsync();
    }

    [Fact]
    public async Task No_leader_is_said_after_the_time_for_trying_again()
    {
        await using FakeBoltServer router = new(Lines.Greeting44 + $"""
            C: B3 66 ..
            S: B1 70 A1 82 "rt" A2 83 "ttl" C9 03 E8 87 "servers" 92 {Entry("127.0.0.1:1", "READ")} {Entry("127.0.0.1:1", "ROUTE")}
            """ + Lines.Bye);
        await using CypherClient client = new(Settings(router) with { RetryTime = TimeSpan.Zero });
        await using ICypherSession session = client.OpenSession();

        Neo4jConnectionException fault = await Assert.ThrowsAsync<Neo4jConnectionException>(() => session.WriteAsync([new("A")], Stop));

        Assert.Equal(ConnectionFault.NoMember, fault.Fault);
        Assert.Contains("for writes", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_database_is_said_at_once()
    {
        await using FakeBoltServer router = new(Lines.Greeting44 + """
            C: B3 66 ..
            S: B1 7F A2 84 "code" D0 29 "Neo.ClientError.Database.DatabaseNotFound" 87 "message" 89 "not there"
            C: B0 0F
            S: B1 70 A0
            """ + Lines.Bye);
        await using CypherClient client = new(Settings(router) with { Database = "nope" });
        await using ICypherSession session = client.OpenSession();

        Neo4jServerException refusal = await Assert.ThrowsAsync<Neo4jServerException>(() => session.WriteAsync([new("A")], Stop));

        Assert.Contains("SHOW DATABASES", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_router_that_hangs_is_left_after_the_time_for_opening_and_the_next_one_is_asked()
    {
        await using FakeBoltServer hanging = new(Lines.Greeting44 + "C: B3 66 ..\nS hang");
        await using FakeBoltServer leader = new(Lines.Greeting44 + Transaction(Plans) + Transaction(PlansBehind) + Lines.Bye);
        // The first table must not be believed any longer by the time of the second write.
        await using FakeBoltServer router = new(self =>
            $"{Lines.Greeting44}C: B3 66 ..\n{Table(leader.Address, leader.Address, hanging.Address, "00")}C: B3 66 ..\n{Table(leader.Address, leader.Address, self)}{Lines.Bye}");
        await using (CypherClient client = new(Settings(router) with { ConnectTimeout = TimeSpan.FromSeconds(1) }))
        await using (ICypherSession session = client.OpenSession())
        {
            await session.WriteAsync([new("A")], Stop);
            await session.WriteAsync([new("A")], Stop);
        }

        await router.FinishAsync();
        await leader.FinishAsync();
    }

    [Theory]
    [InlineData("4.2", "C: B3 10 ..\nC: B1 3F ..\n")]
    [InlineData("4.4", "C: B3 66 ..\n")]
    public async Task A_lone_router_that_hangs_is_told_of(string version, string question)
    {
        await using FakeBoltServer router = new(Greeting(version) + question + "S hang");
        await using CypherClient client = new(Settings(router) with { ConnectTimeout = TimeSpan.FromSeconds(1) });
        await using ICypherSession session = client.OpenSession();

        Neo4jConnectionException fault = await Assert.ThrowsAsync<Neo4jConnectionException>(() => session.WriteAsync([new("A")], Stop));

        Assert.Equal(ConnectionFault.TimedOut, fault.Fault);
        Assert.Contains("connected, but gives no answer within 1 s", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_that_the_table_no_longer_names_is_said_goodbye_to()
    {
        await using FakeBoltServer former = new(Lines.Greeting44 + Transaction(Plans) + Lines.Bye);
        await using FakeBoltServer leader = new(Lines.Greeting44 + Transaction(PlansBehind) + Lines.Bye);
        await using FakeBoltServer router = new(self =>
            $"{Lines.Greeting44}C: B3 66 ..\n{Table(former.Address, self, self, "00")}C: B3 66 ..\n{Table(leader.Address, self, self)}{Lines.Bye}");
        await using (CypherClient client = new(Settings(router)))
        await using (ICypherSession session = client.OpenSession())
        {
            await session.WriteAsync([new("A")], Stop);
            await session.WriteAsync([new("A")], Stop);
            await former.FinishAsync();
        }

        await router.FinishAsync();
        await leader.FinishAsync();
    }

    [Fact]
    public async Task Each_database_and_each_impersonated_user_has_a_table_of_its_own()
    {
        await using FakeBoltServer leader = new(
            Lines.Greeting44 + Transaction("A1 82 \"db\" 81 \"a\"") + Transaction("A1 82 \"db\" 81 \"b\"") + Transaction("A2 82 \"db\" 81 \"a\" 88 \"imp_user\" 83 \"amy\"")
            + Transaction("A1 82 \"db\" 81 \"a\"") + Lines.Bye);
        await using FakeBoltServer router = new(self =>
            Lines.Greeting44
            + $"C: B3 66 A1 87 \"address\" .. 90 A1 82 \"db\" 81 \"a\"\n{Table(leader.Address, self, self)}"
            + $"C: B3 66 A1 87 \"address\" .. 90 A1 82 \"db\" 81 \"b\"\n{Table(leader.Address, self, self)}"
            + $"C: B3 66 A1 87 \"address\" .. 90 A2 82 \"db\" 81 \"a\" 88 \"imp_user\" 83 \"amy\"\n{Table(leader.Address, self, self)}"
            + Lines.Bye);
        await using (CypherClient client = new(Settings(router)))
        {
            foreach ((string database, string? user) in new[] { ("a", null), ("b", null), ("a", "amy"), ("a", null) })
            {
                await using ICypherSession session = client.OpenSession(new() { Database = database, ImpersonatedUser = user });
                await session.WriteAsync([new("A")], Stop);
            }
        }

        await router.FinishAsync();
        await leader.FinishAsync();
    }

    private const string Plans = "A1 82 \"db\" 85 \"plans\"";

    private const string PlansBehind = "A2 89 \"bookmarks\" 91 82 \"b1\" 82 \"db\" 85 \"plans\"";

    private static Neo4jConnectionSettings Settings(FakeBoltServer router) => new($"neo4j://{router.Address}");

    private static string Greeting(string version)
    {
        (int major, int minor) = (version[0] - '0', version.Length > 1 ? version[2] - '0' : 0);
        string chosen = $"S bytes 00 00 {minor:X2} {major:X2}\nC: B1 01 ..\nS: B1 70 A0\n";
        return version is "3" or "4.0" or "4.1"
            ? Lines.Offer + "S bytes 00 00 00 00\nS close\n----\n" + Lines.SecondOffer + chosen
            : Lines.Offer + chosen;
    }

    private static string Transaction(string begin, bool pull = false, bool all = false)
    {
        string rows = (pull, all) switch
        {
            (true, _) => "C: B1 3F A1 81 \"n\" C9 03 E8",
            (_, true) => "C: B0 2F",
            _ => "C: B1 2F A1 81 \"n\" FF",
        };
        return $"""
            C: B1 11 {begin}
            S: B1 70 A0
            C: B3 10 81 "A" A0 A0
            S: B1 70 A1 86 "fields" 90
            {rows}
            S: B1 70 A0
            C: B0 12
            S: B1 70 A1 88 "bookmark" 82 "b1"

            """;
    }

    private static string Table(string writer, string reader, string router, string timeToLive = "C9 03 E8")
        => $"S: B1 70 A1 82 \"rt\" A3 83 \"ttl\" {timeToLive} 82 \"db\" 85 \"plans\" 87 \"servers\" {Servers(writer, reader, router)}\n";

    private static string Servers(string writer, string reader, string router) => $"93 {Entry(writer, "WRITE")} {Entry(reader, "READ")} {Entry(router, "ROUTE")}";

    private static string Entry(string address, string role) => $"A2 89 \"addresses\" 91 {Text(address)} 84 \"role\" {Text(role)}";

    private static string Text(string text) => $"{0x80 + text.Length:X2} \"{text}\"";

    private static string ClosedAddress()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return $"127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }
}
