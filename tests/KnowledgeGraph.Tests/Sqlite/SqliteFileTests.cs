using KnowledgeGraph.Graph;
using KnowledgeGraph.Sqlite;
using KnowledgeGraph.Storage;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Tests.Sqlite;

public sealed class SqliteFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_same_documents_in_the_same_order_give_the_same_bytes()
    {
        DocumentGraph[] documents = [.. Enumerable.Range(0, 20).Select(number => new RandomGraphs(number, withOddText: true).Document(number % 7, parts: 60))];
        await BuildAsync("first.db", documents);
        await BuildAsync("second.db", documents);
        Assert.Equal(await File.ReadAllBytesAsync(_folder["first.db"], Cancellation), await File.ReadAllBytesAsync(_folder["second.db"], Cancellation));
    }

    [Fact]
    public async Task The_same_documents_in_any_order_give_the_same_rows()
    {
        DocumentGraph[] documents = [.. Enumerable.Range(0, 9).Select(number => new RandomGraphs(number, withOddText: true).Document(number))];
        await BuildAsync("forward.db", documents);
        await BuildAsync("backward.db", [.. documents.Reverse()]);
        // Other versions first, and documents that go again, leave no trace either.
        await BuildAsync("detour.db", [.. Enumerable.Range(0, 12).Select(number => new RandomGraphs(100 + number).Document(number)), .. documents], remove: [9, 10, 11]);
        string forward = DatabaseChecks.Dump(_folder["forward.db"]);
        Assert.Equal(forward, DatabaseChecks.Dump(_folder["backward.db"]));
        Assert.Equal(forward, DatabaseChecks.Dump(_folder["detour.db"]));
        await DatabaseChecks.AssertSoundAsync(_folder["detour.db"]);
    }

    [Fact]
    public async Task What_stands_already_changes_not_a_byte()
    {
        DocumentGraph document = new RandomGraphs(1).Document(1, parts: 60);
        await BuildAsync("plans.db", document);
        byte[] bytes = await File.ReadAllBytesAsync(_folder["plans.db"], Cancellation);
        using SqliteConnection other = new($"Data Source={_folder["plans.db"]};Pooling=False");
        other.Open();
        SqliteConnection? own = null;
        await using (SqliteGraphStore store = await SqliteGraphStore.OpenAsync(_folder["plans.db"], new SqliteStoreOptions { Opened = connection => own = connection }, Cancellation))
        {
            object? version = Scalar(other, "PRAGMA data_version");
            Assert.True((await store.ReplaceAsync(new RandomGraphs(1).Document(1, parts: 60), Cancellation)).IsEmpty);
            Assert.True((await store.RemoveAsync("Document/无", Cancellation)).IsEmpty);
            Assert.Equal(0L, Scalar(own!, "SELECT total_changes()"));
            Assert.Equal(version, Scalar(other, "PRAGMA data_version"));
        }

        other.Close();
        Assert.Equal(bytes, await File.ReadAllBytesAsync(_folder["plans.db"], Cancellation));
        Assert.Equal([_folder["plans.db"]], Directory.GetFiles(_folder.FullName));
    }

    [Fact]
    public async Task A_small_edit_writes_only_the_rows_it_changes()
    {
        DocumentGraph document = new RandomGraphs(1).Document(1, parts: 500);
        Node edited = document.Nodes.First(static node => node.Labels.Contains("Paragraph"));
        DocumentGraph now = new(
            document.DocumentId,
            document.SourceName,
            document.Text,
            document.Nodes.Select(node => node == edited ? new Node(node.Id, node.Labels, node.Properties.Append(new("kind", "x"))!) : node),
            document.Relationships,
            document.Diagnostics);
        SqliteConnection? own = null;
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(_folder["plans.db"], new SqliteStoreOptions { Opened = connection => own = connection }, Cancellation);
        await store.ReplaceAsync(document, Cancellation);
        long before = (long)Scalar(own!, "SELECT total_changes()")!;
        Assert.Equal(new StoreChange(NodesUpdated: 1, IsWritten: true), await store.ReplaceAsync(now, Cancellation));
        Assert.InRange((long)Scalar(own!, "SELECT total_changes()")! - before, 1, 10 + (2 * document.Diagnostics.Count));
    }

    [Fact]
    public async Task A_document_reads_back_whole_with_its_file()
    {
        DocumentGraph document = new RandomGraphs(3, withOddText: true).Document(3);
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(_folder["plans.db"], cancellationToken: Cancellation);
        await store.ReplaceAsync(document, Cancellation);
        await store.ReplaceAsync(new RandomGraphs(4, withOddText: true).Document(4), Cancellation);
        DocumentGraph? read = await store.ReadDocumentAsync(document.DocumentId, Cancellation);
        Assert.Equal(document.ContentSha256, read!.ContentSha256);
        Assert.Equal(document.Nodes, read.Nodes);
        Assert.Equal(document.Relationships, read.Relationships);
        StoredDocument stored = (await store.ListDocumentsAsync(Cancellation))[0];
        Assert.Equal(
            new StoredDocument(document.DocumentId, (string)document.Node.Properties["title"], "3.txt", (string)document.Node.Properties["sha256"]),
            stored);
        Assert.Null(await store.ReadDocumentAsync("Document/无", Cancellation));
    }

    [Fact]
    public async Task A_reader_sees_one_state_while_another_process_writes()
    {
        await BuildAsync("plans.db", new RandomGraphs(1).Document(1, parts: 300));
        PropertyGraph former = PropertyGraph.Merge([new RandomGraphs(1).Document(1, parts: 300)]);
        await using SqliteGraphStore reader = await SqliteGraphStore.OpenAsync(_folder["plans.db"], new SqliteStoreOptions { IsReadOnly = true }, Cancellation);
        List<Node> nodes = [];
        await foreach (Node node in reader.ReadNodesAsync(Cancellation))
        {
            if (nodes.Count == 10)
            {
                await BuildAsync("plans.db", new RandomGraphs(2).Document(1, parts: 300));
            }

            nodes.Add(node);
        }

        Assert.Equal(former.Nodes, nodes);
    }

    [Fact]
    public async Task Several_may_make_and_write_one_file_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(
            async () =>
            {
                for (int round = 0; round < 3; round++)
                {
                    await BuildAsync("plans.db", new RandomGraphs(round).Document(writer, parts: 60));
                }
            },
            Cancellation)));
        await using (SqliteGraphStore store = await SqliteGraphStore.OpenAsync(_folder["plans.db"], cancellationToken: Cancellation))
        {
            await GraphStoreContract.AssertHoldsAsync(store, [.. Enumerable.Range(0, 4).Select(static writer => new RandomGraphs(2).Document(writer, parts: 60))]);
        }

        await DatabaseChecks.AssertSoundAsync(_folder["plans.db"]);
    }

    [Fact]
    public async Task A_path_is_a_path_whatever_it_looks_like()
    {
        foreach (string name in new[] { "file:x?mode=ro", ":memory:", "a b;Mode=ReadOnly", "杭州'\"%.db" })
        {
            await BuildAsync(name, new RandomGraphs(1).Document(1));
            Assert.True(new FileInfo(_folder[name]).Length > 0);
        }
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private Task BuildAsync(string name, params DocumentGraph[] documents) => BuildAsync(name, documents, []);

    private async Task BuildAsync(string name, DocumentGraph[] documents, int[] remove)
    {
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(_folder[name], cancellationToken: Cancellation);
        foreach (DocumentGraph document in documents)
        {
            await store.ReplaceAsync(document, Cancellation);
        }

        foreach (int number in remove)
        {
            await store.RemoveAsync(new RandomGraphs(0).Document(number).DocumentId, Cancellation);
        }
    }
}
