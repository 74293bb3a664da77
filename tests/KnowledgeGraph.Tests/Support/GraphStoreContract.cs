using KnowledgeGraph.Diagnostics;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Support;

/// <summary>What every store keeps to. A class derives from it for each kind of store.</summary>
public abstract class GraphStoreContract
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>True where the store holds any string, even one that UTF-8 cannot hold.</summary>
    protected virtual bool HoldsAnyString => true;

    /// <summary>Opens a store that holds nothing.</summary>
    protected abstract Task<IGraphStore> OpenEmptyAsync();

    [Fact]
    public async Task What_was_written_reads_back()
    {
        await using IGraphStore store = await OpenEmptyAsync();
        for (int seed = 0; seed < 5; seed++)
        {
            DocumentGraph document = new RandomGraphs(seed, HoldsAnyString).Document(seed);
            await store.ReplaceAsync(document, Cancellation);
            Assert.Equal(document.Text, await store.ReadTextAsync(document.DocumentId, Cancellation));
            Assert.Equal(document.Diagnostics, await store.ReadDiagnosticsAsync(document.DocumentId, Cancellation));
            await AssertHoldsAsync(store, [.. Enumerable.Range(0, seed + 1).Select(number => new RandomGraphs(number, HoldsAnyString).Document(number))]);
        }
    }

    [Fact]
    public async Task What_stands_already_is_not_written_again()
    {
        await using IGraphStore store = await OpenEmptyAsync();
        StoreChange first = await store.ReplaceAsync(new RandomGraphs(1).Document(1), Cancellation);
        StoreChange second = await store.ReplaceAsync(new RandomGraphs(1).Document(1), Cancellation);
        Assert.True(first.IsWritten);
        Assert.True(second.IsEmpty);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task After_any_sequence_of_changes_it_holds_what_a_fresh_build_of_the_remaining_documents_gives(int seed)
    {
        Random random = new(seed);
        RandomGraphs graphs = new(seed, HoldsAnyString);
        Dictionary<string, DocumentGraph> expected = [];
        await using IGraphStore store = await OpenEmptyAsync();
        for (int step = 0; step < 30; step++)
        {
            DocumentGraph document = graphs.Document(random.Next(5));
            PropertyGraph before = PropertyGraph.Merge(expected.Values);
            bool stood = expected.ContainsKey(document.DocumentId);
            bool removes = random.Next(3) == 0;
            StoreChange change = removes
                ? await store.RemoveAsync(document.DocumentId, Cancellation)
                : await store.ReplaceAsync(document, Cancellation);
            if (removes)
            {
                expected.Remove(document.DocumentId);
            }
            else
            {
                expected[document.DocumentId] = document;
            }

            Assert.Equal(Difference(before, PropertyGraph.Merge(expected.Values)) with { IsWritten = !removes || stood }, change);
            await AssertHoldsAsync(store, [.. expected.Values]);
        }
    }

    [Fact]
    public async Task The_order_of_documents_plays_no_part()
    {
        DocumentGraph[] documents = [.. Enumerable.Range(0, 6).Select(number => new RandomGraphs(number).Document(number))];
        await using IGraphStore forward = await OpenEmptyAsync();
        foreach (DocumentGraph document in documents)
        {
            await forward.ReplaceAsync(document, Cancellation);
        }

        Node[] nodes = await ReadNodesAsync(forward);
        await using IGraphStore backward = await OpenEmptyAsync();
        foreach (DocumentGraph document in documents.Reverse())
        {
            await backward.ReplaceAsync(document, Cancellation);
        }

        Assert.Equal(nodes, await ReadNodesAsync(backward));
    }

    [Fact]
    public async Task An_entity_goes_with_the_last_document_that_mentions_it()
    {
        await using IGraphStore store = await OpenEmptyAsync();
        DocumentGraph first = Small("甲", "之江实验室");
        DocumentGraph second = Small("乙", "之江");
        await store.ReplaceAsync(first, Cancellation);
        await store.ReplaceAsync(second, Cancellation);
        Assert.Equal(["之江", "之江实验室"], await AliasesAsync(store));
        await store.RemoveAsync(first.DocumentId, Cancellation);
        Assert.Equal(["之江"], await AliasesAsync(store));
        await store.RemoveAsync(second.DocumentId, Cancellation);
        Assert.Null(await EntityAsync(store));
        Assert.Empty(await store.ListDocumentsAsync(Cancellation));
    }

    [Fact]
    public async Task A_document_that_is_not_there_is_neither_removed_nor_read()
    {
        await using IGraphStore store = await OpenEmptyAsync();
        Assert.True((await store.RemoveAsync("Document/无", Cancellation)).IsEmpty);
        Assert.Null(await store.ReadTextAsync("Document/无", Cancellation));
        Assert.Empty(await store.ReadDiagnosticsAsync("Document/无", Cancellation));
        await AssertHoldsAsync(store);
    }

    [Fact]
    public async Task A_change_of_a_diagnostic_alone_is_written()
    {
        await using IGraphStore store = await OpenEmptyAsync();
        await store.ReplaceAsync(Small("甲", "之江"), Cancellation);
        Diagnostic diagnostic = new(DiagnosticCode.NoTitle, DiagnosticSeverity.Warning, 1, new TextSpan(0, 1), "no title");
        DocumentGraph document = Small("甲", "之江", diagnostic);
        Assert.Equal(new StoreChange(IsWritten: true), await store.ReplaceAsync(document, Cancellation));
        Assert.Equal([diagnostic], await store.ReadDiagnosticsAsync(document.DocumentId, Cancellation));
    }

    [Fact]
    public async Task A_relationship_that_another_document_says_is_refused_and_the_former_state_stays()
    {
        await using IGraphStore store = await OpenEmptyAsync();
        DocumentGraph first = Small("甲", "之江");
        DocumentGraph second = Small("乙", "之江");
        Relationship taken = first.Relationships[0];
        DocumentGraph clashing = new(
            second.DocumentId,
            "乙.txt",
            "乙",
            second.Nodes,
            [new Relationship(taken.Id, taken.Type, second.DocumentId, second.DocumentId, [])],
            []);
        await store.ReplaceAsync(first, Cancellation);
        GraphStoreException exception = await Assert.ThrowsAsync<GraphStoreException>(() => store.ReplaceAsync(clashing, Cancellation));
        Assert.Equal(GraphStoreErrorCode.Refused, exception.Code);
        Assert.DoesNotContain('\n', exception.Message);
        await AssertHoldsAsync(store, first);
        await store.ReplaceAsync(second, Cancellation);
        await AssertHoldsAsync(store, first, second);
    }

    [Fact]
    public async Task A_cancelled_write_leaves_the_former_state()
    {
        await using IGraphStore store = await OpenEmptyAsync();
        DocumentGraph former = new RandomGraphs(1).Document(1);
        await store.ReplaceAsync(former, Cancellation);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.ReplaceAsync(new RandomGraphs(2).Document(1), new CancellationToken(canceled: true)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.RemoveAsync(former.DocumentId, new CancellationToken(canceled: true)));
        await AssertHoldsAsync(store, former);
    }

    /// <summary>Asserts that a store holds what the documents say together, and nothing else.</summary>
    internal static async Task AssertHoldsAsync(IGraphStore store, params DocumentGraph[] documents)
    {
        PropertyGraph expected = PropertyGraph.Merge(documents);
        Assert.Equal(expected.DocumentIds, (await store.ListDocumentsAsync(Cancellation)).Select(static document => document.Id));
        Assert.Equal(expected.Nodes, await ReadNodesAsync(store));
        List<Relationship> relationships = [];
        await foreach (Relationship relationship in store.ReadRelationshipsAsync(Cancellation))
        {
            relationships.Add(relationship);
        }

        Assert.Equal(expected.Relationships, relationships);
        GraphCounts counts = await store.CountAsync(Cancellation);
        Assert.Equal((documents.Length, expected.Nodes.Count, relationships.Count), (counts.Documents, counts.Nodes, counts.Relationships));
        Assert.Equal(
            expected.Nodes.SelectMany(static node => node.Labels).CountBy(static label => label).OrderBy(static pair => pair.Key, StringComparer.Ordinal),
            counts.NodesByLabel);
        Assert.Equal(
            relationships.CountBy(static relationship => relationship.Type).OrderBy(static pair => pair.Key, StringComparer.Ordinal),
            counts.RelationshipsByType);
    }

    private static async Task<Node[]> ReadNodesAsync(IGraphStore store)
    {
        List<Node> nodes = [];
        await foreach (Node node in store.ReadNodesAsync(Cancellation))
        {
            nodes.Add(node);
        }

        return [.. nodes];
    }

    private static async Task<Node?> EntityAsync(IGraphStore store) =>
        (await ReadNodesAsync(store)).SingleOrDefault(static node => node.Id == "Lab/之江实验室");

    private static async Task<IReadOnlyList<string>> AliasesAsync(IGraphStore store) =>
        (IReadOnlyList<string>)(await EntityAsync(store))!.Properties["aliases"];

    private static DocumentGraph Small(string title, string alias, params Diagnostic[] diagnostics)
    {
        string id = $"Document/{title}";
        string lab = GraphId.Entity("Lab", "之江实验室");
        return new DocumentGraph(
            id,
            $"{title}.txt",
            title,
            [new Node(id, ["Document"], [new("name", title)]), new Node(lab, ["Lab", "Entity"], [new("name", "之江实验室"), new("aliases", new[] { alias })])],
            [new Relationship(GraphId.Mention(id, id, lab, 0, 1), "MENTIONS", id, lab, [new("start", 0), new("end", 1)])],
            diagnostics);
    }

    private static StoreChange Difference(PropertyGraph before, PropertyGraph after)
    {
        Dictionary<string, Node> oldNodes = before.Nodes.ToDictionary(static node => node.Id);
        Dictionary<string, Relationship> oldRelationships = before.Relationships.ToDictionary(static relationship => relationship.Id);
        return new StoreChange(
            after.Nodes.Count(node => !oldNodes.ContainsKey(node.Id)),
            after.Nodes.Count(node => oldNodes.TryGetValue(node.Id, out Node? old) && !old.Equals(node)),
            before.Nodes.ExceptBy(after.Nodes.Select(static node => node.Id), static node => node.Id).Count(),
            after.Relationships.Count(relationship => !oldRelationships.ContainsKey(relationship.Id)),
            after.Relationships.Count(relationship => oldRelationships.TryGetValue(relationship.Id, out Relationship? old) && !old.Equals(relationship)),
            before.Relationships.ExceptBy(after.Relationships.Select(static relationship => relationship.Id), static relationship => relationship.Id).Count());
    }
}
