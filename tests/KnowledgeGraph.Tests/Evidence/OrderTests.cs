using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.Tests.Evidence;

/// <summary>What is built does not depend on the order of the files nor on how many are read at a time.</summary>
public sealed class OrderTests
{
    [Fact]
    public async Task The_same_bytes_come_out_for_any_order_of_files_and_number_of_jobs()
    {
        using TemporaryFolder folder = new();
        string[] files =
        [
            Repository.SeedPath,
            .. Enumerable.Range(1, 6).Select(number => folder.Write($"plan-{number}.txt", Plan(number))),
        ];
        byte[] first = await BuildAsync(folder, "a", "1", files);
        Assert.True(first.Length > 100_000);
        Assert.Equal(first, await BuildAsync(folder, "b", "4", [.. files.Reverse()]));
        Assert.Equal(first, await BuildAsync(folder, "c", "3", [files[3], files[0], files[6], files[1], files[5], files[2], files[4]]));
    }

    private static async Task<byte[]> BuildAsync(TemporaryFolder folder, string name, string jobs, string[] files)
    {
        KgResult result = await KgProcess.RunAsync(["build", .. files, "--out", folder[name], "--jobs", jobs]);
        Assert.True(result.ExitCode == 0, result.Error);
        return await File.ReadAllBytesAsync(Path.Combine(folder[name], "graph.jsonl"), TestContext.Current.CancellationToken);
    }

    // All speak of the same bodies, so that their nodes are joined.
    private static string Plan(int number) =>
        $"杭州市第{number}号科技发展规划\n\n杭州市人民政府\n\n一、重点任务\n\n支持浙江大学、之江实验室和第{number}轮建设。推进杭州柔性电子创新平台{number}号建设。聚焦人工智能、智能计算{number}代等领域。\n\n"
        + $"到2025年,引进人才{number}万名。\n";
}
