using KnowledgeGraph.Graph;
using KnowledgeGraph.Sqlite;
using KnowledgeGraph.Storage;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Tests.Sqlite;

/// <summary>Each way in which a database can be out of reach: one line that says what, where and what to do, and what stood there still stands.</summary>
public sealed class SqliteFaultTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DocumentGraph _former = new RandomGraphs(1).Document(1);
    private readonly DocumentGraph _now = new RandomGraphs(2).Document(1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string FilePath => _folder["plans.db"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_folder_is_no_database() => await AssertRefusedAsync(GraphStoreErrorCode.Unreachable, "it is a folder", _folder.FullName);

    [Fact]
    public async Task The_folder_must_be_there() =>
        await AssertRefusedAsync(GraphStoreErrorCode.Unreachable, "does not exist", Path.Combine(_folder["missing"], "plans.db"));

    [Fact]
    public async Task A_missing_file_is_not_made_by_reading()
    {
        await AssertRefusedAsync(GraphStoreErrorCode.Unreachable, "does not exist", FilePath, new SqliteStoreOptions { IsReadOnly = true });
        Assert.False(File.Exists(FilePath));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(99)]
    [InlineData(511)]
    [InlineData(4096)]
    [InlineData(100_000)]
    public async Task A_file_of_something_else_is_refused_and_stays_as_it_is(int length)
    {
        byte[] bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        await File.WriteAllBytesAsync(FilePath, bytes, Cancellation);
        await AssertRefusedAsync(GraphStoreErrorCode.NoStore, "no SQLite database", FilePath);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(FilePath, Cancellation));
        Assert.Equal([FilePath], Directory.GetFiles(_folder.FullName));
    }

    [Theory]
    [InlineData("CREATE TABLE t (x)")]
    [InlineData("PRAGMA application_id = 1")]
    [InlineData("PRAGMA user_version = 1")]
    public async Task A_database_of_something_else_is_refused_and_stays_as_it_is(string sql)
    {
        Run(sql);
        byte[] bytes = await File.ReadAllBytesAsync(FilePath, Cancellation);
        await AssertRefusedAsync(GraphStoreErrorCode.NoStore, "a database of something else", FilePath);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(FilePath, Cancellation));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_and_stays_as_it_is()
    {
        await WriteAsync(_former);
        Run("PRAGMA user_version = 2");
        byte[] bytes = await File.ReadAllBytesAsync(FilePath, Cancellation);
        await AssertRefusedAsync(GraphStoreErrorCode.NewerVersion, "version 2, this program knows 1", FilePath);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(FilePath, Cancellation));
    }

    [Fact]
    public async Task An_empty_file_is_an_empty_database()
    {
        await File.WriteAllBytesAsync(FilePath, [], Cancellation);
        await WriteAsync(_former);
        await AssertHoldsAsync(_former);
    }

    [Fact]
    public async Task While_another_process_writes_the_wait_ends_with_the_time_that_was_set()
    {
        await WriteAsync(_former);
        using SqliteConnection other = Connect();
        Run(other, "BEGIN IMMEDIATE");
        SqliteStoreOptions options = new() { BusyTimeout = TimeSpan.FromMilliseconds(50) };
        await using (SqliteGraphStore store = await SqliteGraphStore.OpenAsync(FilePath, options, Cancellation))
        {
            GraphStoreException exception = await Assert.ThrowsAsync<GraphStoreException>(() => store.ReplaceAsync(_now, Cancellation));
            AssertOneLine(exception, GraphStoreErrorCode.Locked, "waited 0.05 s");
            Assert.True(exception.IsTransient);
            await GraphStoreContract.AssertHoldsAsync(store, _former);
            Run(other, "COMMIT");
            await store.ReplaceAsync(_now, Cancellation);
        }

        await AssertHoldsAsync(_now);
    }

    [Fact]
    public async Task A_database_that_another_process_has_for_itself_is_locked()
    {
        await WriteAsync(_former);
        using (SqliteConnection other = Connect())
        {
            Run(other, "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT");
            await AssertRefusedAsync(GraphStoreErrorCode.Locked, "another process", FilePath, new SqliteStoreOptions { BusyTimeout = TimeSpan.Zero });
        }

        await AssertHoldsAsync(_former);
    }

    [Fact]
    public async Task What_is_opened_to_read_is_not_written()
    {
        await WriteAsync(_former);
        byte[] bytes = await File.ReadAllBytesAsync(FilePath, Cancellation);
        await using (SqliteGraphStore store = await SqliteGraphStore.OpenAsync(FilePath, new SqliteStoreOptions { IsReadOnly = true }, Cancellation))
        {
            await GraphStoreContract.AssertHoldsAsync(store, _former);
            Assert.True((await store.ReplaceAsync(_former, Cancellation)).IsEmpty);
            AssertOneLine(await Assert.ThrowsAsync<GraphStoreException>(() => store.ReplaceAsync(_now, Cancellation)), GraphStoreErrorCode.ReadOnly, "only be read");
            AssertOneLine(
                await Assert.ThrowsAsync<GraphStoreException>(() => store.RemoveAsync(_former.DocumentId, Cancellation)),
                GraphStoreErrorCode.ReadOnly,
                "only be read");
        }

        Assert.Equal(bytes, await File.ReadAllBytesAsync(FilePath, Cancellation));
    }

    [Fact]
    public async Task A_full_disk_leaves_the_former_state()
    {
        await WriteAsync(_former);
        SqliteStoreOptions options = new() { Opened = static connection => Run(connection, "PRAGMA max_page_count = 40") };
        DocumentGraph large = new RandomGraphs(3).Document(1, parts: 5000);
        await using (SqliteGraphStore store = await SqliteGraphStore.OpenAsync(FilePath, options, Cancellation))
        {
            AssertOneLine(await Assert.ThrowsAsync<GraphStoreException>(() => store.ReplaceAsync(large, Cancellation)), GraphStoreErrorCode.Full, "no room");
            await GraphStoreContract.AssertHoldsAsync(store, _former);
            await store.ReplaceAsync(_now, Cancellation);
        }

        await AssertHoldsAsync(_now);
    }

    [Theory]
    [InlineData("INSERT ON nodes", 5)]
    [InlineData("INSERT ON node_documents", 3)]
    [InlineData("INSERT ON relationships", 1)]
    [InlineData("INSERT ON diagnostics", 0)]
    [InlineData("UPDATE ON documents", 0)]
    [InlineData("DELETE ON relationships", 2)]
    [InlineData("DELETE ON node_documents", 0)]
    public async Task A_write_that_fails_half_way_leaves_the_former_state(string moment, int after)
    {
        DocumentGraph former = new RandomGraphs(5).Document(1);
        DocumentGraph now = new RandomGraphs(4).Document(1, parts: 20);
        await WriteAsync(former);
        SqliteStoreOptions options = new()
        {
            Opened = connection => Run(
                connection,
                $"""
                CREATE TEMP TABLE seen (n);
                CREATE TEMP TRIGGER fails BEFORE {moment.Replace(" ON ", " ON main.", StringComparison.Ordinal)} BEGIN
                    SELECT RAISE(FAIL, 'the write failed') WHERE (SELECT count(*) FROM seen) >= {after};
                    INSERT INTO seen VALUES (1);
                END
                """),
        };
        await using (SqliteGraphStore store = await SqliteGraphStore.OpenAsync(FilePath, options, Cancellation))
        {
            AssertOneLine(await Assert.ThrowsAsync<GraphStoreException>(() => store.ReplaceAsync(now, Cancellation)), GraphStoreErrorCode.Failed, "the write failed");
            await GraphStoreContract.AssertHoldsAsync(store, former);
        }

        await AssertHoldsAsync(former);
    }

    [Fact]
    public async Task A_write_that_is_cancelled_half_way_leaves_the_former_state()
    {
        await WriteAsync(_former);
        using CancellationTokenSource source = new();
        SqliteStoreOptions options = new()
        {
            Opened = connection =>
            {
                connection.CreateFunction("cancel", () =>
                {
                    source.Cancel();
                    return 0;
                });
                Run(connection, "CREATE TEMP TRIGGER cancels BEFORE INSERT ON main.nodes BEGIN SELECT cancel(); END");
            },
        };
        await using (SqliteGraphStore store = await SqliteGraphStore.OpenAsync(FilePath, options, Cancellation))
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.ReplaceAsync(new RandomGraphs(4).Document(2, parts: 20), source.Token));
            await GraphStoreContract.AssertHoldsAsync(store, _former);
        }

        await AssertHoldsAsync(_former);
    }

    [Fact]
    public async Task A_damaged_database_is_said_to_be_damaged_and_nothing_else_is_thrown()
    {
        await WriteAsync(new RandomGraphs(7).Document(1, parts: 200));
        byte[] whole = await File.ReadAllBytesAsync(FilePath, Cancellation);
        int told = 0;
        for (int seed = 0; seed < 60; seed++)
        {
            Random random = new(seed);
            byte[] damaged = [.. whole];
            if (seed % 3 == 0)
            {
                damaged = damaged[..random.Next(100, whole.Length)];
            }
            else
            {
                random.NextBytes(damaged.AsSpan(random.Next(whole.Length - 400), seed % 3 == 1 ? 4 : 400));
            }

            await File.WriteAllBytesAsync(FilePath, damaged, Cancellation);
            try
            {
                await ReadAllAsync();
            }
            catch (GraphStoreException exception)
            {
                told++;
                Assert.DoesNotContain('\n', exception.Message);
                Assert.Contains(exception.Code, new[] { GraphStoreErrorCode.Damaged, GraphStoreErrorCode.NoStore, GraphStoreErrorCode.NewerVersion, GraphStoreErrorCode.Failed });
            }

            File.Delete(FilePath + "-wal");
            File.Delete(FilePath + "-shm");
        }

        Assert.True(told > 20, $"Only {told} of 60 were told.");
    }

    [Fact]
    public async Task A_time_to_wait_beyond_an_hour_is_a_mistake() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => SqliteGraphStore.OpenAsync(FilePath, new SqliteStoreOptions { BusyTimeout = TimeSpan.FromHours(2) }, Cancellation));

    private async Task ReadAllAsync()
    {
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(FilePath, cancellationToken: Cancellation);
        foreach (StoredDocument document in await store.ListDocumentsAsync(Cancellation))
        {
            await store.ReadDocumentAsync(document.Id, Cancellation);
        }

        await foreach (Node node in store.ReadNodesAsync(Cancellation))
        {
            Assert.NotEmpty(node.Id);
        }

        await foreach (Relationship relationship in store.ReadRelationshipsAsync(Cancellation))
        {
            Assert.NotEmpty(relationship.Id);
        }

        await store.CountAsync(Cancellation);
        await store.SearchAsync("杭州", cancellationToken: Cancellation);
        await store.ReplaceAsync(_now, Cancellation);
    }

    private static async Task AssertRefusedAsync(string code, string part, string path, SqliteStoreOptions? options = null) =>
        AssertOneLine(await Assert.ThrowsAsync<GraphStoreException>(() => SqliteGraphStore.OpenAsync(path, options, Cancellation)), code, part, path);

    private static void AssertOneLine(GraphStoreException exception, string code, params ReadOnlySpan<string> parts)
    {
        Assert.Equal(code, exception.Code);
        Assert.StartsWith($"{code}: ", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
        foreach (string part in parts)
        {
            Assert.Contains(part, exception.Message, StringComparison.Ordinal);
        }
    }

    private async Task WriteAsync(DocumentGraph document)
    {
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(FilePath, cancellationToken: Cancellation);
        await store.ReplaceAsync(document, Cancellation);
    }

    private async Task AssertHoldsAsync(params DocumentGraph[] documents)
    {
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(FilePath, cancellationToken: Cancellation);
        await GraphStoreContract.AssertHoldsAsync(store, documents);
        await DatabaseChecks.AssertSoundAsync(FilePath);
    }

    private SqliteConnection Connect()
    {
        SqliteConnection connection = new($"Data Source={FilePath};Pooling=False");
        connection.Open();
        return connection;
    }

    private void Run(string sql)
    {
        using SqliteConnection connection = Connect();
        Run(connection, sql);
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
