using System.IO.Compression;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Neo4j.Records;
using KnowledgeGraph.Neo4j.Writing;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.ServerTests.Neo4j;

public sealed class RecordTextTests
{
    [Fact]
    public void A_record_reads_back_as_it_was_written()
    {
        for (int seed = 0; seed < 50; seed++)
        {
            AssertReadsBack(new RandomGraphs(seed, withOddText: true).Document(seed, 40));
        }

        AssertReadsBack(Plans.Seed());
    }

    [Fact]
    public void The_record_of_a_real_plan_is_not_much_larger_than_its_text() =>
        Assert.InRange(RecordText.Write(DocumentRecord.Of(Plans.Seed())).Length, 10_000, 200_000);

    [Theory]
    [InlineData("")]
    [InlineData("no base 64")]
    public void What_is_no_record_is_told_of(string text) => Assert.Throws<FormatException>(() => RecordText.Read(text));

    [Fact]
    public void A_record_of_a_newer_version_is_told_of()
    {
        using MemoryStream bytes = new();
        using (BrotliStream packed = new(bytes, CompressionLevel.Optimal))
        {
            packed.Write([2, 0, 0, 0]);
        }

        GraphStoreException failure = Assert.Throws<GraphStoreException>(() => RecordText.Read(Convert.ToBase64String(bytes.ToArray())));
        Assert.Equal(GraphStoreErrorCode.NewerVersion, failure.Code);
    }

    [Fact]
    public void A_record_that_is_cut_is_told_of()
    {
        string text = RecordText.Write(DocumentRecord.Of(new RandomGraphs(1).Document(1)));
        Assert.Throws<FormatException>(() => RecordText.Read(text[..(text.Length / 8 * 4)]));
    }

    [Fact]
    public void Differences_are_what_sets_say()
    {
        Random random = new(7);
        for (int round = 0; round < 200; round++)
        {
            (string Id, int Hash)[] former = Draw(random);
            (string Id, int Hash)[] now = Draw(random);

            Difference difference = Difference.Between(former, now, static item => item.Id, static (left, right) => left.Hash == right.Hash);

            Assert.Equal(now.ExceptBy(former.Select(static item => item.Id), static item => item.Id), difference.Added.Select(index => now[index]));
            Assert.Equal(former.ExceptBy(now.Select(static item => item.Id), static item => item.Id), difference.Withdrawn.Select(index => former[index]));
            Assert.Equal(
                former.Join(now, static item => item.Id, static item => item.Id, static (left, right) => (left, right)).Where(static pair => pair.left.Hash != pair.right.Hash),
                difference.Changed.Select(pair => (former[pair.Former], now[pair.Now])));
        }
    }

    private static (string Id, int Hash)[] Draw(Random random) =>
        [.. Enumerable.Range(0, 12).Where(_ => random.Next(2) == 0).Select(i => ($"n{i:00}", random.Next(2)))];

    private static void AssertReadsBack(DocumentGraph graph)
    {
        DocumentRecord record = DocumentRecord.Of(graph);
        DocumentRecord read = RecordText.Read(RecordText.Write(record));
        Assert.Equal((record.DocumentId, record.Text), (read.DocumentId, read.Text));
        Assert.Equal(record.Diagnostics, read.Diagnostics);
        Assert.Equal(record.Shapes, read.Shapes);
        Assert.Equal(record.Nodes, read.Nodes);
        Assert.Equal(record.Relationships, read.Relationships);
    }
}
