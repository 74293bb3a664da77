using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Tests.Neo4j.FakeServer;

namespace KnowledgeGraph.Tests.Neo4j;

public sealed class HandshakeTests
{
    public static TheoryData<string, ConnectionFault, string> OddAnswers => new()
    {
        { "S bytes 48 54 54 50", ConnectionFault.NotBolt, "HTTP port" },
        { "S bytes 15 03 03 00 02 02 46", ConnectionFault.Tls, "TLS only" },
        { "S bytes 00 00 01 04", ConnectionFault.NotBolt, "not Bolt" },
        { "S bytes 00 00 00 02", ConnectionFault.NotBolt, "not Bolt" },
        { "S bytes 00 01 04 05", ConnectionFault.NotBolt, "not Bolt" },
        { "S bytes 53 53 48 2D", ConnectionFault.NotBolt, "not Bolt" },
        { "S close", ConnectionFault.NotBolt, "may demand TLS" },
        { "S bytes 00 00\nS close", ConnectionFault.NotBolt, "closed the connection" },
        { "S bytes 00 00 01 FF 01 00 00 05 05 00", ConnectionFault.VersionNotSpoken, "no version" },
        { "S bytes 00 00 01 FF 01 00 02 09 07 00", ConnectionFault.VersionNotSpoken, "no version" },
        { "S bytes 00 00 01 FF FF FF FF FF FF FF FF FF FF FF", ConnectionFault.Protocol, "does not end" },
        { "S bytes 00 00 01 FF FF FF FF 7F", ConnectionFault.Protocol, "manifest lists" },
        { "S bytes 00 00 01 FF 02 00 00 08 05\nS close", ConnectionFault.NotBolt, "closed the connection" },
    };

    [Theory]
    [MemberData(nameof(OddAnswers))]
    public async Task Odd_answer_is_a_clear_fault(string answer, ConnectionFault fault, string words)
    {
        await using FakeBoltServer server = new(Lines.Offer + answer);

        Neo4jConnectionException met = await Assert.ThrowsAsync<Neo4jConnectionException>(() => ConnectAsync(server));

        Assert.Equal(fault, met.Fault);
        Assert.Contains(words, met.Message, StringComparison.Ordinal);
        Assert.StartsWith(server.Address, met.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Server_that_knows_neither_offer_is_too_old_or_too_new()
    {
        await using FakeBoltServer server = new(
            Lines.Offer + "S bytes 00 00 00 00\nS close\n----\n" + Lines.SecondOffer + "S bytes 00 00 00 00\nS close");

        Neo4jConnectionException met = await Assert.ThrowsAsync<Neo4jConnectionException>(() => ConnectAsync(server));

        Assert.Equal(ConnectionFault.VersionNotSpoken, met.Fault);
        await server.FinishAsync();
    }

    // A capability mask of two bytes; ranges that reach above and below what the client knows; 5.5 passed over.
    [Theory]
    [InlineData("01  00 03 03 06  00", "00 00 00 06 00")]
    [InlineData("02  00 00 05 05  00 02 04 04  FF 01", "00 00 04 04 00")]
    [InlineData("03  00 02 04 04  00 04 04 05  00 00 06 05  81 00", "00 00 06 05 00")]
    [InlineData("01  00 FF 02 04  00", "00 00 02 04 00")]
    public async Task Best_version_of_the_manifest_is_chosen_whatever_its_order(string manifest, string choice)
    {
        bool logon = choice[6..11] is not ("04 04" or "02 04");
        string greeting = "C: B1 01 ..\nS: B1 70 A0\n" + (logon ? "C: B1 6A ..\nS: B1 70 A0\n" : "");
        await using FakeBoltServer server = new($"{Lines.Offer}S bytes 00 00 01 FF {manifest}\nC bytes {choice}\n{greeting}{Lines.Bye}");

        await ConnectAsync(server);

        await server.FinishAsync();
    }

    [Fact]
    public async Task Silent_server_is_left_after_the_time_allowed()
    {
        await using FakeBoltServer server = new(Lines.Offer + "S hang");
        await using CypherClient client = new(new($"bolt://{server.Address}") { ConnectTimeout = TimeSpan.FromMilliseconds(200) });

        Neo4jConnectionException met = await Assert.ThrowsAsync<Neo4jConnectionException>(() => client.ConnectAsync(TestContext.Current.CancellationToken));

        Assert.Equal(ConnectionFault.TimedOut, met.Fault);
        Assert.Contains("0.2 s", met.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Server_on_an_IPv6_address_is_reached_by_its_brackets()
    {
        Assert.SkipUnless(System.Net.Sockets.Socket.OSSupportsIPv6, "This machine has no IPv6.");
        await using FakeBoltServer server = new(Lines.Greeting44 + Lines.Bye, address: System.Net.IPAddress.IPv6Loopback);
        Assert.StartsWith("[::1]:", server.Address, StringComparison.Ordinal);

        await ConnectAsync(server);

        await server.FinishAsync();
    }

    private static async Task ConnectAsync(FakeBoltServer server)
    {
        await using CypherClient client = new(new($"bolt://{server.Address}"));
        await client.ConnectAsync(TestContext.Current.CancellationToken);
    }
}
