using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Neo4j;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>
/// Loads one graph with Neo4j's JavaScript driver, with our client and with our store, by turns on one server, one connection each.
/// Usage: <c>neo4j bolt://127.0.0.1:7687 --packages FOLDER [--batch 5000] [--rounds 4] [--nodes 20000] [--relationships 60000]</c>; FOLDER holds the
/// <c>node_modules</c> of <c>Neo4j/peer/package.json</c>. The server's database is emptied. The first round warms the server and is not counted.
/// </summary>
internal static class LoadThroughput
{
    private const string MergeNodes = "UNWIND $rows AS row MERGE (n:Entity {id: row.id}) SET n += row.props";

    public static async Task<int> RunAsync(string[] arguments)
    {
        string uri = arguments[0];
        int batch = Arguments.Number(arguments, "--batch", 5000);
        int rounds = Arguments.Number(arguments, "--rounds", 4);
        int nodes = Arguments.Number(arguments, "--nodes", 20_000);
        int relationships = Arguments.Number(arguments, "--relationships", 60_000);
        string packages = Path.GetFullPath(Arguments.Text(arguments, "--packages", "."));
        PeerGraph graph = new(nodes, relationships);
        DocumentGraph document = PeerDocuments.Of(graph);
        // The store names the constraint as the peer does, so that it stands once.
        await using (await Neo4jGraphStore.OpenAsync(new Neo4jConnectionSettings(uri), PeerDocuments.Schema))
        {
        }

        for (int round = 0; round < rounds; round++)
        {
            string name = round == 0 ? "warming" : round.ToString(CultureInfo.InvariantCulture);
            await EmptyAsync(uri);
            Report(name, "JavaScript driver", nodes, relationships, await PeerAsync(uri, packages, nodes, relationships, batch));
            await EmptyAsync(uri);
            Report(name, "our client, the same statements", nodes, relationships, await ClientAsync(uri, graph, batch));
            await EmptyAsync(uri);
            Report(name, "our store, one transaction", nodes, relationships, await StoreAsync(uri, document));
        }

        return 0;
    }

    public static async Task EmptyAsync(string uri)
    {
        await using CypherClient client = new(new(uri));
        await using ICypherSession session = client.OpenSession();
        while ((await session.WriteAsync([new("MATCH (n) WITH n LIMIT 5000 DETACH DELETE n")])).Counters.NodesDeleted > 0)
        {
        }
    }

    private static async Task<(TimeSpan Nodes, TimeSpan Relationships)> ClientAsync(string uri, PeerGraph graph, int batch)
    {
        await using CypherClient client = new(new(uri) { MaxConnections = 1 });
        await using ICypherSession session = client.OpenSession();
        long start = Stopwatch.GetTimestamp();
        foreach (Dictionary<string, object?>[] rows in graph.Nodes.Chunk(batch))
        {
            await session.WriteAsync([Statement(MergeNodes, rows)]);
        }

        TimeSpan nodes = Stopwatch.GetElapsedTime(start);
        start = Stopwatch.GetTimestamp();
        foreach ((string type, Dictionary<string, object?>[] group) in graph.Relationships)
        {
            foreach (Dictionary<string, object?>[] rows in group.Chunk(batch))
            {
                await session.WriteAsync([Statement(MergeRelationships(type), rows)]);
            }
        }

        return (nodes, Stopwatch.GetElapsedTime(start));
    }

    private static async Task<(TimeSpan, TimeSpan)> StoreAsync(string uri, DocumentGraph document)
    {
        await using Neo4jGraphStore store = await Neo4jGraphStore.OpenAsync(new Neo4jConnectionSettings(uri) { MaxConnections = 1 }, PeerDocuments.Schema);
        long start = Stopwatch.GetTimestamp();
        await store.ReplaceAsync(document);
        return (Stopwatch.GetElapsedTime(start), TimeSpan.Zero);
    }

    private static async Task<(TimeSpan, TimeSpan)> PeerAsync(string uri, string packages, int nodes, int relationships, int batch)
    {
        string script = Path.Combine(AppContext.BaseDirectory, "peer.js");
        ProcessStartInfo start = new("node", [script, uri, Arguments.Text(nodes), Arguments.Text(relationships), Arguments.Text(batch), packages]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"The peer ended with {process.ExitCode}.");
        }

        JsonElement times = JsonDocument.Parse(output).RootElement;
        return (TimeSpan.FromSeconds(times.GetProperty("nodeSeconds").GetDouble()), TimeSpan.FromSeconds(times.GetProperty("relationshipSeconds").GetDouble()));
    }

    // As a line of a Markdown table: round, who, nodes/s, relationships/s, both/s.
    private static void Report(string round, string client, int nodes, int relationships, (TimeSpan Nodes, TimeSpan Relationships) time)
    {
        bool isWhole = time.Relationships == TimeSpan.Zero;
        string perNode = isWhole ? "" : Rate(nodes, time.Nodes);
        string perRelationship = isWhole ? "" : Rate(relationships, time.Relationships);
        Console.WriteLine($"| {round} | {client} | {perNode} | {perRelationship} | {Rate(nodes + relationships, time.Nodes + time.Relationships)} |");
    }

    private static string Rate(int count, TimeSpan time) => (count / time.TotalSeconds).ToString("N0", CultureInfo.InvariantCulture);

    private static CypherStatement Statement(string query, Dictionary<string, object?>[] rows) => new(query, new Dictionary<string, object?> { ["rows"] = rows });

    private static string MergeRelationships(string type) =>
        $"UNWIND $rows AS row MATCH (a:Entity {{id: row.s}}) WITH row, a MATCH (b:Entity {{id: row.o}}) MERGE (a)-[r:`{type}` {{k: row.k}}]->(b) SET r += row.props";
}
