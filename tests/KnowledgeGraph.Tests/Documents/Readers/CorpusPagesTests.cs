using KnowledgeGraph.Documents.Readers;
using KnowledgeGraph.Tests.Support;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Documents.Readers;

/// <summary>The pages beside the checkout, read whole. Their headings and tables are compared with the approved outlines elsewhere.</summary>
public sealed class CorpusPagesTests
{
    public static TheoryData<string, string, string, string, int> Pages => new()
    {
        { "05-national-zero-waste-city-pilot-plan-2018.html", "国务院办公厅关于印发“无废城市”建设", "（四）强化宣传引导。", "", 51 },
        { "06-national-farm-mechanisation-opinion-2018.html", "国务院关于加快推进农业机械化和", "（此件公开发布）", "", 38 },
        { "12-national-innovation-measures-second-batch-2018.html", "国务院办公厅关于推广第二批", "全国", "23x5", 116 },
        { "14-zhejiang-high-school-curriculum-reform-2012.html", "浙江省教育厅关于深化普通高中课程改革的通知", "浙江省教育厅办公室 2012年6月13日印发", "17x6 15x2 10x2 14x8 12x7 10x7 5x3", 522 },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_article_of_a_real_page_is_found(string file, string first, string last, string tables, int lines)
    {
        Assert.SkipWhen(Repository.SharedPath is null, "The shared documents do not lie beside the checkout.");
        SourceText source = await SourceText.ReadAsync(Path.Combine(Repository.SharedPath!, "corpus", file), cancellationToken: TestContext.Current.CancellationToken);
        string[] article = source.Article();
        Assert.Equal(first, article[0]);
        Assert.StartsWith(last, article[^1], StringComparison.Ordinal);
        Assert.Equal(lines, article.Length);

        // Tables of data hold no other table, stand in the article and have more than a cell.
        IEnumerable<string> data = source.Tables
            .Where(table => table.CellCount > 1 && !source.Lines[source.Cells[table.FirstCell].FirstLine].Style.HasFlag(LineStyle.Furniture))
            .Select(table => $"{table.RowCount}x{table.ColumnCount}");
        Assert.Equal(tables, string.Join(' ', data));
        Assert.Empty(source.Diagnostics);
        Reading.AssertSound(source);
    }
}
