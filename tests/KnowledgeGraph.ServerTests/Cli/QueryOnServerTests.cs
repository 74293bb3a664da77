using System.Text.Json;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.ServerTests.Servers;
using KnowledgeGraph.Tests.Support;
using KnowledgeGraph.Writers;

namespace KnowledgeGraph.ServerTests.Cli;

/// <summary><c>kg query</c> as people run it, against a real server.</summary>
public sealed class QueryOnServerTests(PlanServer plan, RealServers servers)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nodes_and_relationships_come_as_graph_jsonl_writes_them()
    {
        KgResult nodes = await QueryAsync("MATCH (n) RETURN n ORDER BY n.id", "--json");
        KgResult relationships = await QueryAsync("MATCH ()-[r]->() RETURN r ORDER BY r.id", "--json");

        string[] read = [.. Lines(nodes).Select(static line => Inside(line, "n")), .. Lines(relationships).Select(static line => Inside(line, "r"))];
        Assert.Equal(await JsonLinesAsync(), read);
    }

    [Fact]
    public async Task A_path_holds_its_nodes_and_relationships_with_their_ends()
    {
        KgResult result = await QueryAsync("MATCH path = (:Lab {name: '湖畔实验室'})-[:LOCATED_IN]->() RETURN path", "--json");

        using JsonDocument row = JsonDocument.Parse(Assert.Single(Lines(result)));
        JsonElement path = row.RootElement.GetProperty("path");
        Assert.Equal("path", path.GetProperty("type").GetString());
        Assert.Equal(["Lab/湖畔实验室", "ScienceCityZone/杭州未来科技城"], path.GetProperty("nodes").EnumerateArray().Select(static node => node.GetProperty("id").GetString()));
        JsonElement relationship = Assert.Single(path.GetProperty("relationships").EnumerateArray().ToArray());
        Assert.Equal("Lab/湖畔实验室", relationship.GetProperty("start").GetProperty("id").GetString());
        Assert.Equal(["Entity", "ScienceCityZone"], relationship.GetProperty("end").GetProperty("labels").EnumerateArray().Select(static label => label.GetString()));
    }

    [Fact]
    public async Task Parameters_are_JSON_or_else_text()
    {
        KgResult result = await QueryAsync(
            "RETURN $n + 1 AS n, $x AS x, $list AS list, $map.键 AS map, $text AS text, $nothing AS nothing",
            "--json", "--param", "n=41", "--param", "x=2.0", "--param", "list=[1,\"二\",true]", "--param", "map={\"键\":\"值\"}", "--param", "text=城西 科创=走廊", "--param", "nothing=null");

        Assert.Equal("""{"n":42,"x":2.0,"list":[1,"二",true],"map":"值","text":"城西 科创=走廊","nothing":null}""", Assert.Single(Lines(result)));
    }

    [Fact]
    public async Task A_saved_question_takes_its_defaults_and_what_is_given()
    {
        KgResult both = await QueryAsync("targets", "--param", "operator=>", "--json");

        Assert.Equal(0, both.ExitCode);
        Assert.All(Lines(both), static line => Assert.StartsWith("""{"indicator":"技术交易总额","operator":">","value":800.0,"valueMax":null,"unit":"亿元",""", line, StringComparison.Ordinal));
        Assert.Equal(2, Lines(both).Length);
        Assert.Empty(Lines(await QueryAsync("targets", "--param", "operator=>", "--param", "year=2030", "--json")));
    }

    [Fact]
    public async Task Rows_for_people_stand_under_the_names_of_their_columns()
    {
        KgResult result = await QueryAsync("MATCH (lab:Lab {name: '西湖实验室'})-[fact:JOINS]->() RETURN lab, fact, fact.line AS line, [lab.name, '二'] AS names");

        Assert.Equal(
            "lab\tfact\tline\tnames\n(Entity:Lab 西湖实验室)\t(Lab/西湖实验室)-[:JOINS]->(Lab/国家实验室)\t588\t西湖实验室、二\n",
            result.Output);
    }

    [Theory]
    [InlineData("CREATE (n:Undone) RETURN n")]
    [InlineData("MATCH (n:Lab) SET n.undone = true")]
    [InlineData("MATCH (n:Lab) DETACH DELETE n")]
    [InlineData("CREATE INDEX ON :Undone(name)")]
    public async Task A_query_that_writes_is_refused_and_leaves_nothing(string query)
    {
        const string State = "MATCH (n) RETURN count(n) AS n, count(n.undone) AS undone, size(collect(DISTINCT labels(n))) AS labels";
        string before = (await QueryAsync(State)).Output;

        (await QueryAsync(query)).RequiresFailure(2, "only reads", "nothing was changed");

        Assert.Equal(before, (await QueryAsync(State)).Output);
    }

    [Fact]
    public async Task What_is_no_Cypher_is_wrong_usage_in_one_line()
        => (await QueryAsync("MATCH (n RETURN n")).RequiresFailure(2, "Invalid input", "SyntaxError");

    [Fact]
    public async Task A_wrong_password_is_told_without_showing_it()
    {
        Neo4jServer server = await servers.GuardedAsync();
        using System.Diagnostics.Process process = KgProcess.Start(
            new Dictionary<string, string> { ["NEO4J_URI"] = server.Uri.Replace("bolt://", "bolt+ssc://", StringComparison.Ordinal), ["NEO4J_USERNAME"] = "neo4j", ["NEO4J_PASSWORD"] = "not-the-password-4711" },
            "query", "labs");
        string error = await process.StandardError.ReadToEndAsync(Stop);
        string output = await process.StandardOutput.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);

        new KgResult(process.ExitCode, output, error).RequiresFailure(3, "NEO4J_PASSWORD");
        Assert.DoesNotContain("4711", error + output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_environment_names_server_user_and_password()
    {
        Neo4jServer server = await servers.GuardedAsync();
        using System.Diagnostics.Process process = KgProcess.Start(
            new Dictionary<string, string> { ["NEO4J_URI"] = server.Uri.Replace("bolt://", "bolt+ssc://", StringComparison.Ordinal), ["NEO4J_USERNAME"] = "neo4j", ["NEO4J_PASSWORD"] = RealServers.Password },
            "query", "RETURN 1 AS one", "--json");

        string output = await process.StandardOutput.ReadToEndAsync(Stop);
        string error = await process.StandardError.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
        Assert.True(process.ExitCode == 0, error);
        Assert.Equal("{\"one\":1}\n", output);
    }

    private async Task<KgResult> QueryAsync(string query, params string[] options)
        => await KgProcess.RunAsync(["query", query, .. options, "--neo4j", (await plan.ServerAsync()).Uri]);

    private static string[] Lines(KgResult result) => result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Inside(string line, string column)
    {
        string before = $"{{\"{column}\":";
        Assert.StartsWith(before, line, StringComparison.Ordinal);
        return line[before.Length..^1];
    }

    private async Task<string[]> JsonLinesAsync()
    {
        using MemoryStream bytes = new();
        await JsonLinesWriter.WriteAsync(PropertyGraph.Merge([await plan.GraphAsync()]), bytes, Stop);
        return System.Text.Encoding.UTF8.GetString(bytes.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
