using System.Text.Json;
using KnowledgeGraph.ServerTests.Servers;
using KnowledgeGraph.Tests.Neo4j.FakeServer;

namespace KnowledgeGraph.ServerTests.Neo4j;

/// <summary>
/// Neo4j's own JavaScript driver holds the same conversations with the fake server as our client does, so that the bytes typed there are right
/// themselves. It knows the versions 3, 4.2 to 4.4, 5 and 6.
/// </summary>
public sealed class FakeServerSpeaksToOfficialDriverTests
{
    public static TheoryData<string> Versions => ["3", "4.2", "4.3", "4.4", "5.0", "5.1", "5.2", "5.3", "5.4", "5.6", "5.7", "5.8", "6.0"];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Official_driver_holds_the_conversation(string version)
    {
        string packages = await NpmPackages.InstallAsync();
        string folder = Path.Combine(NpmPackages.RepositoryRoot, "tests");
        string text = await File.ReadAllTextAsync(
            Path.Combine(folder, "KnowledgeGraph.Tests", "Neo4j", "Conversations", $"bolt-{version}.txt"), TestContext.Current.CancellationToken);
        // It offers version 3 at once, so the connection that only turns our first offer down is left out.
        await using FakeBoltServer server = new([Conversation.ParseAll(text)[^1]], new() { IsLenient = true });
        string script = Path.Combine(folder, "KnowledgeGraph.ServerTests", "npm", "converse.js");

        (int exitCode, string output) = await NpmPackages.RunAsync("node", [script, $"bolt://{server.Address}", version == "3" ? "" : "plans"], packages);

        Assert.True(exitCode == 0, output);
        await server.FinishAsync();
        JsonElement said = JsonDocument.Parse(output).RootElement;
        Assert.Equal(2, said.GetProperty("rows").GetInt32());
        Assert.Equal("杭州", said.GetProperty("name").GetString());
        Assert.Equal(version[0] >= '5' ? "4:a:7" : "7", said.GetProperty("elementId").GetString());
        Assert.Equal("2025-12-31T08:30:00+08:00", said.GetProperty("moment").GetString()!.Replace("00.000000000", "00", StringComparison.Ordinal));
        Assert.Equal(1, said.GetProperty("written").GetInt32());
        Assert.Equal("Neo.ClientError.Statement.SyntaxError", said.GetProperty("refusal").GetProperty("code").GetString());
        Assert.Equal("Invalid input", said.GetProperty("refusal").GetProperty("message").GetString());
        Assert.Equal("bm:2", said.GetProperty("bookmarks")[0].GetString());
        if (version is "5.7" or "5.8" or "6.0")
        {
            Assert.Equal("42001", said.GetProperty("refusal").GetProperty("status").GetString());
            Assert.Equal("unknown clause", said.GetProperty("refusal").GetProperty("cause").GetString());
        }
    }
}
