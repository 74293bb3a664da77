using KnowledgeGraph.Neo4j.Bolt;
using KnowledgeGraph.Neo4j.Bolt.PackStream;
using KnowledgeGraph.Neo4j.Values;

namespace KnowledgeGraph.Tests.Neo4j.PackStream;

/// <summary>What only servers send, in the form of each version, and values whose bytes stay the same over several.</summary>
public sealed class EntityBytesTests
{
    public static TheoryData<string> Versions3To43 => new("3.0", "4.0", "4.1", "4.2", "4.3");

    [Theory]
    [InlineData("1.0", "B3 4E 07 91 84 50 6C 61 6E A1 81 78 01", "7")]
    [InlineData("3.0", "B3 4E 07 91 84 50 6C 61 6E A1 81 78 01", "7")]
    [InlineData("4.4", "B3 4E 07 91 84 50 6C 61 6E A1 81 78 01", "7")]
    [InlineData("5.0", "B4 4E 07 91 84 50 6C 61 6E A1 81 78 01 85 34 3A 61 3A 37", "4:a:7")]
    public void A_node_has_an_id_of_its_version(string version, string hex, string id)
    {
        CypherNode node = Assert.IsType<CypherNode>(Read(version, hex));

        Assert.Equal(id, node.ElementId);
        Assert.Equal(["Plan"], node.Labels);
        Assert.Equal(1L, node.Properties["x"]);
    }

    [Theory]
    [InlineData("1.0", "B5 52 C9 03 E8 01 02 84 4E 45 58 54 A1 81 78 01", "1000", "1", "2")]
    [InlineData("4.4", "B5 52 C9 03 E8 01 02 84 4E 45 58 54 A1 81 78 01", "1000", "1", "2")]
    [InlineData("5.0", "B8 52 C9 03 E8 01 02 84 4E 45 58 54 A1 81 78 01 85 35 3A 61 3A 31 85 34 3A 61 3A 31 85 34 3A 61 3A 32", "5:a:1", "4:a:1", "4:a:2")]
    [InlineData("6.0", "B8 52 C9 03 E8 01 02 84 4E 45 58 54 A1 81 78 01 85 35 3A 61 3A 31 85 34 3A 61 3A 31 85 34 3A 61 3A 32", "5:a:1", "4:a:1", "4:a:2")]
    public void A_relationship_knows_its_ends_by_the_ids_of_its_version(string version, string hex, string id, string start, string end)
    {
        CypherRelationship relationship = Assert.IsType<CypherRelationship>(Read(version, hex));

        Assert.Equal((id, start, end, "NEXT"), (relationship.ElementId, relationship.StartElementId, relationship.EndElementId, relationship.Type));
        Assert.Equal(1L, relationship.Properties["x"]);
    }

    [Theory]
    [InlineData("1.0", "B3 50 92 B3 4E 01 90 A0 B3 4E 02 90 A0 91 B3 72 09 81 52 A0 92 FF 01", "9", "2>1")]
    [InlineData("4.3", "B3 50 92 B3 4E 01 90 A0 B3 4E 02 90 A0 91 B3 72 09 81 52 A0 92 01 01", "9", "1>2")]
    [InlineData("5.0", "B3 50 92 B4 4E 01 90 A0 81 61 B4 4E 02 90 A0 81 62 91 B4 72 09 81 52 A0 81 72 92 01 01", "r", "a>b")]
    public void A_path_gives_its_relationships_their_ends(string version, string hex, string id, string ends)
    {
        CypherRelationship relationship = Assert.Single(Assert.IsType<CypherPath>(Read(version, hex)).Relationships);

        Assert.Equal(id, relationship.ElementId);
        Assert.Equal(ends, $"{relationship.StartElementId}>{relationship.EndElementId}");
    }

    [Theory]
    [InlineData("5.0", "B5 52 00 01 02 81 52 A0")]
    [InlineData("4.4", "B8 52 00 01 02 81 52 A0 81 72 81 61 81 62")]
    [InlineData("5.0", "B3 50 91 B4 4E 01 90 A0 81 61 91 B3 72 09 81 52 A0 90")]
    public void The_form_of_another_version_is_refused(string version, string hex) => Assert.Throws<BoltProtocolException>(() => Read(version, hex));

    [Theory]
    [MemberData(nameof(Versions3To43))]
    public void Moments_and_points_have_the_same_bytes_from_Bolt_3_to_4_4(string version)
    {
        WireExample[] examples = [.. WireExample.All.Where(static example => example.Version == new BoltVersion(4, 4))];
        Assert.Equal(9, examples.Length);
        foreach (WireExample example in examples)
        {
            byte[] bytes = Bytes(example.Hex);
            PackStreamWriter writer = new();
            ValueEncoder.Write(writer, example.Value, new(Version(version)));
            Assert.Equal(bytes, writer.Written.ToArray());
            Assert.Equal(example.Value, Read(version, example.Hex));
        }
    }

    private static object? Read(string version, string hex)
    {
        PackStreamReader reader = new(Bytes(hex));
        object? value = ValueDecoder.Read(ref reader, new(Version(version)));
        Assert.True(reader.IsAtEnd);
        return value;
    }

    private static BoltVersion Version(string version) => new(version[0] - '0', version[2] - '0');

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
}
