using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Neo4j;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>
/// Loads one graph with Neo4j's JavaScript driver, with our client and with our store, by turns on one server, one connection each.
/// Usage: <c>neo4j bolt://127.0.0.1:7687 --packages FOLDER [--batch 5000] [--rounds 6] [--nodes 20000] [--relationships 60000] [--only WORD]</c>;
/// FOLDER holds the
/// <c>node_modules</c> of <c>Neo4j/peer/package.json</c>. The server's database is emptied. The first round warms the server and is not counted; each
/// further one begins with another loader. The last lines are the medians and their quotients by the JavaScript driver's.
/// </summary>
internal static class LoadThroughput
{
    private const string MergeNodes = "UNWIND $rows AS row MERGE (n:Entity {id: row.id}) SET n += row.props";

    private delegate Task<(TimeSpan Nodes, TimeSpan Relationships)> Loading();

    public static async Task<int> RunAsync(string[] arguments)
    {
        string uri = arguments[0];
        int batch = Arguments.Number(arguments, "--batch", 5000);
        int rounds = Arguments.Number(arguments, "--rounds", 6);
        int nodes = Arguments.Number(arguments, "--nodes", 20_000);
        int relationships = Arguments.Number(arguments, "--relationships", 60_000);
        string packages = Path.GetFullPath(Arguments.Text(arguments, "--packages", "."));
        PeerGraph graph = new(nodes, relationships);
        DocumentGraph document = PeerDocuments.Of(graph);
        // The store names the constraint as the peer does, so that it stands once.
        await using (await Neo4jGraphStore.OpenAsync(new Neo4jConnectionSettings(uri), PeerDocuments.Schema))
        {
        }

        (string Name, Loading Load, List<(double Nodes, double Relationships, double Both)> Rates)[] loaders =
        [
            ("JavaScript driver, a transaction a batch", () => PeerAsync(uri, packages, nodes, relationships, batch), []),
            ("our client, the same", () => ClientAsync(uri, graph, batch, together: false), []),
            ("our client, the same statements, batches sent ahead", () => ClientAsync(uri, graph, batch, together: true), []),
            ("our store, a transaction a document", () => StoreAsync(uri, document), []),
        ];
        string only = Arguments.Text(arguments, "--only", "");
        loaders = [.. loaders.Where(loader => loader.Name.Contains(only, StringComparison.Ordinal))];
        await KeepOthersAsync(uri, nodes);
        for (int round = 0; round < rounds; round++)
        {
            for (int turn = 0; turn < loaders.Length; turn++)
            {
                (string name, Loading load, List<(double, double, double)> rates) = loaders[(round + turn) % loaders.Length];
                await EmptyAsync(uri);
                (TimeSpan nodeTime, TimeSpan relationshipTime) = await load();
                double both = (nodes + relationships) / (nodeTime + relationshipTime).TotalSeconds;
                (double, double, double) rate = relationshipTime == TimeSpan.Zero
                    ? (double.NaN, double.NaN, both)
                    : (nodes / nodeTime.TotalSeconds, relationships / relationshipTime.TotalSeconds, both);
                Report(round == 0 ? "warming" : round.ToString(CultureInfo.InvariantCulture), name, rate);
                if (round > 0)
                {
                    rates.Add(rate);
                }
            }
        }

        (double Nodes, double Relationships, double Both) peer = Median(loaders[0].Rates);
        foreach ((string name, _, List<(double, double, double)> rates) in loaders)
        {
            (double Nodes, double Relationships, double Both) median = Median(rates);
            Report("median", name, median);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| of the JavaScript driver's | {name} | {Number(median.Nodes / peer.Nodes, "0.00")} | {Number(median.Relationships / peer.Relationships, "0.00")} | {Number(median.Both / peer.Both, "0.00")} |"));
        }

        return 0;
    }

    // Nodes that no loader touches stay: Neo4j 3.1.1 plans by the size of an index as it was last sampled, and where that was empty it scans the index for
    // each row, with any client.
    private static async Task KeepOthersAsync(string uri, int nodes)
    {
        await using CypherClient client = new(new(uri));
        await using ICypherSession session = client.OpenSession();
        await session.WriteAsync([new("CREATE CONSTRAINT ON (n:Entity) ASSERT n.id IS UNIQUE")]);
        await session.WriteAsync([new("UNWIND range(1, $nodes) AS i MERGE (n:Entity {id: 'other ' + i}) SET n:Other", new Dictionary<string, object?> { ["nodes"] = nodes })]);
        await session.WriteAsync([new("CALL db.resampleIndex(':Entity(id)')")]);
    }

    public static async Task EmptyAsync(string uri)
    {
        await using CypherClient client = new(new(uri));
        await using ICypherSession session = client.OpenSession();
        while ((await session.WriteAsync([new("MATCH (n) WHERE NOT n:Other WITH n LIMIT 20000 DETACH DELETE n")])).Counters.NodesDeleted > 0)
        {
        }
    }

    // Together: all nodes are one transaction and all relationships another, so that the server need not wait for the next batch.
    private static async Task<(TimeSpan Nodes, TimeSpan Relationships)> ClientAsync(string uri, PeerGraph graph, int batch, bool together)
    {
        IEnumerable<CypherStatement> ofNodes = graph.Nodes.Chunk(batch).Select(static rows => Statement(MergeNodes, rows));
        IEnumerable<CypherStatement> ofRelationships =
            graph.Relationships.SelectMany(group => group.Rows.Chunk(batch).Select(rows => Statement(MergeRelationships(group.Type), rows)));
        await using CypherClient client = new(new(uri) { MaxConnections = 1 });
        await using ICypherSession session = client.OpenSession();
        long start = Stopwatch.GetTimestamp();
        await WriteAsync(session, ofNodes, together);
        TimeSpan nodes = Stopwatch.GetElapsedTime(start);
        start = Stopwatch.GetTimestamp();
        await WriteAsync(session, ofRelationships, together);
        return (nodes, Stopwatch.GetElapsedTime(start));
    }

    private static async Task WriteAsync(ICypherSession session, IEnumerable<CypherStatement> statements, bool together)
    {
        if (together)
        {
            await session.WriteAsync(statements);
            return;
        }

        foreach (CypherStatement statement in statements)
        {
            await session.WriteAsync([statement]);
        }
    }

    // Nodes and relationships are not told apart: the store writes both in one go.
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

    private static (double Nodes, double Relationships, double Both) Median(List<(double Nodes, double Relationships, double Both)> rates) =>
        (Median(rates.Select(static rate => rate.Nodes)), Median(rates.Select(static rate => rate.Relationships)), Median(rates.Select(static rate => rate.Both)));

    private static double Median(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return ordered.Length == 0 ? double.NaN : (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
    }

    // As a line of a Markdown table: round, who, nodes/s, relationships/s, both/s; a store that does both in one go has only the last.
    private static void Report(string round, string client, (double Nodes, double Relationships, double Both) rate) =>
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {round} | {client} | {Number(rate.Nodes, "N0")} | {Number(rate.Relationships, "N0")} | {Number(rate.Both, "N0")} |"));

    private static string Number(double number, string format) => double.IsNaN(number) ? "" : number.ToString(format, CultureInfo.InvariantCulture);

    private static CypherStatement Statement(string query, Dictionary<string, object?>[] rows) => new(query, new Dictionary<string, object?> { ["rows"] = rows });

    private static string MergeRelationships(string type) =>
        $"UNWIND $rows AS row MATCH (a:Entity {{id: row.s}}) USING INDEX a:Entity(id) WITH row, a MATCH (b:Entity {{id: row.o}}) USING INDEX b:Entity(id) MERGE (a)-[r:`{type}` {{k: row.k}}]->(b) SET r += row.props";
}
