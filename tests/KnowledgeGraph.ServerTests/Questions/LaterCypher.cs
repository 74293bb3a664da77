using System.Diagnostics;
using System.Text.Json;
using KnowledgeGraph.ServerTests.Servers;

namespace KnowledgeGraph.ServerTests.Questions;

/// <summary>What the checks of Neo4j's own editor have to say of queries, in Cypher 5 and in Cypher 25.</summary>
internal static class LaterCypher
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<Complaint[]> ComplaintsAsync(IEnumerable<Candidate> candidates)
    {
        string folder = await NpmPackages.InstallAsync();
        string script = Path.Combine(NpmPackages.RepositoryRoot, "tests", "KnowledgeGraph.ServerTests", "npm", "check-cypher.js");
        using Process process = Process.Start(new ProcessStartInfo("node", [script])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(Stop);
        Task<string> error = process.StandardError.ReadToEndAsync(Stop);
        await process.StandardInput.WriteAsync(JsonSerializer.Serialize(candidates.ToArray(), Web).AsMemory(), Stop);
        process.StandardInput.Close();
        await process.WaitForExitAsync(Stop);
        Assert.True(process.ExitCode == 0, await error);
        return JsonSerializer.Deserialize<Complaint[]>(await output, Web)!;
    }
}

/// <summary>A query to be checked.</summary>
internal sealed record Candidate(string Name, string Query, Dictionary<string, object?> Parameters);

/// <summary>An error, or a warning of what will go.</summary>
internal sealed record Complaint(string Name, string Version, string Message);
