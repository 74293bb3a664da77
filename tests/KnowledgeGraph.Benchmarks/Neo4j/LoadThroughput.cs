using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Neo4j;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>
/// Loads the peer's graph with our client and with Neo4j's JavaScript driver, by turns on one warm server, one connection each, and prints both rates.
/// Usage: <c>neo4j bolt://127.0.0.1:7687 --peer load-peer.js --packages FOLDER [--batch 5000] [--rounds 3] [--nodes 20000] [--relationships 60000]</c>;
/// FOLDER holds the <c>node_modules</c> of the server tests. The server must be empty.
/// </summary>
internal static class LoadThroughput
{
    private const string MergeNodes = "UNWIND $rows AS row MERGE (n:Entity {id: row.id}) SET n += row.props";

    public static async Task<int> RunAsync(string[] arguments)
    {
        string uri = arguments[0];
        int batch = Number(arguments, "--batch", 5000);
        int rounds = Number(arguments, "--rounds", 3);
        int nodes = Number(arguments, "--nodes", 20_000);
        int relationships = Number(arguments, "--relationships", 60_000);
        PeerGraph graph = new(nodes, relationships);
        for (int round = 1; round <= rounds; round++)
        {
            await RunPeerAsync(arguments, uri, batch, nodes, relationships);
            foreach (bool oneTransaction in (bool[])[false, true])
            {
                await RunOursAsync(uri, graph, batch, oneTransaction);
            }
        }

        return 0;
    }

    private static async Task RunOursAsync(string uri, PeerGraph graph, int batch, bool oneTransaction)
    {
        await using CypherClient client = new(new(uri) { MaxConnections = 1 });
        await using ICypherSession session = client.OpenSession();
        await EmptyAsync(session);
        await session.WriteAsync([new("CREATE CONSTRAINT ON (n:Entity) ASSERT n.id IS UNIQUE")]);

        CypherStatement[] nodeBatches = [.. graph.Nodes.Chunk(batch).Select(rows => Statement(MergeNodes, rows))];
        CypherStatement[] relationshipBatches = [.. graph.Relationships.SelectMany(group => group.Rows.Chunk(batch).Select(rows => Statement(MergeRelationships(group.Type), rows)))];
        long start = Stopwatch.GetTimestamp();
        long created = await WriteAsync(session, nodeBatches, oneTransaction);
        TimeSpan nodeTime = Stopwatch.GetElapsedTime(start);
        start = Stopwatch.GetTimestamp();
        created += await WriteAsync(session, relationshipBatches, oneTransaction);
        TimeSpan relationshipTime = Stopwatch.GetElapsedTime(start);

        Console.WriteLine(JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["client"] = oneTransaction ? "ours, one transaction" : "ours, a transaction a batch",
            ["nodes_per_s"] = (int)(graph.Nodes.Length / nodeTime.TotalSeconds),
            ["rels_per_s"] = (int)(graph.Relationships.Sum(group => group.Rows.Length) / relationshipTime.TotalSeconds),
            ["created"] = created,
            ["client_rss_mib"] = Environment.WorkingSet >> 20,
        }));
    }

    private static async Task<long> WriteAsync(ICypherSession session, CypherStatement[] statements, bool oneTransaction)
    {
        long created = 0;
        foreach (CypherStatement[] transaction in oneTransaction ? [statements] : statements.Select(statement => (CypherStatement[])[statement]))
        {
            CypherCounters counters = (await session.WriteAsync(transaction)).Counters;
            created += counters.NodesCreated + counters.RelationshipsCreated;
        }

        return created;
    }

    private static async Task RunPeerAsync(string[] arguments, string uri, int batch, int nodes, int relationships)
    {
        string peer = Path.GetFullPath(Text(arguments, "--peer", "load-peer.js"));
        string packages = Path.GetFullPath(Text(arguments, "--packages", "."));
        string[] words =
        [
            peer, uri, "--driver", "neo4j-driver-1", "--runs", "1", "--batch", Invariant(batch), "--nodes", Invariant(nodes), "--rels", Invariant(relationships),
        ];
        using Process process = Process.Start(new ProcessStartInfo("node", words) { WorkingDirectory = packages })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"The peer ended with {process.ExitCode}.");
        }
    }

    private static async Task EmptyAsync(ICypherSession session)
    {
        while ((await session.WriteAsync([new("MATCH (n:Entity) WITH n LIMIT 5000 DETACH DELETE n")])).Counters.NodesDeleted > 0)
        {
        }
    }

    private static CypherStatement Statement(string query, Dictionary<string, object?>[] rows) => new(query, new Dictionary<string, object?> { ["rows"] = rows });

    // The hints matter: a server that plans this while its statistics still say "no such nodes", as inside the transaction that makes them, may choose to
    // scan all nodes for each row, and then a load takes minutes in place of seconds.
    private static string MergeRelationships(string type)
        => $"UNWIND $rows AS row MATCH (a:Entity {{id: row.s}}) USING INDEX a:Entity(id) MATCH (b:Entity {{id: row.o}}) USING INDEX b:Entity(id) MERGE (a)-[r:`{type}` {{k: row.k}}]->(b) SET r += row.props";

    private static string Text(string[] arguments, string name, string otherwise)
    {
        int i = Array.IndexOf(arguments, name);
        return i >= 0 && i + 1 < arguments.Length ? arguments[i + 1] : otherwise;
    }

    private static int Number(string[] arguments, string name, int otherwise) => int.Parse(Text(arguments, name, Invariant(otherwise)), CultureInfo.InvariantCulture);

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
