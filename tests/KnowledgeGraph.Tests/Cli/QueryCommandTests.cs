using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace KnowledgeGraph.Tests.Cli;

/// <summary>What <c>kg query</c> does without a server; with one, see the server tests.</summary>
public sealed class QueryCommandTests
{
    [Fact]
    public async Task List_shows_titles_in_two_languages_and_parameters_with_defaults()
    {
        KgResult result = await KgProcess.RunAsync("query", "--list");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("labs  实验室的建设与支持 | Labs that are built or supported\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("    year=2025  目标年份 / year\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_is_there_for_programs_too()
    {
        KgResult result = await KgProcess.RunAsync("query", "--list", "--json");

        JsonElement[] questions = [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonDocument.Parse(line).RootElement)];
        Assert.True(questions.Length >= 15);
        JsonElement targets = questions.Single(static question => question.GetProperty("name").GetString() == "targets");
        Assert.Equal(2025, targets.GetProperty("parameters").GetProperty("year").GetInt32());
    }

    [Fact]
    public async Task A_folder_of_definitions_brings_its_own_questions()
    {
        using TemporaryFolder folder = new();
        folder.Write("queries/mine.cypher", "// 我的 | Mine\n// 问：什么？\n// Question: What?\nRETURN 1\n");

        KgResult result = await KgProcess.RunAsync("query", "--list", "--schema", folder.FullName);

        Assert.Equal("mine  我的 | Mine\n", result.Output);
    }

    [Fact]
    public async Task A_faulty_question_is_named_with_file_and_line()
    {
        using TemporaryFolder folder = new();
        folder.Write("queries/mine.cypher", "// 我的 | Mine\n// 问：什么？\n// Question: What?\nRETURN $x\n");

        (await KgProcess.RunAsync("query", "mine", "--schema", folder.FullName)).RequiresFailure(1, "queries/mine.cypher:4:1: KG3004", "$x");
    }

    [Fact]
    public async Task A_default_that_no_text_can_hold_is_named_with_file_and_line()
    {
        using TemporaryFolder folder = new();
        folder.Write("queries/mine.cypher", "// 我的 | Mine\n// 问：什么？\n// Question: What?\n// $x: \"\\ud800\" — 值 / value\nRETURN 1\n");

        (await KgProcess.RunAsync("query", "mine", "--schema", folder.FullName)).RequiresFailure(1, "queries/mine.cypher:4", "half a character");
    }

    [Theory]
    [InlineData("There is no saved question 'lab'", "query", "lab")]
    [InlineData("Give either Cypher", "query")]
    [InlineData("Give either Cypher", "query", "labs", "--list")]
    [InlineData("a parameter is written name=value", "query", "labs", "--param", "plan")]
    [InlineData("--param plan is given twice", "query", "labs", "--param", "plan=a", "--param", "$plan=b")]
    [InlineData("has no parameter 'town'", "query", "labs", "--param", "town=杭州")]
    [InlineData("bolt://x:7687", "query", "labs", "--neo4j", "http://x:7474")]
    [InlineData("--param x=\"\\ud800\": an escape such as \\ud800 is half a character", "query", "RETURN $x", "--param", "x=\"\\ud800\"")]
    [InlineData("half a character", "query", "RETURN $x", "--param", "x=[{\"\\udc00\": 1}]")]
    [InlineData("half a character", "query", "labs", "--param", "plan=\"\\ud800\"")]
    public async Task Wrong_usage_is_told_in_one_line(string words, params string[] arguments)
        => (await KgProcess.RunAsync(arguments)).RequiresFailure(2, words);

    [Fact]
    public async Task A_server_that_is_not_there_is_told_in_one_line()
        => (await KgProcess.RunAsync("query", "labs", "--neo4j", "bolt://127.0.0.1:1")).RequiresFailure(3, "127.0.0.1:1", "Start Neo4j");

    [Fact]
    public async Task Ctrl_C_ends_a_query_that_hangs_without_a_word()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no kill.");
        using TcpListener silent = new(IPAddress.Loopback, 0);
        silent.Start();
        using Process process = KgProcess.Start(null, "query", "labs", "--neo4j", $"bolt://127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}");
        using (await silent.AcceptTcpClientAsync(TestContext.Current.CancellationToken))
        {
            using Process kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(130, process.ExitCode);
        Assert.Equal("", await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
    }
}
