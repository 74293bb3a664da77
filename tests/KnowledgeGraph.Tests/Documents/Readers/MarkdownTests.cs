using System.Text;
using KnowledgeGraph.Diagnostics;
using KnowledgeGraph.Documents.Readers;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Documents.Readers;

public sealed class MarkdownTests
{
    [Fact]
    public void Marks_are_taken_out_of_the_words_and_left_in_the_text()
    {
        const string Text = "# 规划 ##\n\n##一、总体要求\n**（一）指导思想。**\n> 专栏1 平台\n- 项目\n正文**重点**。\n";
        SourceText source = Reading.Markdown(Text);
        Assert.Equal(Text, source.Text);
        Assert.Equal(SourceFormat.Markdown, source.Format);
        Assert.Equal(["规划", "", "一、总体要求", "（一）指导思想。", "专栏1 平台", "项目", "正文**重点**。"], source.Words());
        Assert.Equal([1, 0, 2, 0, 0, 0, 0], source.Lines.Select(line => (int)line.HeadingLevel));
        Assert.Equal(["（一）指导思想。"], source.Words(LineStyle.Bold));
        Assert.Equal(["专栏1 平台"], source.Words(LineStyle.Boxed));
        Assert.Equal(["项目"], source.Words(LineStyle.ListItem));
        Reading.AssertSound(source);
    }

    [Fact]
    public void Bold_words_at_the_start_of_a_line_are_a_run_in_heading_by_style()
    {
        SourceText source = Reading.Markdown("**1.加强领导。**各地要落实责任。");
        SourceLine line = Assert.Single(source.Lines);
        Assert.Equal(LineStyle.BoldStart, line.Style);
        Assert.Equal("1.加强领导。", source.LineText(0)[..line.BoldLength].ToString());
    }

    [Fact]
    public void Underlines_rules_and_fences_have_no_words()
    {
        SourceText source = Reading.Markdown("规划\n====\n一、总体要求\n---\n\n***\n```\n# 一、\n```\n正文");
        Assert.Equal(["规划", "", "一、总体要求", "", "", "", "", "# 一、", "", "正文"], source.Words());
        Assert.Equal([1, 2], source.Lines.Where(line => line.HeadingLevel > 0).Select(line => (int)line.HeadingLevel));
        Reading.AssertSound(source);
    }

    [Fact]
    public void A_pipe_table_has_cells_within_its_lines()
    {
        SourceText source = Reading.Markdown("| 序号 | **指标** |\n|---|:-:|\n| 1 | R\\|D |\n| 2 | |\n3 | 论文 | 5\n\n后文");
        Assert.Equal("序号|指标|/1|R\\|D|/2||/3|论文|5", source.Grid());
        Assert.Equal((4, 3), (source.Tables[0].RowCount, source.Tables[0].ColumnCount));
        Assert.Equal("后文", source.Words()[^1]);
        Assert.Equal("", source.Words()[1]);
        Reading.AssertSound(source);
    }

    [Fact]
    public void Markdown_is_told_by_its_marks_where_the_name_does_not_tell()
    {
        Assert.Equal(SourceFormat.Markdown, Reading.Plain("# 规划\n正文\n## 一、总体要求").Format);
        Assert.Equal(SourceFormat.Markdown, Reading.Plain("| a | b |\n|---|---|\n| 1 | 2 |").Format);
        Assert.Equal(SourceFormat.Markdown, Reading.Plain("**一、总体要求**\n正文\n**二、任务**").Format);
        Assert.Equal(SourceFormat.PlainText, Reading.Plain("# 规划\n正文 a | b\n---").Format);
        Assert.Equal(SourceFormat.Html, SourceText.Read("<p># 规划</p><p>## 一</p>"u8.ToArray(), "plan.md").Format);
    }

    [Fact]
    public void Properties_in_front_are_furniture_and_a_picture_is_reported()
    {
        SourceText source = Reading.Markdown("---\ntitle: 规划\n---\n一、总体要求\n![图](a.png)\n");
        Assert.Equal(["一、总体要求"], source.Article());
        Diagnostic picture = Assert.Single(source.Diagnostics);
        Assert.Equal((DiagnosticCode.PictureInText, 5), (picture.Code, picture.Line));
    }

    [Theory]
    [InlineData("#")]
    [InlineData("**")]
    [InlineData("****")]
    [InlineData(">")]
    [InlineData("|")]
    [InlineData("|\n|-|")]
    [InlineData("```\n# a")]
    [InlineData("![")]
    [InlineData("- \n* \n__\n_x\n#######\n# \n---\n===")]
    public void Marks_without_words_do_no_harm(string text) => Reading.AssertSound(SourceText.Read(Encoding.UTF8.GetBytes(text + "\n文"), "plan.md"));
}
