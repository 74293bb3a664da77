using System.Text.Json;

namespace KnowledgeGraph.Tests.Cli;

public sealed class BuildCommandTests
{
    private const string SmallPlan = "示例市科技发展规划\n\n示例市人民政府\n\n2021年1月1日\n\n一、总体要求\n\n(一)发展目标。到2025年,形成格局。\n";

    [Fact]
    public async Task The_seed_becomes_a_database_and_json_lines()
    {
        using TemporaryFolder folder = new();
        KgResult result = await KgProcess.RunAsync("build", "seeds/", "--out", folder.FullName);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("1 document", result.Output, StringComparison.Ordinal);
        Assert.True(new FileInfo(folder["plans.db"]).Length > 0);
        string[] lines = await File.ReadAllLinesAsync(folder["graph.jsonl"], TestContext.Current.CancellationToken);
        Assert.All(lines, static line => JsonDocument.Parse(line).Dispose());
        Assert.Equal(67, lines.Count(static line => line.Contains("\"labels\":[\"Section\"]", StringComparison.Ordinal) && line.StartsWith("{\"type\":\"node\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_second_build_changes_nothing_and_says_so()
    {
        using TemporaryFolder folder = new();
        await KgProcess.RunAsync("build", "seeds/", "--out", folder.FullName);
        byte[] first = await File.ReadAllBytesAsync(folder["graph.jsonl"], TestContext.Current.CancellationToken);
        KgResult again = await KgProcess.RunAsync("build", "seeds/", "--out", folder.FullName);
        Assert.Equal(0, again.ExitCode);
        Assert.Contains("unchanged", again.Output, StringComparison.Ordinal);
        Assert.Equal(first, await File.ReadAllBytesAsync(folder["graph.jsonl"], TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("many")]
    [InlineData("9999999999")]
    public async Task Jobs_that_are_no_number_from_1_on_are_wrong_usage(string jobs) =>
        (await KgProcess.RunAsync("build", "seeds/", "--jobs", jobs)).RequiresFailure(2, "--jobs must be a number, 1 or more", jobs);

    [Fact]
    public async Task The_order_of_inputs_and_the_number_of_jobs_change_no_byte()
    {
        using TemporaryFolder folder = new();
        string small = folder.Write("in/small.txt", SmallPlan);
        string other = folder.Write("in/other.txt", SmallPlan.Replace("示例市", "另一市", StringComparison.Ordinal));
        await KgProcess.RunAsync("build", small, other, Repository.SeedPath, "--out", folder["a"], "--jobs", "1");
        await KgProcess.RunAsync("build", Repository.SeedPath, other, small, "--out", folder["b"], "--jobs", "3");
        Assert.Equal(
            await File.ReadAllBytesAsync(folder["a/graph.jsonl"], TestContext.Current.CancellationToken),
            await File.ReadAllBytesAsync(folder["b/graph.jsonl"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task One_failing_input_leaves_the_others_done()
    {
        using TemporaryFolder folder = new();
        string empty = folder.Write("empty.txt", string.Empty);
        KgResult result = await KgProcess.RunAsync("build", empty, Repository.SeedPath, "--out", folder["out"]);
        result.RequiresFailure(1, "empty.txt");
        Assert.Contains("Document/杭州市人民政府", await File.ReadAllTextAsync(folder["out/graph.jsonl"], TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_document_twice_is_stored_once_and_reported()
    {
        using TemporaryFolder folder = new();
        string copy = folder.Write("copy.txt", await File.ReadAllBytesAsync(Repository.SeedPath, TestContext.Current.CancellationToken));
        KgResult result = await KgProcess.RunAsync("build", Repository.SeedPath, copy, "--out", folder["out"]);
        result.RequiresFailure(1, "copy.txt", "same document");
    }

    [Fact]
    public async Task A_missing_file_is_named() =>
        (await KgProcess.RunAsync("build", "no-such-plan.txt", "--out", "nowhere")).RequiresFailure(1, "no-such-plan.txt", "no such file");

    [Fact]
    public async Task A_folder_without_documents_is_named()
    {
        using TemporaryFolder folder = new();
        folder.Write("README.md", "no plan");
        folder.Write("picture.png", [0x89, 0x50]);
        (await KgProcess.RunAsync("build", folder.FullName, "--out", folder["out"])).RequiresFailure(1, folder.FullName, "no document", "2 files skipped");
    }

    [Fact]
    public async Task A_binary_file_is_refused()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("plan.txt", [0x25, 0x50, 0x44, 0x46, 0x2D, 0x31, 0x2E, 0x34, 0x0A, 0x00, 0x01, 0x02]);
        (await KgProcess.RunAsync("build", path, "--out", folder["out"])).RequiresFailure(1, "plan.txt");
    }

    [Fact]
    public async Task Undecodable_bytes_are_an_error_with_their_offset()
    {
        using TemporaryFolder folder = new();
        byte[] bytes = await File.ReadAllBytesAsync(Repository.SeedPath, TestContext.Current.CancellationToken);
        bytes[30_000] = 0xFF;
        KgResult result = await KgProcess.RunAsync("build", folder.Write("plan.txt", bytes), "--out", folder["out"]);
        result.RequiresFailure(1, "plan.txt", "utf-8", "offset");
        Assert.Matches("offset (29998|29999|30000) ", result.Error);
    }

    [Fact]
    public async Task A_file_past_the_limit_is_refused_before_it_is_read()
    {
        using TemporaryFolder folder = new();
        KgResult result = await KgProcess.RunAsync("build", Repository.SeedPath, "--out", folder["out"], "--max-input", "10KB");
        result.RequiresFailure(1, Path.GetFileName(Repository.SeedPath), "--max-input");
    }

    [Fact]
    public async Task A_broken_schema_is_told_by_file_line_and_column()
    {
        using TemporaryFolder folder = new();
        folder.Write("schema/schema.yaml", "labels:\n  Lab: {zh: 实验室, is: Nothing}\n");
        KgResult result = await KgProcess.RunAsync("build", Repository.SeedPath, "--schema", folder["schema"], "--out", folder["out"]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(result.Failures, line => line.Contains("schema.yaml:2:", StringComparison.Ordinal) && line.Contains("KG3", StringComparison.Ordinal));
        Assert.False(Directory.Exists(folder["out"]));
    }

    [Fact]
    public async Task Wrong_usage_ends_with_2_and_says_where_help_is()
    {
        KgResult result = await KgProcess.RunAsync("build", "seeds/", "--jbos", "2");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--help", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_none_is_refused_and_left_alone()
    {
        using TemporaryFolder folder = new();
        string database = folder.Write("out/plans.db", "this is no database, it is a letter to my aunt");
        KgResult result = await KgProcess.RunAsync("build", Repository.SeedPath, "--out", folder["out"]);
        result.RequiresFailure(3, "plans.db");
        Assert.Equal("this is no database, it is a letter to my aunt", await File.ReadAllTextAsync(database, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_output_folder_that_is_a_file_is_refused()
    {
        using TemporaryFolder folder = new();
        string file = folder.Write("out", "a file");
        KgResult result = await KgProcess.RunAsync("build", Repository.SeedPath, "--out", file);
        result.RequiresFailure(3, file, "is a file; --out takes a folder");
        Assert.Equal("a file", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }
}
