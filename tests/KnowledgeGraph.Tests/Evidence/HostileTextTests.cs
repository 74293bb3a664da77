using System.Text;
using KnowledgeGraph.Definitions;
using KnowledgeGraph.Documents;
using KnowledgeGraph.Documents.Readers;
using KnowledgeGraph.Documents.Structure;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Evidence;

/// <summary>
/// One long paragraph made to hurt is read to its end, in memory that grows no faster than the text. Reading that is quadratic in the text
/// would take hours here and runs into the time limit, which a linear one does not come near on any machine.
/// </summary>
public sealed class HostileTextTests
{
    private const int Length = 3_000_000;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);
    private static readonly DocumentExtractor Extractor = new(GraphDefinitions.Default);

    [Theory]
    [InlineData("（“《")]
    [InlineData("（“甲”）")]
    [InlineData("“芯海计划”、")]
    [InlineData("柔性传感、")]
    [InlineData("西湖实验室、")]
    [InlineData("建设")]
    [InlineData("实验室")]
    [InlineData("7")]
    [InlineData("7、")]
    [InlineData(" ")]
    [InlineData("                                                                 实验室")]
    [InlineData("云栖创新中心（青山湖）、")]
    [InlineData("2025年3万个")]
    [InlineData("和")]
    [InlineData("杭州大学和")]
    [InlineData("等")]
    [InlineData("支持浙江大学、")]
    [InlineData("浙江大学创新中心，")]
    [InlineData("综合实力居全国前列，")]
    [InlineData("阿里云、华为等企业牵头创建柔性平台、")]
    public async Task A_paragraph_of_one_thing_repeated_is_read_in_linear_time_and_memory(string piece)
    {
        long quarter = await AllocatedAsync(piece, Length / 4);
        long whole = await AllocatedAsync(piece, Length);
        Assert.True(whole < 6 * quarter, $"{quarter} bytes for a quarter, {whole} for the whole");
    }

    [Fact]
    public async Task A_list_of_ten_megabytes_is_read_to_its_end() =>
        Assert.True(await AllocatedAsync("智能传感、", 10_000_000) < 10_000_000L * 500);

    // Bytes allocated are the same in every run, so they may be compared; seconds may not.
    private static async Task<long> AllocatedAsync(string piece, int bytes)
    {
        StringBuilder text = new("示例市科技创新发展“十四五”规划\n\n杭州市人民政府\n\n一、主要目标\n\n加快");
        text.Insert(text.Length, piece, bytes / Encoding.UTF8.GetByteCount(piece));
        PlanDocument document = StructureRecognizer.Recognize(SourceText.Read(Encoding.UTF8.GetBytes(text.Append("。\n").ToString()), "plan.txt"));
        return await Task.Run(
            () =>
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                Extractor.Extract(document);
                return GC.GetAllocatedBytesForCurrentThread() - before;
            },
            TestContext.Current.CancellationToken).WaitAsync(Limit, TestContext.Current.CancellationToken);
    }
}
