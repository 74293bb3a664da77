using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Sqlite;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Tests.Sqlite;

/// <summary>A process that is killed while it writes leaves each document in its old or its new state.</summary>
public sealed class SqliteKillTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string FilePath => _folder["plans.db"];

    public void Dispose() => _folder.Dispose();

    // KNOWLEDGEGRAPH_KILLS asks for more runs than a daily test has time for.
    [Fact]
    public async Task Killed_at_any_moment_it_leaves_each_document_whole()
    {
        int runs = int.Parse(Environment.GetEnvironmentVariable("KNOWLEDGEGRAPH_KILLS") ?? "12", CultureInfo.InvariantCulture);
        KilledRuns killed = new(run => ChildProcess.Job(ChildJobs.ChangeWithoutEnd, FilePath, $"{run}"), TimeSpan.FromMilliseconds(250)) { StartLine = "ready" };
        int run = 0;
        int cut = 0;
        await killed.RunAsync(
            runs,
            seed: 20211211,
            async output =>
            {
                cut += output.TrimEnd().EndsWith("begin", StringComparison.Ordinal) ? 1 : 0;
                await DatabaseChecks.AssertEachIsWholeAsync(FilePath, ChildJobs.VersionsOf);
                if (++run % 3 == 0)
                {
                    // Now and then from nothing, so that the making of the tables is cut off, too.
                    File.Delete(FilePath);
                }
            },
            Cancellation);
        TestContext.Current.TestOutputHelper!.WriteLine($"{cut} of {runs} runs were killed while they wrote");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(300)]
    [InlineData(500)]
    public async Task Killed_at_a_row_it_leaves_the_former_state(int rows)
    {
        DocumentGraph[] former = [ChildJobs.Version(0, 0), ChildJobs.Version(1, 0)];
        await using (SqliteGraphStore store = await SqliteGraphStore.OpenAsync(FilePath, cancellationToken: Cancellation))
        {
            foreach (DocumentGraph document in former)
            {
                await store.ReplaceAsync(document, Cancellation);
            }
        }

        using ChildProcess child = ChildProcess.Start(ChildProcess.Job(ChildJobs.DieAtRow, FilePath, "0", "1", $"{rows}"));
        Assert.NotEqual(0, (await child.EndAsync(Cancellation)).ExitCode);
        await using (SqliteGraphStore store = await SqliteGraphStore.OpenAsync(FilePath, cancellationToken: Cancellation))
        {
            await GraphStoreContract.AssertHoldsAsync(store, former);
            await store.ReplaceAsync(ChildJobs.Version(0, 1), Cancellation);
            await GraphStoreContract.AssertHoldsAsync(store, ChildJobs.Version(0, 1), former[1]);
        }

        await DatabaseChecks.AssertSoundAsync(FilePath);
    }

    [Fact]
    public async Task Where_the_system_lets_no_file_grow_the_former_state_stays()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs ulimit");
        await using (SqliteGraphStore store = await SqliteGraphStore.OpenAsync(FilePath, cancellationToken: Cancellation))
        {
            await store.ReplaceAsync(ChildJobs.Version(0, 0), Cancellation);
        }

        ProcessStartInfo job = ChildProcess.Job(ChildJobs.Write, FilePath, "0", "1", "20000");
        ProcessStartInfo limited = new("sh", ["-c", "trap '' XFSZ; ulimit -f 2000; exec \"$@\"", "sh", job.FileName, .. job.ArgumentList]);
        foreach ((string name, string? value) in job.Environment)
        {
            limited.Environment[name] = value;
        }

        // The runtime maps its code through a file that is larger than the limit.
        limited.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        using ChildProcess child = ChildProcess.Start(limited);
        (int exitCode, string output, string errors) = await child.EndAsync(Cancellation);
        Assert.Equal((3, string.Empty), (exitCode, errors));
        Assert.StartsWith($"{GraphStoreErrorCode.Failed}: Writing '0.txt' to '{FilePath}' failed: ", output, StringComparison.Ordinal);
        Assert.Single(output.TrimEnd().Split('\n'));
        await using SqliteGraphStore after = await SqliteGraphStore.OpenAsync(FilePath, cancellationToken: Cancellation);
        await GraphStoreContract.AssertHoldsAsync(after, ChildJobs.Version(0, 0));
    }
}
