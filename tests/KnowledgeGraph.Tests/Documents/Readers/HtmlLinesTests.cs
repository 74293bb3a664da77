using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Documents.Readers;

public sealed class HtmlLinesTests
{
    [Theory]
    [InlineData("<p>一、总体要求</p><p>坚持创新</p>", "一、总体要求|坚持创新")]
    [InlineData("<p>一、总体要求<p>坚持创新", "一、总体要求|坚持创新")]
    [InlineData("<div>甲<p>乙</p>丙</div>丁", "甲|乙|丙|丁")]
    [InlineData("甲<br>乙<BR/>丙</br>丁<hr>戊", "甲|乙|丙|丁|戊")]
    [InlineData("<p><font>（</font><span>一</span>\n<font>）</font><b>加强</b>领导</p>", "（一 ）加强领导")]
    [InlineData("<p>（<span>一</span>）加<o:p></o:p>强<st1:chsdate>2021</st1:chsdate>年</p>", "（一）加强2021年")]
    [InlineData("<h1>关于<br>印发</h1>", "关于|印发")]
    [InlineData("<ul><li>甲<li>乙<ul><li>丙</ul></ul>丁", "甲|乙|丙|丁")]
    [InlineData("<dl><dt>甲<dd>乙<dt>丙</dl>", "甲|乙|丙")]
    [InlineData("<p>甲</span></table></td></h2>乙</p>丙", "甲乙|丙")]
    [InlineData("<b>甲<p>乙</b>丙</p>丁", "甲|乙丙|丁")]
    [InlineData("<span style='display:block'>甲</span><div style='display:inline'>乙</div>丙", "甲|乙丙")]
    [InlineData("<p></p><p>&nbsp;</p><p>　</p><p>甲</p><p><br></p>", "甲")]
    [InlineData("<a href=x>甲<a href=y>乙</a>丙", "甲乙丙")]
    public void Blocks_breaks_and_cells_make_lines(string page, string lines)
    {
        SourceText source = Reading.Html("<div>" + page);
        Assert.Equal(lines.Split('|'), source.Words());
        Assert.Equal(lines.Replace('|', '\n'), source.Text);
        Reading.AssertSound(source);
    }

    [Theory]
    [InlineData("<p>  国务院 \n\t 办公厅  </p>", "国务院 办公厅")]
    [InlineData("<p>&nbsp;　　国&nbsp;务　院&#12288;&nbsp; </p>", "国\u00A0务　院")]
    [InlineData("<p>甲 <b> 乙</b> </p>", "甲 乙")]
    [InlineData("<p>甲<!-- 注 -->乙<![CDATA[丙]]><?丁?></p>", "甲乙")]
    [InlineData("<p>R&amp;D&lt;5%&copy;&#8212;&#x4e00;&nosuch;&#150;&AT&T</p>", "R&D<5%©—一&nosuch;–&AT&T")]
    [InlineData("<p>a&ampb &notit; &notin; 1 & 2 &</p>", "a&b ¬it; ∉ 1 & 2 &")]
    [InlineData("<p>甲&#10;乙&Tab;丙&#13;</p>", "甲 乙 丙")]
    public void White_space_and_references_are_as_a_browser_shows_them(string page, string text) => Assert.Equal(text, Reading.Html(page).Text);

    [Fact]
    public void Preformatted_text_keeps_its_line_breaks()
    {
        Assert.Equal(["一、总体", "　要求", "甲 乙"], Reading.Html("<pre>\n一、总体\n 　要求\r\n\r\n</pre><p>甲\n乙</p>").Words().Select((words, i) => i == 1 ? "　" + words : words));
        Assert.Equal(["甲", "乙"], Reading.Html("<div style='white-space: pre-wrap'>甲\n乙</div>").Words());
        Assert.Equal(["甲", "乙 丙"], Reading.Html("<pre>甲\n<span style='white-space:normal'>乙\n丙</span></pre>").Words());
    }

    [Theory]
    [InlineData("<script>var a = '<p>乙</p>';</script>")]
    [InlineData("<script>{\"html\":\"\\u003Cp\\u003E乙\\u003C/p\\u003E\"}</script>")]
    [InlineData("<script><!-- <script>乙</script> --></script>")]
    [InlineData("<style>p { content: '乙' }</style>")]
    [InlineData("<noscript><p>乙</p></noscript>")]
    [InlineData("<template><p>乙</p></template>")]
    [InlineData("<!-- <p>乙</p> -->")]
    [InlineData("<!--[if gte mso 9]><p>乙</p><![endif]-->")]
    [InlineData("<xml><w:View>乙</w:View></xml>")]
    [InlineData("<div hidden><p>乙</p><div>丙</div></div>")]
    [InlineData("<div style='DISPLAY: none'><table><tr><td>乙</td></tr></table></div>")]
    [InlineData("<span style='visibility:hidden'>乙<b>丙</b></span>")]
    [InlineData("<span style='mso-hide:all'>乙</span>")]
    [InlineData("<input type=hidden value=乙><input value=丙>")]
    [InlineData("<textarea><p>乙</p></textarea>")]
    [InlineData("<select><option>乙<option>丙</select>")]
    [InlineData("<iframe src=x><p>乙</p></iframe>")]
    [InlineData("<svg><title>乙</title><style>丙</style><text>丁</text></svg>")]
    [InlineData("<svg><title/><path/></svg>")]
    [InlineData("<object><p>乙</p></object>")]
    [InlineData("<title>乙</title>")]
    [InlineData("<p style='display:none'>乙<p style='display:none'>丙</p>")]
    [InlineData("<ul><li style='display:none'>乙</ul>")]
    public void What_is_not_shown_is_no_text(string hidden)
    {
        SourceText source = Reading.Html($"<p>甲</p>{hidden}<p>末</p>");
        Assert.Equal(["甲", "末"], source.Words());
        Assert.Empty(source.Tables);
    }

    [Fact]
    public void A_hidden_row_or_cell_hides_no_other()
    {
        SourceText source = Reading.Html("<table><tr style='display:none'><td>乙<tr><td>甲<td style='display:none'>丙<td>末</table>");
        Assert.Equal("甲|末", source.Grid());
    }

    [Theory]
    [InlineData("甲<span hidden>乙<br>丙<div>丁</div></span>末", "甲末")]
    [InlineData("甲<div style='display:none'><p>乙</p></div>末", "甲末")]
    [InlineData("<p>甲</p><p hidden>乙<p>末</p>", "甲|末")]
    [InlineData("<p>甲</p><p hidden>乙<div>末</div>", "甲|末")]
    [InlineData("<ul><li>甲<li hidden>乙<li>末</ul>", "甲|末")]
    [InlineData("<p>甲</p><svg><path d=x><g>乙<p>末</p>", "甲|末")]
    [InlineData("<p>甲</p><svg><g/><circle/></svg>末", "甲|末")]
    [InlineData("<p>甲</p><div hidden><svg><p>乙</p></svg></div>末", "甲|末")]
    public void What_is_hidden_ends_where_it_ends_and_breaks_no_line(string page, string lines) =>
        Assert.Equal(lines.Split('|'), Reading.Html(page).Words());

    [Fact]
    public void What_a_page_leaves_open_swallows_only_what_it_must()
    {
        Assert.Equal(["甲"], Reading.Html("<p>甲</p><script>乙<p>丙</p>").Words());
        Assert.Equal(["甲", "乙"], Reading.Html("<head><meta charset=utf-8><p>甲</p><body><p>乙</p>").Words());
        Assert.Equal(["甲", "乙"], Reading.Html("<html><body><p>甲</p></body></html><p>乙</p>").Words());
    }

    [Theory]
    [InlineData("<p><b>一、总体</b></p>", LineStyle.Bold, 0)]
    [InlineData("<p><b>一</b><strong>、总体</strong>。</p>", LineStyle.Bold, 0)]
    [InlineData("<p><span style='font-weight:700'>一、</span><span style='FONT-WEIGHT: bold'>总体2</span></p>", LineStyle.Bold, 0)]
    [InlineData("<p><b>一、<span style='font-weight:normal'>总体</span></b></p>", LineStyle.None, 0)]
    [InlineData("<p style='font-family:黑体'>1.<span style=\"font-family:'Times New Roman'\">2020</span>总体</p>", LineStyle.Bold, 0)]
    [InlineData("<p><span style='font-family: 楷体, 楷体_GB2312'>总体</span></p>", LineStyle.Bold, 0)]
    [InlineData("<p><font face=\"SimHei\">总体</font></p>", LineStyle.Bold, 0)]
    [InlineData("<p><span style='font-family:微软雅黑'>总体</span></p>", LineStyle.None, 0)]
    [InlineData("<p style='font-family:仿宋_GB2312'>总体</p>", LineStyle.None, 0)]
    [InlineData("<p><b>加强领导。</b>各地要落实责任</p>", LineStyle.BoldStart, 5)]
    [InlineData("<p>（<b>一）加强领导。</b>各地要落实责任</p>", LineStyle.BoldStart, 8)]
    [InlineData("<p>各地要<b>加强领导</b></p>", LineStyle.None, 0)]
    [InlineData("<p align=center>总体</p>", LineStyle.Centered, 0)]
    [InlineData("<center><p>总体</p></center>", LineStyle.Centered, 0)]
    [InlineData("<div style='text-align:center'><p align=left>总体</p></div>", LineStyle.None, 0)]
    [InlineData("<center><table><tr><td>总体</table></center>", LineStyle.None, 0)]
    [InlineData("<ul><li>总体</ul>", LineStyle.ListItem, 0)]
    [InlineData("<nav><p>总体</p></nav>", LineStyle.Furniture, 0)]
    public void The_form_of_a_line_is_told(string page, LineStyle style, int boldLength)
    {
        // Enough plain text that bold means something.
        SourceText source = Reading.Html(page + "<p>坚持创新驱动，强化战略科技力量，建设国家实验室。</p>");
        Assert.Equal(style, source.Lines[0].Style);
        Assert.Equal(boldLength, source.Lines[0].BoldLength);
    }

    [Fact]
    public void A_page_all_in_bold_says_nothing_by_it()
    {
        SourceText source = Reading.Html("<b><p>一、总体要求</p><p>坚持创新驱动。</p></b>");
        Assert.All(source.Lines, line => Assert.Equal(LineStyle.None, line.Style));
    }

    [Fact]
    public void Headings_have_their_level_over_all_their_lines()
    {
        SourceText source = Reading.Html("<h3>一、<br><span>总体</span></h3><p>坚持创新驱动，强化战略科技力量</p><h2>二、<h4>三</h5>四");
        Assert.Equal([3, 3, 0, 2, 4, 0], source.Lines.Select(line => (int)line.HeadingLevel));
    }
}
