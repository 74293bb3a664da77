using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Neo4j.Bolt;
using KnowledgeGraph.Neo4j.Connections;

namespace KnowledgeGraph.Tests.Neo4j;

public sealed class ServerUriTests
{
    [Theory]
    [InlineData("bolt://localhost", "localhost:7687", nameof(TransportSecurity.Plain), false)]
    [InlineData("BOLT+S://db.example.com:9000", "db.example.com:9000", nameof(TransportSecurity.TrustedCertificate), false)]
    [InlineData("bolt+ssc://127.0.0.1:1", "127.0.0.1:1", nameof(TransportSecurity.AnyCertificate), false)]
    [InlineData("bolt://[::1]", "[::1]:7687", nameof(TransportSecurity.Plain), false)]
    [InlineData("neo4j://[fe80::1]:7688/", "[fe80::1]:7688", nameof(TransportSecurity.Plain), true)]
    [InlineData("neo4j+s://x.databases.neo4j.io", "x.databases.neo4j.io:7687", nameof(TransportSecurity.TrustedCertificate), true)]
    [InlineData("neo4j+ssc://h", "h:7687", nameof(TransportSecurity.AnyCertificate), true)]
    public void Address_protection_and_routing_are_read(string uri, string address, string security, bool routed)
    {
        ServerUri read = ServerUri.Parse(uri);

        Assert.Equal(address, read.Address.ToString());
        Assert.Equal(security, read.Security.ToString());
        Assert.Equal(routed ? address : null, read.RoutingContext?["address"]);
    }

    [Fact]
    public void Query_of_a_cluster_address_is_the_routing_context()
    {
        IReadOnlyDictionary<string, object?> context = ServerUri.Parse("neo4j://h?region=cn%20east&policy=a").RoutingContext!;

        Assert.Equal(["address", "policy", "region"], context.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("cn east", context["region"]);
    }

    [Theory]
    [InlineData("", "bolt://host:7687")]
    [InlineData("localhost:7687", "bolt://host:7687")]
    [InlineData("http://localhost:7474", "bolt://localhost:7687")]
    [InlineData("redis://h", "scheme 'redis'")]
    [InlineData("bolt://neo4j:s3cret@h", "NEO4J_PASSWORD")]
    [InlineData("bolt://neo4j:7/s3cret@h", "NEO4J_PASSWORD")]
    [InlineData("bolt://neo4j:7?s3cret@h", "NEO4J_PASSWORD")]
    [InlineData("neo4j://neo4j:7?s3cret@h", "NEO4J_PASSWORD")]
    [InlineData("bolt://neo4j:7#s3cret@h", "NEO4J_PASSWORD")]
    [InlineData("http://neo4j:s3cret@h", "NEO4J_PASSWORD")]
    [InlineData("bolt://h#plans", "without a path or a '#'")]
    [InlineData("neo4j:s3cret@h", "bolt://host:7687")]
    [InlineData("bolt://h/plans", "NEO4J_DATABASE")]
    [InlineData("bolt://h?region=cn", "only neo4j://")]
    [InlineData("neo4j://h?region", "key=value")]
    [InlineData("neo4j://h?a=1&a=2", "key once")]
    [InlineData("neo4j://h?address=x", "not 'address'")]
    public void Odd_address_is_refused_with_what_to_write_and_without_the_password(string uri, string words)
    {
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => new Neo4jConnectionSettings(uri));

        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("h", "h:7687")]
    [InlineData("h:1", "h:1")]
    [InlineData("[::1]:1", "[::1]:1")]
    [InlineData("[::1]", "[::1]:7687")]
    [InlineData("::1", "[::1]:7687")]
    public void Addresses_of_routing_tables_are_read(string text, string address) => Assert.Equal(address, BoltAddress.Parse(text).ToString());

    [Fact]
    public void Settings_and_credentials_never_print_the_secret()
    {
        Neo4jConnectionSettings settings = new("bolt://h") { Credentials = Neo4jCredentials.Basic("neo4j", "s3cret") };

        Assert.DoesNotContain("s3cret", settings.ToString() + settings.Credentials + Neo4jCredentials.Bearer("s3cret"), StringComparison.Ordinal);
    }
}
