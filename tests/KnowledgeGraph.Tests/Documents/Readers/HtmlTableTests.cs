using KnowledgeGraph.Diagnostics;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Documents.Readers;

public sealed class HtmlTableTests
{
    [Theory]
    [InlineData("<tr><td>甲<td>乙<tr><td>丙<td>丁", "甲|乙/丙|丁")]
    [InlineData("<td>甲</td><td>乙</td><tr><td>丙", "甲|乙/丙|")]
    [InlineData("<tbody><tr><td rowspan=2>甲</td><td>乙</td></tr><tr><td>丙</td></tr>", "甲|乙/甲|丙")]
    [InlineData("<tr><td colspan=2>甲<td>乙<tr><td>丙<td>丁<td>戊", "甲|甲|乙/丙|丁|戊")]
    [InlineData("<tr><td colspan=3>甲<tr><td>丙<td>丁", "甲|甲/丙|丁")]
    [InlineData("<tr><td rowspan=0>甲<td>乙<tr><td>丙<tr><td>丁", "甲|乙/甲|丙/甲|丁")]
    [InlineData("<thead><tr><th rowspan=9>甲<th>乙</thead><tbody><tr><td>丙<td>丁", "甲|乙/丙|丁")]
    [InlineData("<tr><td rowspan=1000000000 colspan=1000000000>甲<td>乙<tr><td>丙", "甲|乙/甲|丙")]
    [InlineData("<tr><td rowspan=-1 colspan=abc>甲<td colspan=0>乙", "甲|乙")]
    [InlineData("<tr><td>甲<td rowspan=2>乙<tr><td colspan=2>丙", "甲|乙/丙|乙")]
    [InlineData("<tr><td>甲<td width=0></td><td>乙<tr><td>丙<td><td>丁<tr height=0><td><td><td>", "甲|乙/丙|丁")]
    [InlineData("<tr><td>甲<td><tr><td><td>乙", "甲|/|乙")]
    [InlineData("<tr><td><p>甲</p><p>乙</p><td>丙<br>丁", "甲 乙|丙 丁")]
    [InlineData("<caption>题</caption><colgroup><col><col></colgroup><tr><form><td>甲</form><td>乙</form>", "甲|乙")]
    [InlineData("<tr><td>甲</th></td></tr></tbody><tr><td>乙", "甲/乙")]
    [InlineData("<tr><td>甲</p></div></b><td>乙", "甲|乙")]
    public void Spans_are_laid_out(string rows, string grid)
    {
        SourceText source = Reading.Html($"<table>{rows}</table>");
        Assert.Equal(grid, source.Grid());
        Reading.AssertSound(source);
    }

    [Fact]
    public void Cells_know_their_lines_and_lines_their_cells()
    {
        SourceText source = Reading.Html("<p>表1</p><table><tr><th>甲<td><p>乙</p><p>丙</p><td></td></tr><tr><td>丁<td>戊<td>己</table><p>后</p>");
        Assert.Equal([-1, 0, 1, 1, 3, 4, 5, -1], source.Lines.Select(line => line.Cell));
        Assert.Equal([(1, 1), (2, 2), (4, 0), (4, 1), (5, 1), (6, 1)], source.Cells.Select(cell => (cell.FirstLine, cell.LineCount)));
        Assert.Equal([true, false], source.Cells.Take(2).Select(cell => cell.IsHeader));
        Assert.Equal("乙\n丙", source.Cells[1].Span.In(source.Text));
    }

    [Fact]
    public void A_table_within_a_cell_comes_after_the_table_around_it()
    {
        SourceText source = Reading.Html("<table><tr><td>甲<table><tr><td>乙<td>丙</table>丁<td>戊<tr><td>己</table>");
        Assert.Equal("甲 乙 丙 丁|戊/己|", source.Grid());
        Assert.Equal("乙|丙", source.Grid(1));
        Assert.Equal([-1, 0], source.Tables.Select(table => table.ParentCell));
        Assert.Equal([0, 3, 4, 0, 1, 2], source.Lines.Select(line => line.Cell));
        Assert.Equal(4, source.Cells[0].LineCount);
        Reading.AssertSound(source);
    }

    [Fact]
    public void A_table_between_the_cells_of_another_ends_it()
    {
        SourceText source = Reading.Html("<table><tr><td>甲</td><table><tr><td>乙</table>");
        Assert.Equal(["甲", "乙"], [source.Grid(), source.Grid(1)]);
        Assert.Equal(-1, source.Tables[1].ParentCell);
    }

    [Fact]
    public void Text_between_cells_stays_where_it_is()
    {
        SourceText source = Reading.Html("<table><tr>前<td>甲</td>中<td>乙</td></tr>后</table>");
        Assert.Equal(["前", "甲", "中", "乙", "后"], source.Words());
        Assert.Equal("甲|乙", source.Grid());
    }

    [Fact]
    public void A_cell_outside_any_table_is_a_line() => Assert.Equal(["甲", "乙", "丙"], Reading.Html("<div>甲<td>乙<tr>丙").Words());

    [Fact]
    public void An_empty_table_is_none() => Assert.Empty(Reading.Html("<p>甲</p><table><tr><td> </td><td><br></td></tr></table><table></table>").Tables);

    [Fact]
    public void A_grid_out_of_all_proportion_is_given_up_and_its_text_kept()
    {
        string wide = string.Concat(Enumerable.Repeat("<td colspan=1000>x</td>", 1000));
        SourceText source = Reading.Html($"<table><tr><td>外<table><tr>{wide}</table></table>");
        Assert.Equal(1001, source.Lines.Count);
        Assert.Single(source.Tables);
        Assert.All(source.Lines, line => Assert.Equal(0, line.Cell));
        Assert.Contains(source.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.TableTooLarge);
        Reading.AssertSound(source);
    }
}
