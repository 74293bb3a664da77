using KnowledgeGraph.Diagnostics;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Documents.Readers;

public sealed class HtmlPageTests
{
    private static readonly string Paragraphs = string.Concat(Enumerable.Range(1, 12).Select(i => $"<p>第{i}段，坚持创新驱动；强化保障。</p>"));

    private static readonly string[] ParagraphWords = [.. Enumerable.Range(1, 12).Select(i => $"第{i}段，坚持创新驱动；强化保障。")];

    [Theory]
    [InlineData("<div id=UCAP-CONTENT>")]
    [InlineData("<div class='TRS_Editor x'>")]
    [InlineData("<td class=b12c id=zoom>")]
    [InlineData("<article>")]
    [InlineData("<div class=a17>")]
    public void The_article_is_told_from_what_stands_around_it(string container)
    {
        string tag = container[1..container.IndexOfAny([' ', '>'])];
        string article = $"{container}{Paragraphs}</{tag}>";
        article = tag == "td" ? $"<table><tr>{article}</tr></table>" : article;
        SourceText source = Reading.Html($"""
            <html><head><title>规划-政府网</title></head><body>
            <div class=top><a href=/>首页</a> | <a href=/a>要闻</a><h3>栏目</h3></div>
            <div class=main><div class=side><ul><li><a href=b>关于印发某某规划的通知，全文</a></ul></div>
            <div class=box>{article}<p>责任编辑：某某</p><div>分享到：微信</div></div></div>
            <div class=foot>主办单位：办公厅，地址：某路1号</div></body></html>
            """);
        Assert.Equal(ParagraphWords, source.Article());
        Assert.Equal("规划-政府网", source.PageTitle);
        Assert.Empty(source.Diagnostics);
        Reading.AssertSound(source);
    }

    [Theory]
    [InlineData("<h1>关于印发规划的通知</h1>")]
    [InlineData("<div class='bt title'>关于印发规划的通知</div>")]
    [InlineData("<h2>政务公开栏目</h2><h1>关于印发规划<br>的通知</h1><h2>副栏目标题</h2>")]
    public void The_articles_title_above_it_is_no_furniture(string title)
    {
        SourceText source = Reading.Html($"<html><head><title>关于印发规划的通知_某市</title></head><body><div><h3>政府信息公开</h3>{title}<p>来源：本网</p><div>{Paragraphs}</div></div></body></html>");
        Assert.StartsWith("关于印发规划", source.Article()[0], StringComparison.Ordinal);
        Assert.DoesNotContain("来源：本网", source.Article());
        Assert.DoesNotContain("政府信息公开", source.Article());
        Assert.DoesNotContain("政务公开栏目", source.Article());
        Assert.DoesNotContain("副栏目标题", source.Article());
    }

    [Fact]
    public void A_page_that_is_nothing_but_the_document_has_no_furniture()
    {
        Assert.Equal(ParagraphWords, Reading.Html(Paragraphs).Article());
        Assert.Equal(["规划", .. ParagraphWords], Reading.Html("<p>规划</p>" + Paragraphs).Article());
        Assert.Equal(["规划", .. ParagraphWords], Reading.Html($"<nav><p>规划</p>{Paragraphs}").Article());
    }

    [Fact]
    public void An_attachment_beside_the_article_is_kept()
    {
        SourceText source = Reading.Html($"<div><div class=content>{Paragraphs}</div><div>{Paragraphs}</div></div><div class=foot>地址</div>");
        Assert.Equal([.. ParagraphWords, .. ParagraphWords], source.Article());
    }

    [Fact]
    public void Furniture_within_the_article_is_told_by_its_words()
    {
        string[] furniture = ["扫一扫在手机打开当前页", "【打印】【关闭】", "上一篇：关于印发规划的通知", "下一篇：无", "浙ICP备14042003号-1", "当前位置：首页 > 公开", "-->"];
        SourceText source = Reading.Html(Paragraphs + string.Concat(furniture.Select(words => $"<p>{words.Replace(">", "&gt;", StringComparison.Ordinal)}</p>")));
        Assert.Equal(ParagraphWords, source.Article());
        Assert.Equal(furniture, source.Words(LineStyle.Furniture));
    }

    [Fact]
    public void The_page_names_its_article_better_than_its_title_does()
    {
        SourceText source = Reading.Html("<html><head><meta name=\"ArticleTitle\" content=\"某市&ldquo;十四五&rdquo;规划\"><title>政府网</title></head><body><p>甲</p></body></html>");
        Assert.Equal("某市“十四五”规划", source.PageTitle);
        Assert.Null(Reading.Html("<p>甲</p>").PageTitle);
    }

    [Fact]
    public void A_framed_block_is_boxed_unless_it_frames_all()
    {
        SourceText source = Reading.Html($"<div style='border:1px solid #ccc' id=zoom>{Paragraphs}<div style='border: solid windowtext 1.0pt'><p>专栏1 平台</p><p>实验室。</p></div><div style='border:none'>后</div><div class='card zhuanlan'><p>专栏2</p></div></div>");
        Assert.Equal(["专栏1 平台", "实验室。", "专栏2"], source.Words(LineStyle.Boxed));
    }

    [Fact]
    public void A_picture_in_the_article_is_reported_where_it_stands()
    {
        SourceText source = Reading.Html($"<div><img src=logo.png></div><div id=zoom>{Paragraphs}<p><img src=zhuanlan.png></p><p>后，文。</p><img src=dot.gif width=1 height=1><a href=x><img src=word.png></a></div><img src=foot.png>");
        Diagnostic picture = Assert.Single(source.Diagnostics);
        Assert.Equal((DiagnosticCode.PictureInText, 13), (picture.Code, picture.Line));
        Assert.Equal("后，文。", source.LineText(12).ToString());
        Assert.Equal(source.Lines[12].Span.Start, picture.Span.Start);
    }

    [Theory]
    [InlineData("<html><body><p>甲</p>")]
    [InlineData("<html><body><p>甲</p></bo")]
    [InlineData("<p>甲</p><p>乙</p><p cla")]
    [InlineData("<p>甲</p><p>乙</p><p class='a")]
    [InlineData("<p>甲</p><p>乙</p><!-- 注")]
    [InlineData("<p>甲</p><p>乙</p><script>var")]
    [InlineData("<table><tr><td>甲</td><td>乙")]
    [InlineData("<div><p>甲</p><p>乙")]
    public void A_page_that_was_cut_is_read_and_reported(string page)
    {
        SourceText source = Reading.Html(page);
        Assert.Equal("甲", source.LineText(0).ToString());
        Assert.Equal(DiagnosticCode.TruncatedPage, Assert.Single(source.Diagnostics).Code);
        Reading.AssertSound(source);
    }

    [Theory]
    [InlineData("<html><body><p>甲</p></body>")]
    [InlineData("<html><body><div><p>甲</html>")]
    [InlineData("<p>甲<p>乙<p>丙")]
    [InlineData("<ul><li>甲<li>乙</ul><!-- 完 -->")]
    public void A_page_that_leaves_out_what_may_be_left_out_was_not_cut(string page) => Assert.Empty(Reading.Html(page).Diagnostics);

    [Fact]
    public void A_page_that_hides_all_of_itself_is_read() => Assert.Equal("甲", Reading.Html("<html><body style='display:none'><p>甲</p></body></html>").Text);

    [Fact]
    public void Text_that_speaks_of_tags_is_no_page()
    {
        Assert.Equal(SourceFormat.PlainText, Reading.Plain("用<b>表示加粗，用<p>表示段落，用<div>表示块。").Format);
        Assert.Equal(SourceFormat.PlainText, Reading.Plain("<10%的企业").Format);
        Assert.Equal(SourceFormat.Html, Reading.Plain("<!DOCTYPE html><p>甲").Format);
        Assert.Equal(SourceFormat.PlainText, Reading.Html("没有标记的页面").Format);
    }
}
