using System.Text.Json;

namespace KnowledgeGraph.Tests.Cli;

public sealed class OutlineCommandTests
{
    [Fact]
    public async Task One_document_gives_an_object_with_the_contracts_fields()
    {
        KgResult result = await KgProcess.RunAsync("outline", Repository.SeedPath, "--json");
        Assert.Equal(0, result.ExitCode);
        using JsonDocument json = JsonDocument.Parse(result.Output);
        JsonElement root = json.RootElement;
        Assert.Equal("杭州市科学技术发展“十四五”规划", root.GetProperty("title").GetString());
        Assert.Equal("杭州市人民政府", root.GetProperty("issuer").GetString());
        Assert.Equal("2021-12-11", root.GetProperty("published").GetString());
        Assert.Equal(77, root.GetProperty("sections").GetArrayLength());
        Assert.Equal(9, root.GetProperty("columns").GetArrayLength());
        Assert.Equal(30, root.GetProperty("tables")[1].GetProperty("rows").GetArrayLength());
    }

    [Fact]
    public async Task Several_documents_give_an_array()
    {
        using TemporaryFolder folder = new();
        string plan = folder.Write("plan.txt", "一、总体要求\n\n二、目标\n");
        KgResult result = await KgProcess.RunAsync("outline", Repository.SeedPath, plan, "--json");
        using JsonDocument json = JsonDocument.Parse(result.Output);
        Assert.Equal(2, json.RootElement.GetArrayLength());
    }

    [Fact]
    public async Task Text_prints_what_offsets_count()
    {
        KgResult result = await KgProcess.RunAsync("text", Repository.SeedPath);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(await File.ReadAllTextAsync(Repository.SeedPath, TestContext.Current.CancellationToken), result.Output);
    }

    [Fact]
    public async Task The_built_in_schema_is_sound()
    {
        KgResult check = await KgProcess.RunAsync("schema", "check");
        Assert.Equal(0, check.ExitCode);
        KgResult print = await KgProcess.RunAsync("schema", "print");
        Assert.Contains("ScienceCityZone", print.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build")]
    [InlineData("outline")]
    [InlineData("text")]
    [InlineData("explain")]
    public async Task Help_shows_an_example(string command)
    {
        KgResult result = await KgProcess.RunAsync(command, "--help");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Example", result.Output, StringComparison.Ordinal);
        Assert.Contains($"kg {command} ", result.Output, StringComparison.Ordinal);
    }
}
