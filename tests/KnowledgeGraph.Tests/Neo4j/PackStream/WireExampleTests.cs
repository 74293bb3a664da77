using KnowledgeGraph.Neo4j.Bolt;
using KnowledgeGraph.Neo4j.Bolt.PackStream;
using KnowledgeGraph.Neo4j.Bolt.Transport;
using KnowledgeGraph.Neo4j.Values;

namespace KnowledgeGraph.Tests.Neo4j.PackStream;

/// <summary>Each example whole, cut at each byte, and byte by byte.</summary>
public sealed class WireExampleTests
{
    public static TheoryData<string> Names => new(WireExample.All.Select(example => example.Name));

    [Fact]
    public void Examples_have_names_of_their_own() => Assert.Equal(WireExample.All.Count, WireExample.All.DistinctBy(example => example.Name).Count());

    [Theory]
    [MemberData(nameof(Names))]
    public void Value_is_packed_into_these_bytes(string name)
    {
        WireExample example = Find(name);
        PackStreamWriter writer = new();

        ValueEncoder.Write(writer, example.Value, new(example.Version));

        Assert.Equal(Bytes(example), writer.Written.ToArray());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Bytes_are_read_as_this_value(string name)
    {
        WireExample example = Find(name);

        AssertSame(example.Value, Read(Bytes(example), example));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Bytes_cut_anywhere_are_refused(string name)
    {
        WireExample example = Find(name);
        byte[] bytes = Bytes(example);
        // Large examples are cut near both ends and at steps between.
        for (int cut = 0; cut < bytes.Length; cut += cut < 300 || bytes.Length - cut < 30 ? 1 : 19_997)
        {
            byte[] part = bytes[..cut];
            Assert.Throws<BoltProtocolException>(() => Read(part, example));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Bytes_that_come_one_by_one_are_the_same_message(string name)
    {
        WireExample example = Find(name);
        byte[] bytes = Bytes(example);
        ChunkReader chunks = new();
        List<byte> framed = [];
        foreach (byte[] chunk in bytes.Chunk(bytes.Length > 1000 ? 4001 : 3))
        {
            framed.AddRange([(byte)(chunk.Length >> 8), (byte)chunk.Length, .. chunk]);
        }

        framed.AddRange([0, 0]);
        for (int i = 0; i < framed.Count; i++)
        {
            Assert.False(chunks.TryRead(out _));
            chunks.GetRoom().Span[0] = framed[i];
            chunks.Fill(1);
        }

        Assert.True(chunks.TryRead(out ReadOnlyMemory<byte> message));
        AssertSame(example.Value, Read(message.ToArray(), example));
    }

    private static WireExample Find(string name) => WireExample.All.Single(example => example.Name == name);

    private static byte[] Bytes(WireExample example) => Convert.FromHexString(example.Hex.Replace(" ", "", StringComparison.Ordinal));

    private static object? Read(byte[] bytes, WireExample example)
    {
        PackStreamReader reader = new(bytes);
        object? value = ValueDecoder.Read(ref reader, new(example.Version));
        Assert.True(reader.IsAtEnd);
        return value;
    }

    private static void AssertSame(object? expected, object? actual)
    {
        if (expected is CypherVector vector)
        {
            Array values = Assert.IsType<CypherVector>(actual).Values;
            Assert.IsType(vector.Values.GetType(), values);
            Assert.Equal(vector.Values.Cast<object>(), values.Cast<object>());
        }
        else
        {
            Assert.Equal(expected, actual);
        }
    }
}
