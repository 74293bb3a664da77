using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.ServerTests.Cli;
using KnowledgeGraph.ServerTests.Servers;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.ServerTests.Neo4j;

/// <summary>
/// Kills the client or the server in the middle of a load, at moments that a seed chooses: the store then holds the old version or the new one, and a
/// second load gives the new one. <c>KNOWLEDGEGRAPH_KILLS</c> says how often (10 by default), <c>KNOWLEDGEGRAPH_SEED</c> where to look.
/// </summary>
[Collection(StoreServer.Name)]
public sealed class KillTests(RealServers servers)
{
    private static readonly DocumentGraph Former = Plans.Seed();
    private static readonly DocumentGraph Next = Plans.Seed("\n\n" + Plans.SeedText.Replace("之江实验室", "之江 实验室", StringComparison.Ordinal));

    private const int KillsBeforeAStop = 10;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static int Kills => Number("KNOWLEDGEGRAPH_KILLS", 10);

    [Fact]
    public async Task Killed_clients_leave_the_old_version_or_the_new_one()
    {
        Random random = new(Number("KNOWLEDGEGRAPH_SEED", 1));
        await using Neo4jGraphStore store = await StoreServer.OpenEmptyAsync(servers);
        string uri = (await servers.StoreAsync()).Uri;
        using TemporaryFolder folder = new();
        string[] databases = [await Kg.DatabaseAsync(folder, "former.db", Former), await Kg.DatabaseAsync(folder, "next.db", Next)];
        await store.ReplaceAsync(Former, Stop);
        TimeSpan whole = await TimeAsync(databases[1], uri);
        await store.ReplaceAsync(Former, Stop);
        int halfWay = 0;
        for (int kill = 0; kill < (Kills + 1) / 2; kill++)
        {
            (DocumentGraph former, DocumentGraph next) = kill % 2 == 0 ? (Former, Next) : (Next, Former);
            DateTime started = DateTime.Now;
            using (Process load = KgProcess.Start(null, "load", "--db", databases[(kill + 1) % 2], "--neo4j", uri))
            {
                await Task.Delay(whole * (0.2 + (0.9 * random.NextDouble())), Stop);
                if (load.HasExited)
                {
                    // The first run met a cold server: this one tells better how long one takes.
                    whole = load.ExitTime - started;
                }
                else
                {
                    halfWay++;
                    load.Kill();
                    await load.WaitForExitAsync(Stop);
                }
            }

            await AssertOneOfAsync(store, uri, former, next);
            await store.ReplaceAsync(next, Stop);
            await GraphStoreContract.AssertHoldsAsync(store, next);
        }

        Assert.True(halfWay > 0, $"No client was killed before its end; a whole run takes {whole.TotalSeconds:0.0} s.");
        TestContext.Current.TestOutputHelper?.WriteLine($"{halfWay} of {(Kills + 1) / 2} clients were killed before their end; a whole run takes {whole.TotalSeconds:0.0} s.");
    }

    [Fact]
    public async Task Killed_servers_come_back_with_the_old_version_or_the_new_one()
    {
        Random random = new(Number("KNOWLEDGEGRAPH_SEED", 1) + 1);
        await using Neo4jServer server = await Neo4jServer.StartAsync(new());
        TimeSpan whole = await WarmAsync(server);
        int halfWay = 0;
        for (int kill = 0; kill < Kills / 2; kill++)
        {
            (DocumentGraph former, DocumentGraph next) = kill % 2 == 0 ? (Former, Next) : (Next, Former);
            await using (Neo4jGraphStore dying = await OpenAsync(server))
            {
                Task<StoreChange> writing = dying.ReplaceAsync(next, Stop);
                await Task.Delay(whole * random.NextDouble(), Stop);
                await server.KillAsync();
                Exception? fault = await Record.ExceptionAsync(() => writing);
                Assert.True(fault is null or GraphStoreException { Code: GraphStoreErrorCode.Unreachable }, fault?.ToString());
                halfWay += fault is null ? 0 : 1;
            }

            await server.StartAsync();
            await using (Neo4jGraphStore store = await OpenAsync(server))
            {
                await AssertOneOfAsync(store, server.Uri, former, next);
                await store.ReplaceAsync(next, Stop);
                await GraphStoreContract.AssertHoldsAsync(store, next);
            }

            if (kill % KillsBeforeAStop == KillsBeforeAStop - 1)
            {
                // A server that is never stopped recovers all since its last checkpoint each time, and after some thirty kills no longer has the memory for it.
                await server.StopAsync();
                await server.StartAsync();
            }
        }

        Assert.True(halfWay > 0, $"No server was killed before the load's end; a whole one takes {whole.TotalSeconds:0.0} s.");
        TestContext.Current.TestOutputHelper?.WriteLine($"{halfWay} of {Kills / 2} servers were killed before the load's end; a whole one takes {whole.TotalSeconds:0.0} s.");
    }

    // A transaction of a client that is gone ends when the server notices, and a COMMIT that was already on its way is still carried out: readers may see half of
    // one that is being applied. What counts is what stands behind it, when the lock that every writer takes is free.
    private static async Task AssertOneOfAsync(Neo4jGraphStore store, string uri, DocumentGraph former, DocumentGraph next)
    {
        await Server.AskAsync(uri, "CREATE (l:Document {id: '_writing'}) DELETE l");
        string? text = await store.ReadTextAsync(former.DocumentId, Stop);
        Assert.True(text == former.Text || text == next.Text, "Neither the old version stands nor the new one.");
        await GraphStoreContract.AssertHoldsAsync(store, text == former.Text ? former : next);
    }

    private static async Task<TimeSpan> TimeAsync(string database, string uri)
    {
        Stopwatch watch = Stopwatch.StartNew();
        KgResult result = await Kg.RunAsync("load", "--db", database, "--neo4j", uri);
        Assert.True(result.ExitCode == 0, result.Error);
        return watch.Elapsed;
    }

    private static async Task<TimeSpan> WarmAsync(Neo4jServer server)
    {
        await using Neo4jGraphStore store = await OpenAsync(server);
        await store.ReplaceAsync(Former, Stop);
        Stopwatch watch = Stopwatch.StartNew();
        await store.ReplaceAsync(Next, Stop);
        TimeSpan whole = watch.Elapsed;
        await store.ReplaceAsync(Former, Stop);
        return whole;
    }

    private static Task<Neo4jGraphStore> OpenAsync(Neo4jServer server) =>
        Neo4jGraphStore.OpenAsync(new(server.Uri) { RetryTime = TimeSpan.Zero }, StoreServer.Schema, Stop);

    private static int Number(string variable, int otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
