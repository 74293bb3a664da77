using CsCheck;
using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Tests.Graph;

public sealed class PropertyMapTests
{
    private static readonly Gen<object?> Value = Gen.OneOf(
        Gen.String.Select(static text => (object?)text),
        Gen.Long.Select(static number => (object?)number),
        Gen.Double.Select(static number => (object?)(double.IsFinite(number) ? number : 0.5)),
        Gen.Bool.Select(static flag => (object?)flag),
        Gen.String.Array.Select(static list => (object?)list),
        Gen.Const((object?)null));

    private static readonly Gen<PropertyMap> Map = Gen.Select(Gen.Char.AlphaNumeric.Array.Select(static name => new string(name)), Value)
        .Array[0, 6]
        .Select(static pairs => PropertyMap.Create(pairs.DistinctBy(static pair => pair.Item1).Select(static pair => new KeyValuePair<string, object?>(pair.Item1, pair.Item2))));

    [Fact]
    public void Json_gives_back_values_and_types() => Map.Check(static map => Assert.Equal(map, PropertyMap.ParseJson(map.ToJson())));

    [Fact]
    public void Equal_maps_have_equal_json_and_only_they() =>
        Gen.Select(Map, Map).Check(static (left, right) => Assert.Equal(left.Equals(right), left.ToJson() == right.ToJson()));

    [Fact]
    public void Whole_numbers_and_fractions_stay_apart()
    {
        PropertyMap map = PropertyMap.Create([new("a", 3), new("b", 3.0), new("c", 1e300), new("d", -0.0)]);
        Assert.Equal("{\"a\":3,\"b\":3.0,\"c\":1E+300,\"d\":0.0}", map.ToJson());
        Assert.IsType<long>(PropertyMap.ParseJson("{\"a\":3}")["a"]);
        Assert.IsType<double>(PropertyMap.ParseJson("{\"a\":3.0}")["a"]);
        Assert.IsType<double>(PropertyMap.ParseJson("{\"a\":3e2}")["a"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"a\":{}}")]
    [InlineData("{\"a\":[1]}")]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("{\"a\":1} x")]
    [InlineData("{\"a\":")]
    [InlineData("{\"a\":1e999}")]
    public void What_is_no_property_object_is_refused(string json) => Assert.Throws<FormatException>(() => PropertyMap.ParseJson(json));

    [Fact]
    public void Values_that_no_store_can_hold_are_refused()
    {
        object[] refused = [double.NaN, double.PositiveInfinity, 1.5m, 'c', new object(), new[] { 1, 2 }, new string?[] { "a", null }];
        Assert.All(refused, static value => Assert.Throws<ArgumentException>(() => PropertyMap.Create([new("a", value)])));
        Assert.Throws<ArgumentException>(() => PropertyMap.Create([new("\uD800", 1)]));
    }

    [Fact]
    public void An_id_is_well_formed_text()
    {
        string[] refused = ["Lab/\uD800", "Lab/\uDC00\uD800", "Lab/\0"];
        Assert.All(refused, static id => Assert.Throws<ArgumentException>(() => new Node(id, ["Lab"], [new("name", "x")])));
        Assert.All(refused, static id => Assert.Throws<ArgumentException>(() => new Relationship(id, "T", "a", "b", [])));
    }

    [Fact]
    public void The_content_hash_tells_every_difference()
    {
        string first = new RandomGraphs(1).Document(1).ContentSha256;
        Assert.Equal(first, new RandomGraphs(1).Document(1).ContentSha256);
        Assert.Equal(64, first.Length);
        DocumentGraph document = new RandomGraphs(1).Document(1);
        DocumentGraph[] others =
        [
            new(document.DocumentId, "other.txt", document.Text, document.Nodes, document.Relationships, document.Diagnostics),
            new(document.DocumentId, document.SourceName, document.Text + "x", document.Nodes, document.Relationships, document.Diagnostics),
            new(document.DocumentId, document.SourceName, document.Text, document.Nodes.Append(new Node("Lab/x", ["Lab"], [new("name", "x")])), document.Relationships, document.Diagnostics),
            new(document.DocumentId, document.SourceName, document.Text, document.Nodes, document.Relationships.Skip(1), document.Diagnostics),
            new(document.DocumentId, document.SourceName, document.Text, document.Nodes, document.Relationships, [.. document.Diagnostics, new(default, default, 0, default, "x")]),
            With(document, static (node, isFirst) => isFirst ? new Node(node.Id, [.. node.Labels, "New"], node.Properties!) : node),
            With(document, static (node, isFirst) => isFirst ? new Node(node.Id, node.Labels, node.Properties.Append(new("new", 1L))!) : node),
        ];
        Assert.Equal(others.Length + 1, others.Select(static other => other.ContentSha256).Append(first).Distinct().Count());

        static DocumentGraph With(DocumentGraph document, Func<Node, bool, Node> change) =>
            new(
                document.DocumentId,
                document.SourceName,
                document.Text,
                document.Nodes.Select((node, index) => change(node, index == 0)),
                document.Relationships,
                document.Diagnostics);
    }
}
