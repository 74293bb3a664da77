using System.Diagnostics;
using KnowledgeGraph.Documents.Readers;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Cli;

/// <summary>A build that is killed leaves each document of the database in its old or its new state.</summary>
public sealed class BuildKillTests
{
    private const int Runs = 10;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_at_any_moment_it_leaves_each_document_whole()
    {
        using TemporaryFolder folder = new();
        byte[] seed = await File.ReadAllBytesAsync(Repository.SeedPath, Cancellation);
        string plan = folder.Write("plan.txt", seed);
        byte[] edited = [.. seed, .. "\n\n一、附则\n\n本规划到2025年建设实验室7个。\n"u8];
        GraphPipeline pipeline = GraphPipeline.Load();
        DocumentGraph[] versions = [pipeline.Run(SourceText.Read(seed, "plan.txt")), pipeline.Run(SourceText.Read(edited, "plan.txt"))];
        Assert.Equal(versions[0].DocumentId, versions[1].DocumentId);

        KilledRuns killed = new(
            run =>
            {
                File.WriteAllBytes(plan, run % 2 == 0 ? seed : edited);
                return new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "kg.dll"), "build", plan, "--out", folder["graph"]]);
            },
            TimeSpan.FromSeconds(3));
        await killed.RunAsync(
            Runs,
            seed: 20211211,
            async _ =>
            {
                if (File.Exists(folder["graph/plans.db"]))
                {
                    await DatabaseChecks.AssertEachIsWholeAsync(folder["graph/plans.db"], id => versions.Where(version => version.DocumentId == id));
                }
            },
            Cancellation);
    }
}
