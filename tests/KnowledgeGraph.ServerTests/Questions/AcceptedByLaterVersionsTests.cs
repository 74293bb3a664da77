using System.Diagnostics;
using System.Text.Json;
using KnowledgeGraph.Cli.Questions;
using KnowledgeGraph.ServerTests.Browser;
using KnowledgeGraph.ServerTests.Servers;

namespace KnowledgeGraph.ServerTests.Questions;

/// <summary>The server of these tests is Neo4j 3.1; what 4.4 to 2026 accept is told by the checks of Neo4j's own editor.</summary>
public sealed class AcceptedByLaterVersionsTests
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cypher_5_and_25_accept_all_saved_questions_without_a_warning()
        => Assert.Empty(await ComplaintsAsync(
            SavedQuestions.Load(null).All.Select(static question => new Candidate(
                question.Name, question.Query, question.Parameters.ToDictionary(static parameter => parameter.Name, static parameter => parameter.Default)))));

    [Fact]
    public async Task Cypher_5_and_25_accept_all_favourites_and_queries_of_the_guides_without_a_warning()
        => Assert.Empty(await ComplaintsAsync(
            SavedQuestions.Load(null).All.Select(static question => new Candidate(question.Name, question.ToFavourite().Split('\n', 2)[1], []))
                .Concat(GuideQueries.All.Select(static query => new Candidate(query.Guide, query.Query, [])))));

    [Fact]
    public async Task What_is_gone_since_Neo4j_4_is_found()
        => Assert.Contains(
            await ComplaintsAsync([new("old", "MATCH (n) WHERE exists(n.name) RETURN n", [])]),
            static complaint => complaint is { Name: "old", Version: "25" } && complaint.Message.Contains("no longer supported", StringComparison.Ordinal));

    private static async Task<Complaint[]> ComplaintsAsync(IEnumerable<Candidate> candidates)
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

    private sealed record Candidate(string Name, string Query, Dictionary<string, object> Parameters);

    private sealed record Complaint(string Name, string Version, string Message);
}
