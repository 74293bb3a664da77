using System.Diagnostics;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Sqlite;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.ServerTests.Cli;

/// <summary>Runs <c>kg</c> as a process with settings from the environment.</summary>
internal static class Kg
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static Task<KgResult> RunAsync(params string[] arguments) => RunAsync(new Dictionary<string, string>(), arguments);

    public static async Task<KgResult> RunAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using Process process = KgProcess.Start(environment, arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync(Stop);
        Task<string> error = process.StandardError.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
        return new KgResult(process.ExitCode, await output, await error);
    }

    /// <summary>Makes a database file that holds the graphs.</summary>
    public static async Task<string> DatabaseAsync(TemporaryFolder folder, string name, params IEnumerable<DocumentGraph> graphs)
    {
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(folder[name], cancellationToken: Stop);
        foreach (DocumentGraph graph in graphs)
        {
            await store.ReplaceAsync(graph, Stop);
        }

        return folder[name];
    }
}
