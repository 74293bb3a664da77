using CsCheck;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Documents.Readers;

public sealed class TextFileTests
{
    [Fact]
    public void The_text_is_the_file_and_only_its_mark_is_left_out()
    {
        const string Text = "\uFEFF一、总体要求\r\n　　坚持创新。 \r\n\t\r\n完\u2028了";
        SourceText source = Reading.Plain(Text);
        Assert.Equal(Text[1..], source.Text);
        Assert.Equal(["一、总体要求", "坚持创新。", "", "完\u2028了"], source.Words());
        Assert.True(source.Map.IsIdentity);
        Reading.AssertSound(source);
    }

    [Fact]
    public void A_line_ends_at_a_line_feed_and_a_final_one_begins_no_line()
    {
        Assert.Equal(["a", "", "b"], Reading.Plain("a\n\nb\n").Words());
        Assert.Equal(["a\rb", "c"], Reading.Plain("a\rb\nc").Words());
        Assert.Equal(["a", "b", "c"], Reading.Plain("a\rb\rc").Words());
    }

    [Fact]
    public void Every_place_has_the_number_of_its_line()
    {
        SourceText source = Reading.Plain("　a \n \n　b\n");
        int[] lines = [.. Enumerable.Range(0, source.Text.Length).Select(source.LineNumberAt)];
        Assert.Equal([1, 1, 1, 1, 2, 2, 3, 3, 3], lines);
        Assert.Equal([1, 1, 2, 2], Enumerable.Range(0, 4).Select(Reading.Plain("a\rb").LineNumberAt).ToArray()[..2].Concat([2, 2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => source.LineNumberAt(source.Text.Length + 1));
    }

    [Fact]
    public void Numbers_of_lines_count_line_feeds_whatever_the_text()
    {
        Gen.OneOf("\n", "\r\n", " ", "　", "一、总体", "\t", "#", "**", "|", "-").Array[0, 40].Select(parts => "文" + string.Concat(parts)).Sample(text =>
        {
            foreach (SourceText source in (SourceText[])[Reading.Plain(text), Reading.Markdown(text)])
            {
                Assert.Equal(text, source.Text);
                Reading.AssertSound(source);
                for (int i = 0; i < text.Length; i++)
                {
                    Assert.Equal(Math.Min(text.AsSpan(0, i).Count('\n') + 1, source.Lines.Count), source.LineNumberAt(i));
                }
            }
        });
    }

    [Fact]
    public void Cells_set_apart_by_tabs_are_a_table()
    {
        SourceText source = Reading.Plain("表1 指标\n分类\t指标\t2025年\n\n科技\t经费(%)\t4.0\n\t 论文 \t\n完");
        Assert.Equal("分类|指标|2025年/科技|经费(%)|4.0/|论文|", source.Grid());
        Assert.Equal((3, 3), (source.Tables[0].RowCount, source.Tables[0].ColumnCount));
        Assert.Equal([-1, 0, -1, 3, 6, -1], source.Lines.Select(line => line.Cell));
        Assert.True(source.Cells[0].IsHeader && !source.Cells[3].IsHeader);
        Assert.Equal(0, source.Cells[6].LineCount);
        Reading.AssertSound(source);
    }

    [Theory]
    [InlineData("\t一、总则\n\t二、任务\n\t三、保障")]
    [InlineData("一、总则\t1\n二、任务\t2\n三、保障\t12")]
    [InlineData("甲\t乙\n一\t二")]
    [InlineData("甲\t乙\n一\t二\t三\n四\t五\t六\t七")]
    public void Indents_and_tables_of_contents_are_no_tables(string text) => Assert.Empty(Reading.Plain(text).Tables);

    [Fact]
    public void A_copied_pages_own_words_are_furniture()
    {
        SourceText source = Reading.Plain("责任编辑 审核人\n一、关闭退出落后产能\n来源地建设要加强。\n【打印】 【关闭】\n上一篇:关于印发规划的通知\n下一篇:无\nBaidu\nmap");
        Assert.Equal(["一、关闭退出落后产能", "来源地建设要加强。"], source.Article());
    }

    [Theory]
    [InlineData("【关闭】", true)]
    [InlineData("打印 | 关闭", true)]
    [InlineData("关闭窗口", true)]
    [InlineData("字体：【大 中 小】", true)]
    [InlineData("-->", true)]
    [InlineData("浙ICP备05000000号", true)]
    [InlineData("关闭", false)]
    [InlineData("中", false)]
    [InlineData("大中小", false)]
    [InlineData("打印设备", false)]
    [InlineData("资料来源：统计局", false)]
    public void Buttons_are_furniture_and_words_are_not(string words, bool isFurniture) =>
        Assert.Equal(isFurniture, Reading.Plain(words + "\n一、总体要求").Lines[0].Style.HasFlag(LineStyle.Furniture));

    [Fact]
    public void A_link_to_the_next_article_hides_nothing_that_follows_in_sentences()
    {
        SourceText source = Reading.Plain("上一篇:无\n标题\n建设国家实验室。\n下一篇:无\n完");
        Assert.Equal(["标题", "建设国家实验室。"], source.Article());
    }
}
