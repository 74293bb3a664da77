using System.Text;
using KnowledgeGraph.Diagnostics;
using KnowledgeGraph.Documents.Readers;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Documents.Readers;

/// <summary>Pages made to break a reader. Each would take minutes, gigabytes or the stack of a reader that grows with them.</summary>
public sealed class HtmlHostileTests
{
    [Theory]
    [InlineData("div", 10_000)]
    [InlineData("div", 100_000)]
    [InlineData("b", 100_000)]
    [InlineData("p", 100_000)]
    [InlineData("ul><li", 100_000)]
    [InlineData("table><tr><td", 100_000)]
    [InlineData("svg", 100_000)]
    public void Elements_nested_however_deep_are_read(string tag, int depth)
    {
        string[] tags = tag.Split("><");
        string page = "<p>始</p>" + Repeat($"<{tag}>", depth) + "坚持创新。" + Repeat(string.Concat(tags.Reverse().Select(name => $"</{name}>")), depth) + "<p>末</p>";
        SourceText source = Reading.Html(page);
        Assert.Equal("始", source.LineText(0).ToString());
        Assert.Equal("末", source.LineText(source.Lines.Count - 1).ToString());
        Assert.Equal(tag != "svg", source.Text.Contains("坚持创新。", StringComparison.Ordinal));
        Assert.Equal(tag != "p", source.Diagnostics.Any(diagnostic => diagnostic.Code == DiagnosticCode.NestingTooDeep) || tag == "svg");
        Reading.AssertSound(source);
    }

    [Fact]
    public void A_million_elements_left_open_are_read()
    {
        SourceText source = Reading.Html("<div>" + Repeat("<b>甲", 1_000_000));
        Assert.Equal(1_000_000, source.Text.Length);
        Assert.Equal(100_000, Reading.Html("<ul>" + Repeat("<li>甲", 100_000)).Lines.Count);
    }

    [Fact]
    public void End_tags_without_a_start_cost_nothing()
    {
        SourceText source = Reading.Html("<div>" + Repeat("<i>", 900) + Repeat("</b></p></td></h1></a>", 200_000) + "甲");
        Assert.Equal("甲", source.Text);
    }

    [Fact]
    public void A_giant_attribute_is_passed_over()
    {
        string page = $"<p class=\"{new string('x', 5_000_000)}\" style=\"{Repeat("a:b;", 1_000_000)}\" {Repeat("c=1 ", 100_000)}>甲</p>";
        Assert.Equal("甲", Reading.Html(page).Text);
    }

    [Fact]
    public void Spans_beyond_all_measure_end_with_the_table()
    {
        SourceText source = Reading.Html("<table>" + Repeat("<tr><td rowspan=1000000000 colspan=1000000000>甲</td><td>乙</td></tr>", 3) + "</table>");
        Assert.Equal("甲|乙||/甲|甲|乙|/甲|甲|甲|乙", source.Grid());
    }

    [Fact]
    public void Row_spans_that_push_each_row_outwards_are_given_up()
    {
        SourceText source = Reading.Html("<table><tr>" + Repeat("<td rowspan=65534>甲", 20_000) + "</tr>" + Repeat("<tr><td>乙", 20_000) + "</table>");
        Assert.Equal(40_000, source.Lines.Count);
        Assert.Empty(source.Tables);
    }

    [Fact]
    public void A_million_cells_are_a_table()
    {
        SourceText source = Reading.Html("<table>" + Repeat("<tr>" + Repeat("<td>1", 10), 100_000) + "</table>");
        Assert.Equal((100_000, 10, 1_000_000), (source.Tables[0].RowCount, source.Tables[0].ColumnCount, source.Cells.Count));
    }

    [Fact]
    public void A_text_without_a_line_break_is_one_line()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Repeat("推进科技创新，", 1_000_000));
        SourceText source = SourceText.Read(bytes, "plan.txt");
        Assert.Equal(7_000_000, Assert.Single(source.Lines).Span.Length);
        Assert.Equal(7_000_000, Assert.Single(SourceText.Read((byte[])[.. "<p>"u8, .. bytes], "plan.html").Lines).Span.Length);
    }

    [Fact]
    public void References_without_end_are_text()
    {
        Assert.Equal(330_000, Reading.Html("<p>" + Repeat("&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 10_000)).Text.Length);
        Assert.Equal("甲乙", Reading.Html("<p>甲&#" + new string('9', 1_000_000) + ";乙").Text);
    }

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
