using KnowledgeGraph.Documents.Readers;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.ServerTests.Plans;
using KnowledgeGraph.ServerTests.Servers;
using KnowledgeGraph.Tests.Support;
using KnowledgeGraph.Text;

[assembly: AssemblyFixture(typeof(PlanServer))]

namespace KnowledgeGraph.ServerTests.Plans;

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
        await using CypherClient client = new(new(server.Uri));
        await using ICypherSession session = client.OpenSession();
        await session.WriteAsync(graph.Nodes.GroupBy(static node => string.Join(':', node.Labels), StringComparer.Ordinal).Select(Nodes));
        await session.WriteAsync(graph.Relationships.GroupBy(relationship => $"{relationship.Type} {Label(graph, relationship.StartId)} {Label(graph, relationship.EndId)}", StringComparer.Ordinal).Select(Relationships));
        return (server, graph);
    }

    private static CypherStatement Nodes(IGrouping<string, Node> nodes)
        => new($"UNWIND $rows AS row CREATE (n:{nodes.Key}) SET n = row", Rows(nodes.Select(static node => (object?)Map(node.Properties))));

    private static CypherStatement Relationships(IGrouping<string, Relationship> relationships)
    {
        string[] kind = relationships.Key.Split(' ');
        return new(
            $"UNWIND $rows AS row MATCH (a:{kind[1]} {{id: row.start}}) MATCH (b:{kind[2]} {{id: row.end}}) CREATE (a)-[r:{kind[0]}]->(b) SET r = row.properties",
            Rows(relationships.Select(static relationship => (object?)new Dictionary<string, object?>
            {
                ["start"] = relationship.StartId,
                ["end"] = relationship.EndId,
                ["properties"] = Map(relationship.Properties.Append(new("id", relationship.Id))),
            })));
    }

    // Scans of one label are short where those of the whole store are not.
    private static string Label(DocumentGraph graph, string id) => graph.Nodes[graph.IndexOfNode(id)].Labels.First(static label => label != "Entity");

    private static Dictionary<string, object?> Rows(IEnumerable<object?> rows) => new() { ["rows"] = rows.ToList() };

    private static Dictionary<string, object?> Map(IEnumerable<KeyValuePair<string, object>> properties)
        => properties.ToDictionary(static property => property.Key, static property => (object?)property.Value, StringComparer.Ordinal);
}
