using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>
/// Streams documents of up to 10,000 relationships into a store, each made when its turn comes, and tells rates and the peak of this process's memory.
/// Usage: <c>neo4j-scale bolt://127.0.0.1:7687 --relationships 1000000</c>. The server's database is emptied.
/// </summary>
internal static class LoadScale
{
    private const int RelationshipsOfOne = 3_000;
    private const int NodesOfOne = 1_000;

    public static async Task<int> RunAsync(string[] arguments)
    {
        string uri = arguments[0];
        int relationships = Arguments.Number(arguments, "--relationships", 1_000_000);
        int ofOne = Math.Min(relationships, RelationshipsOfOne);
        await LoadThroughput.EmptyAsync(uri);
        await using Neo4jGraphStore store = await Neo4jGraphStore.OpenAsync(new Neo4jConnectionSettings(uri) { MaxConnections = 1 }, PeerDocuments.Schema);
        long nodes = 0;
        long written = 0;
        TimeSpan time = TimeSpan.Zero;
        for (int number = 1; number <= relationships / ofOne; number++)
        {
            StoreChange change = await WriteAsync(store, number, ofOne, elapsed => time += elapsed);
            nodes += change.NodesCreated;
            written += change.RelationshipsCreated;
        }

        using Process self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {written:N0} | {nodes:N0} | {time.TotalSeconds:N1} s | {(nodes + written) / time.TotalSeconds:N0} | {written / time.TotalSeconds:N0} | {self.PeakWorkingSet64 / 1048576.0:N0} MiB |"));
        return 0;
    }

    // A method of its own, so that nothing holds a document while the next is made.
    private static async Task<StoreChange> WriteAsync(Neo4jGraphStore store, int number, int relationships, Action<TimeSpan> took)
    {
        KnowledgeGraph.Graph.DocumentGraph document = PeerDocuments.Of(new PeerGraph(NodesOfOne * relationships / RelationshipsOfOne, relationships), number);
        long start = Stopwatch.GetTimestamp();
        StoreChange change = await store.ReplaceAsync(document);
        took(Stopwatch.GetElapsedTime(start));
        return change;
    }
}
