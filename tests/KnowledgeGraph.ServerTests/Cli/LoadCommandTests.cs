using KnowledgeGraph.Graph;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.ServerTests.Neo4j;
using KnowledgeGraph.ServerTests.Servers;
using KnowledgeGraph.Sqlite;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.ServerTests.Cli;

[Collection(StoreServer.Name)]
public sealed class LoadCommandTests(RealServers servers)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Build_and_load_bring_the_same_graph_and_the_second_time_nothing()
    {
        Neo4jServer server = await servers.StoreAsync();
        await StoreServer.EmptyAsync(server);
        using TemporaryFolder folder = new();

        KgResult built = await Kg.RunAsync("build", Repository.SeedPath, "--out", folder["graph"], "--neo4j", server.Uri);
        string database = Path.Combine(folder["graph"], "plans.db");
        KgResult again = await Kg.RunAsync(new Dictionary<string, string> { ["NEO4J_URI"] = server.Uri }, "load", "--db", database);

        Assert.Equal((0, 0), (built.ExitCode, again.ExitCode));
        Assert.Contains("1 document(s) in Neo4j/3.1.1", built.Output, StringComparison.Ordinal);
        Assert.Contains("1 written, 0 unchanged", built.Output, StringComparison.Ordinal);
        Assert.Contains("0 written, 1 unchanged", again.Output, StringComparison.Ordinal);
        Assert.Contains("nodes: 0 created, 0 changed, 0 deleted\nrelationships: 0 created, 0 changed, 0 deleted\nnothing written", again.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("[1/1]", again.Error, StringComparison.Ordinal);
        await using SqliteGraphStore file = await SqliteGraphStore.OpenAsync(database, cancellationToken: Stop);
        await using Neo4jGraphStore store = await Neo4jGraphStore.OpenAsync(new(server.Uri), StoreServer.Schema, Stop);
        DocumentGraph document = (await file.ReadDocumentAsync((await file.ListDocumentsAsync(Stop))[0].Id, Stop))!;
        await GraphStoreContract.AssertHoldsAsync(store, document);
    }

    [Fact]
    public async Task Remove_takes_a_document_by_id_title_or_file_name_from_server_and_file()
    {
        Neo4jServer server = await servers.StoreAsync();
        await StoreServer.EmptyAsync(server);
        using TemporaryFolder folder = new();
        DocumentGraph seed = Plans.Seed();
        string database = await Kg.DatabaseAsync(folder, "plans.db", seed);
        await Kg.RunAsync("load", "--db", database, "--neo4j", server.Uri);

        KgResult unknown = await Kg.RunAsync("remove", "无此规划", "--neo4j", server.Uri);
        KgResult byTitle = await Kg.RunAsync("remove", (string)seed.Node.Properties["title"], "--neo4j", server.Uri);
        KgResult byName = await Kg.RunAsync("remove", seed.SourceName, "--db", database);
        KgResult both = await Kg.RunAsync("remove", seed.SourceName, "--db", database, "--neo4j", server.Uri);

        unknown.RequiresFailure(1, "'无此规划' is no document", seed.DocumentId);
        Assert.Equal((0, 0), (byTitle.ExitCode, byName.ExitCode));
        Assert.Contains($"nodes: 0 created, 0 changed, {seed.Nodes.Count:N0} deleted", byTitle.Output, StringComparison.Ordinal);
        Assert.Equal(0, await Server.NumberAsync(server.Uri, "MATCH (n) RETURN count(n)"));
        await using SqliteGraphStore file = await SqliteGraphStore.OpenAsync(database, cancellationToken: Stop);
        Assert.Empty(await file.ListDocumentsAsync(Stop));
        both.RequiresFailure(2, "either --db or --neo4j");
    }

    [Fact]
    public async Task A_document_that_breaks_the_schema_is_named_and_the_others_are_loaded()
    {
        Neo4jServer server = await servers.StoreAsync();
        await StoreServer.EmptyAsync(server);
        using TemporaryFolder folder = new();
        DocumentGraph seed = Plans.Seed();
        string database = await Kg.DatabaseAsync(folder, "plans.db", new RandomGraphs(1).Document(1), seed);

        KgResult result = await Kg.RunAsync("load", "--db", database, "--neo4j", server.Uri);

        result.RequiresFailure(1, "KG5002", "'1.txt' breaks the schema", "kg schema check");
        Assert.Contains("1 refused", result.Output, StringComparison.Ordinal);
        Assert.Equal(1, await Server.NumberAsync(server.Uri, "MATCH (d:Document) RETURN count(d)"));
    }
}
