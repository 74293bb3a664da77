using KnowledgeGraph.Definitions;
using KnowledgeGraph.Documents.Readers;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.ServerTests.Servers;
using KnowledgeGraph.Tests.Support;
using KnowledgeGraph.Text;

[assembly: AssemblyFixture(typeof(PlanServer))]

namespace KnowledgeGraph.ServerTests.Servers;

/// <summary>A server that holds the seed's graph and nothing else; tests only read from it.</summary>
public sealed class PlanServer : IAsyncDisposable
{
    private readonly Lazy<Task<(Neo4jServer Server, DocumentGraph Graph)>> _filled = new(FillAsync);

    /// <summary>The server, filled.</summary>
    internal async Task<Neo4jServer> ServerAsync() => (await _filled.Value).Server;

    /// <summary>What it holds.</summary>
    internal async Task<DocumentGraph> GraphAsync() => (await _filled.Value).Graph;

    public async ValueTask DisposeAsync()
    {
        if (_filled is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            await (await _filled.Value).Server.DisposeAsync();
        }
    }

    private static async Task<(Neo4jServer Server, DocumentGraph Graph)> FillAsync()
    {
        Neo4jServer server = await Neo4jServer.StartAsync(new() { GuideHosts = "localhost" });
        DocumentGraph graph = GraphPipeline.Load().Run(await SourceText.ReadAsync(Repository.SeedPath));
        await using Neo4jGraphStore store = await Neo4jGraphStore.OpenAsync(new Neo4jConnectionSettings(server.Uri), GraphDefinitions.Default.Schema);
        await store.ReplaceAsync(graph);
        return (server, graph);
    }
}
