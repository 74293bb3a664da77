using System.Text;
using CsCheck;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Sqlite;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Writers;

namespace KnowledgeGraph.Tests.Writers;

public sealed class JsonLinesWriterTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_lines_are_those_of_the_contract()
    {
        Node lab = new("Lab/之江实验室", ["Lab", "Entity"], [new("name", "之江实验室"), new("aliases", new[] { "之江" }), new("kind", null)]);
        Node document = new("Document/甲", ["Document"], [new("name", "甲"), new("value", 3.0), new("year", 2025), new("isOpen", true)]);
        Relationship mention = new("0123456789abcdef", "MENTIONS", document.Id, lab.Id, [new("start", 2), new("surface", "“之江”\n")]);
        DocumentGraph graph = new(document.Id, "甲.txt", "甲", [lab, document], [mention], []);
        Assert.Equal(
            """
            {"type":"node","id":"Document/甲","labels":["Document"],"properties":{"id":"Document/甲","isOpen":true,"name":"甲","value":3.0,"year":2025}}
            {"type":"node","id":"Lab/之江实验室","labels":["Entity","Lab"],"properties":{"aliases":["之江"],"id":"Lab/之江实验室","name":"之江实验室"}}
            {"type":"relationship","id":"0123456789abcdef","label":"MENTIONS","properties":{"id":"0123456789abcdef","start":2,"surface":"“之江”\n"},"start":{"id":"Document/甲","labels":["Document"]},"end":{"id":"Lab/之江实验室","labels":["Entity","Lab"]}}

            """,
            Encoding.UTF8.GetString(await WriteAsync(PropertyGraph.Merge([graph]))));
    }

    [Theory]
    [InlineData("科技\u3000（ａ）é😀𬭎\uE000", "科技\u3000（ａ）é😀𬭎\uE000")]
    [InlineData("\"\\/", "\\\"\\\\/")]
    [InlineData("\r\n\t\b\0\u001F\u007F\u0085", "\\r\\n\\t\\u0008\\u0000\\u001f\\u007f\\u0085")]
    [InlineData("\u2028\u2029", "\\u2028\\u2029")]
    public void Letters_stand_as_they_are_and_what_ends_a_line_is_escaped(string text, string expected) =>
        Assert.Equal($"{{\"t\":\"{expected}\"}}", PropertyMap.Create([new("t", text)]).ToJson());

    [Fact]
    public void Half_a_surrogate_pair_is_escaped_and_read_back()
    {
        PropertyMap map = PropertyMap.Create([new("t", "\uDC00a\uD800\uD83D\uDE00\uD800")]);
        Assert.Equal("{\"t\":\"\\udc00a\\ud800😀\\ud800\"}", map.ToJson());
        Assert.Equal(map, PropertyMap.ParseJson(map.ToJson()));
    }

    [Fact]
    public void What_is_written_reads_back_as_the_same_graph() =>
        Gen.Int.Check(
            seed =>
            {
                RandomGraphs graphs = new(seed, withOddText: true);
                PropertyGraph graph = PropertyGraph.Merge([graphs.Document(0), graphs.Document(1), graphs.Document(2)]);
                (Node[] nodes, Relationship[] relationships) = JsonLinesReader.Read(Encoding.UTF8.GetString(WriteAsync(graph).GetAwaiter().GetResult()));
                Assert.Equal(graph.Nodes, nodes);
                Assert.Equal(graph.Relationships, relationships);
            },
            iterations: 200);

    [Fact]
    public async Task Every_store_gives_the_bytes_that_the_merged_graph_gives()
    {
        using TemporaryFolder folder = new();
        DocumentGraph[] documents = [.. Enumerable.Range(0, 8).Select(number => new RandomGraphs(number, withOddText: true).Document(number))];
        byte[] expected = await WriteAsync(PropertyGraph.Merge(documents));
        await using InMemoryGraphStore memory = new();
        await using SqliteGraphStore forward = await SqliteGraphStore.OpenAsync(folder["forward.db"], cancellationToken: Cancellation);
        await using SqliteGraphStore backward = await SqliteGraphStore.OpenAsync(folder["backward.db"], cancellationToken: Cancellation);
        for (int i = 0; i < documents.Length; i++)
        {
            await memory.ReplaceAsync(documents[i], Cancellation);
            await forward.ReplaceAsync(documents[i], Cancellation);
            await backward.ReplaceAsync(documents[^(i + 1)], Cancellation);
        }

        foreach (IGraphStore store in new IGraphStore[] { memory, forward, backward })
        {
            await JsonLinesWriter.WriteAsync(store, folder["graph.jsonl"], Cancellation);
            Assert.Equal(expected, await File.ReadAllBytesAsync(folder["graph.jsonl"], Cancellation));
        }
    }

    [Fact]
    public async Task A_long_graph_is_written_whole()
    {
        // Pairs of surrogates at every offset: none may be torn where one piece ends and the next begins.
        List<Node> nodes = [new("Document/长", ["Document"], [new("name", "长")])];
        for (int i = 0; i < 3000; i++)
        {
            nodes.Add(new Node($"Document/长#p-{i}", ["Paragraph"], [new("name", new string('a', i % 7)), new("text", string.Concat(Enumerable.Repeat("😀科", 50)))]));
        }

        DocumentGraph document = new("Document/长", "长.txt", "长", nodes, [], []);
        string text = Encoding.UTF8.GetString(await WriteAsync(PropertyGraph.Merge([document])));
        Assert.DoesNotContain('\uFFFD', text);
        Assert.Equal(document.Nodes, JsonLinesReader.Read(text).Nodes);
    }

    [Fact]
    public async Task What_stood_there_stays_when_writing_fails()
    {
        using TemporaryFolder folder = new();
        await File.WriteAllTextAsync(folder["graph.jsonl"], "former", Cancellation);
        await using InMemoryGraphStore store = new();
        await store.ReplaceAsync(new RandomGraphs(1).Document(1), Cancellation);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => JsonLinesWriter.WriteAsync(store, folder["graph.jsonl"], new CancellationToken(canceled: true)));
        Assert.Equal("former", await File.ReadAllTextAsync(folder["graph.jsonl"], Cancellation));
        Assert.Equal([folder["graph.jsonl"]], Directory.GetFiles(folder.FullName));
        await Assert.ThrowsAnyAsync<IOException>(() => JsonLinesWriter.WriteAsync(store, Path.Combine(folder["missing"], "graph.jsonl"), Cancellation));
    }

    [Fact]
    public async Task What_a_killed_run_left_does_not_hinder_the_next()
    {
        using TemporaryFolder folder = new();
        await File.WriteAllTextAsync(folder["graph.jsonl.tmp"], new string('x', 100_000), Cancellation);
        PropertyGraph graph = PropertyGraph.Merge([new RandomGraphs(1).Document(1)]);
        await JsonLinesWriter.WriteAsync(graph, folder["graph.jsonl"], Cancellation);
        Assert.Equal(await WriteAsync(graph), await File.ReadAllBytesAsync(folder["graph.jsonl"], Cancellation));
        Assert.Equal([folder["graph.jsonl"]], Directory.GetFiles(folder.FullName));
    }

    private static async Task<byte[]> WriteAsync(PropertyGraph graph)
    {
        using MemoryStream output = new();
        await JsonLinesWriter.WriteAsync(graph, output, CancellationToken.None);
        return output.ToArray();
    }
}
