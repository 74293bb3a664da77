using KnowledgeGraph.Neo4j.Bolt;
using KnowledgeGraph.Neo4j.Bolt.PackStream;
using KnowledgeGraph.Neo4j.Values;

namespace KnowledgeGraph.Tests.Neo4j.PackStream;

public sealed class RefusedValueTests
{
    private static readonly BoltVersion Newest = new(6, 0);

    public static TheoryData<string, string> BadBytes => new()
    {
        { "marker without meaning", "C4" },
        { "text that is not UTF-8", "81 FF" },
        { "text with half a surrogate pair", "83 ED A0 80" },
        { "size beyond the bytes", "D6 7F FF FF FF 00" },
        { "size beyond 31 bits", "D2 FF FF FF FF" },
        { "map with a number for a key", "A1 01 01" },
        { "node with the fields of Bolt 4", "B3 4E 07 90 A0" },
        { "structure without meaning", "B1 7A 01" },
        { "old date-time on a new connection", "B3 46 00 00 00" },
        { "path that points beyond its nodes", "B3 50 91 B4 4E 01 90 A0 81 61 90 92 01 05" },
        { "path with an odd number of steps", "B3 50 91 B4 4E 01 90 A0 81 61 90 91 01" },
        { "path without a node", "B3 50 90 90 90" },
        { "vector of halves", "B2 56 CC 01 C9 CC 03 00 01 02" },
        { "vector of an unknown type", "B2 56 CC 01 C5 CC 00" },
        { "number too large for its field", "B2 54 00 CB 00 00 00 01 00 00 00 00" },
    };

    [Theory]
    [MemberData(nameof(BadBytes))]
    public void Bytes_against_the_protocol_are_refused(string reason, string hex)
    {
        byte[] bytes = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));

        BoltProtocolException refusal = Assert.Throws<BoltProtocolException>(() =>
        {
            PackStreamReader reader = new(bytes);
            ValueDecoder.Read(ref reader, new(Newest));
        });

        Assert.False(string.IsNullOrWhiteSpace(refusal.Message), reason);
    }

    [Fact]
    public void Lists_nested_without_end_are_refused_before_the_stack_is_full()
    {
        byte[] bytes = [.. Enumerable.Repeat((byte)0x91, 100_000)];

        Assert.Throws<BoltProtocolException>(() =>
        {
            PackStreamReader reader = new(bytes);
            ValueDecoder.Read(ref reader, new(Newest));
        });
    }

    [Fact]
    public void A_list_that_holds_itself_is_misuse()
    {
        List<object?> list = [];
        list.Add(list);

        Assert.Throws<ArgumentException>(() => Pack(list, Newest));
    }

    [Fact]
    public void Values_that_Bolt_does_not_know_are_misuse()
    {
        Assert.Throws<ArgumentException>(() => Pack(1.5m, Newest));
        Assert.Throws<ArgumentException>(() => Pack(new object(), Newest));
        Assert.Throws<ArgumentException>(() => Pack(ulong.MaxValue, Newest));
        Assert.Throws<ArgumentException>(() => Pack("\uD800", Newest));
        Assert.Throws<ArgumentException>(() => Pack(new Dictionary<int, string> { [1] = "a" }, Newest));
        Assert.Throws<ArgumentException>(() => Pack(new CypherNode("1", [], new Dictionary<string, object?>()), Newest));
    }

    [Fact]
    public void Values_that_the_version_does_not_know_are_misuse()
    {
        Assert.Throws<ArgumentException>(() => Pack(new byte[1], BoltVersion.V1));
        Assert.Throws<ArgumentException>(() => Pack(new CypherDate(0), BoltVersion.V1));
        Assert.Throws<ArgumentException>(() => Pack(new CypherVector(new[] { 1f }), new(5, 8)));
        Assert.Throws<ArgumentException>(() => Pack(new CypherDateTime(0, 0, null, "Nowhere/Land"), new(4, 4)));
    }

    [Fact]
    public void A_zone_that_this_machine_does_not_know_is_a_value_of_its_own_before_Bolt_5()
    {
        PackStreamReader reader = new([0xB3, 0x66, 0x00, 0x00, 0x84, (byte)'X', (byte)'/', (byte)'Y', (byte)'Z']);

        CypherUnsupportedValue value = Assert.IsType<CypherUnsupportedValue>(ValueDecoder.Read(ref reader, new(new(4, 4))));

        Assert.Contains("X/YZ", value.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_that_the_server_cannot_tell_is_a_value_of_its_own()
    {
        PackStreamReader reader = new([0xB4, 0x3F, 0x84, (byte)'Q', (byte)'u', (byte)'a', (byte)'d', 0x2A, 0x15, 0xA1, 0x87, .. "message"u8, 0x82, (byte)'n', (byte)'o']);

        Assert.Equal(new CypherUnsupportedValue("Quad", "needs Bolt 42.21: no"), ValueDecoder.Read(ref reader, new(Newest)));
    }

    [Fact]
    public void Where_a_key_comes_twice_the_last_value_counts()
    {
        PackStreamReader reader = new([0xA2, 0x81, 0x61, 0x01, 0x81, 0x61, 0x03]);

        Assert.Equal(new Dictionary<string, object?> { ["a"] = 3L }, ValueDecoder.Read(ref reader, new(Newest)));
    }

    [Theory]
    [InlineData("DC 01 44 00")]
    [InlineData("DD 00 01 44 00")]
    public void Long_forms_of_a_structure_are_read(string hex)
    {
        PackStreamReader reader = new(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)));

        Assert.Equal(new CypherDate(0), ValueDecoder.Read(ref reader, new(Newest)));
    }

    [Fact]
    public void A_path_may_walk_the_same_way_twice_and_backwards()
    {
        // (42)-[1000]->(69)-[1000]->(42)<-[1001]-(1), as the protocol's own example walks.
        byte[] bytes = Convert.FromHexString((
            "B3 50 93 B4 4E 2A 90 A0 82 34 32  B4 4E 45 90 A0 82 36 39  B4 4E 01 90 A0 81 31"
            + "92 B4 72 C9 03 E8 81 52 A0 81 78  B4 72 C9 03 E9 81 52 A0 81 79  96 01 01 01 00 FE 02").Replace(" ", "", StringComparison.Ordinal));
        PackStreamReader reader = new(bytes);

        CypherPath path = Assert.IsType<CypherPath>(ValueDecoder.Read(ref reader, new(new(5, 0))));

        Assert.Equal(["42", "69", "42", "1"], path.Nodes.Select(node => node.ElementId));
        Assert.Equal(["42>69", "69>42", "1>42"], path.Relationships.Select(r => $"{r.StartElementId}>{r.EndElementId}"));
    }

    private static void Pack(object? value, BoltVersion version) => ValueEncoder.Write(new PackStreamWriter(), value, new(version));
}
