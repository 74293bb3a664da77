using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Tests.Support;

/// <summary>The seed plan as web pages: fragments, whole pages with furniture, columns and tables in every dress.</summary>
internal static class SeedPageDresses
{
    private const string Contents = "政府信息公开";

    private static readonly SeedPage Plain = new();

    // As government sites mark them: bold or 楷体 spans, no heading elements.
    private static readonly SeedPage Styled = new()
    {
        Formality = block => $"<p style=\"text-align:{(block.Text.Length < 15 ? "right" : "justify")};font-family:宋体\">{SeedPage.Encode(block.Text)}&nbsp;&nbsp;&nbsp;</p>\n",
        Heading = block => block.Level == 1
            ? $"<p style=\"text-indent:2em;font-family:宋体\"><span style=\"font-weight:bold\">{SeedPage.Encode(block.Text)}</span></p>\n"
            : $"<p style=\"text-indent:2em\"><span style=\"font-family:楷体,楷体_GB2312\">{SeedPage.Encode(block.Title)}</span>{SeedPage.Encode(block.Rest)}</p>\n",
        Paragraph = text => $"<p align=\"\" style=\"text-indent:2em;font-family:宋体\">{SeedPage.Encode(text)}</p> ",
        Table = SeedPage.TableWithSpans,
        BeforePreamble = "<p style=\"text-align:center\"><span style=\"font-weight:bold;font-size:18pt\">杭州市科学技术发展</span></p> <p style=\"text-align:center\"><span style=\"font-weight:bold;font-size:18pt\">“十四五”规划</span></p>\n<p><br> </p>",
        HasBoilerplate = false,
    };

    public static IEnumerable<SeedDress> All()
    {
        yield return SeedPage.Dress("paragraphs only, tables flattened", Plain.Write(), hasTables: false);
        yield return SeedPage.Dress("nested layout tables with a metadata box", InLayoutTables(Styled.Write()));
        yield return SeedPage.Dress("whole page with furniture, headings by element", WithFurniture(ByElement().Write()));
        yield return SeedPage.Dress("paragraphs set apart by <br>", BrokenLines(), hasTables: false);
        yield return SeedPage.Dress("titles split over elements", (Plain with { Heading = SplitHeading, Table = SeedPage.TableWithSpans }).Write());
        string declared = $"<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\"><title>{SeedPlan.Title}</title></head><body>{(Styled with { HasBoilerplate = true }).Write()}</body></html>";
        yield return new SeedDress("page in GB2312 that says so", "plan.htm", CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(declared)) { HasTables = true };
        yield return new SeedDress("page in UTF-16LE", "plan.html", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes($"<html><body>{Styled.Write()}</body></html>")]) { HasTables = true };
        yield return SeedPage.Dress("columns as tables of one cell", (Styled with { Column = SeedPage.ColumnAsCell }).Write());
        yield return SeedPage.Dress("columns as tables of two rows", (Styled with { Column = SeedPage.ColumnAsTwoRows }).Write());
        yield return SeedPage.Dress("columns as bordered blocks", (Styled with { Column = SeedPage.ColumnAsBorderedBlock }).Write());
        yield return SeedPage.Dress("columns under centred bold lines", (Styled with { Column = SeedPage.ColumnUnderCentredLine }).Write());
        yield return SeedPage.Dress("columns under headings of their section's rank", (ByElement() with { Column = SeedPage.ColumnUnderHeading }).Write());
        yield return SeedPage.Dress("tables with two header rows", (Plain with { Table = SeedPage.TableWithTwoHeaderRows }).Write());
        yield return SeedPage.Dress("tables with caption and head", (ByElement() with { Table = SeedPage.TableWithCaption, Column = SeedPage.ColumnAsCell }).Write());
        yield return SeedPage.Dress("目录 of links in front", (ByElement() with { BeforePreamble = "<p align=center>目　录</p>" + string.Concat(SeedTextDresses.Contents().Select(entry => $"<p><a href=\"#p{entry.Page}\">{SeedPage.Encode(entry.Title)}</a></p>")) }).Write());
        yield return SeedPage.Dress("目录 with page numbers in front", (Styled with { BeforePreamble = "<p align=center><b>目　录</b></p>" + string.Concat(SeedTextDresses.Contents().Select(entry => $"<p>{SeedPage.Encode(entry.Title)}<span>……………</span>{entry.Page}</p>")) }).Write());
        yield return SeedPage.Dress("capital tags left open", $"<HTML><BODY>{(Styled with { Column = SeedPage.ColumnAsTwoRows }).Write().Replace("</p>", string.Empty, StringComparison.Ordinal).Replace("</td>", string.Empty, StringComparison.Ordinal).Replace("</tr>", string.Empty, StringComparison.Ordinal).Replace("<p", "<P", StringComparison.Ordinal).Replace("<td", "<TD", StringComparison.Ordinal)}</BODY></HTML>");
        yield return SeedPage.Dress("article again as JSON and hidden", $"<html><body><div style=\"display:none\">{Plain.Write()}</div><div class=content>{Styled.Write()}</div><script>var article = {JsonSerializer.Serialize(Plain.Write())};</script>--></body></html>");
        yield return SeedPage.Dress("preformatted text", $"<html><body><pre>{SeedPage.Encode(SeedPlan.Text)}</pre></body></html>", hasTables: false);
        yield return SeedPage.Dress("one line without white space", $"<html><body>{(Styled with { Column = SeedPage.ColumnAsCell }).Write().ReplaceLineEndings(string.Empty)}</body></html>");
    }

    private static SeedPage ByElement() => new()
    {
        Heading = block => block.Rest.Length > 0
            ? $"<p><strong>{SeedPage.Encode(block.Title)}</strong>{SeedPage.Encode(block.Rest)}</p>\n"
            : $"<h{block.Level + 1}>{SeedPage.Encode(block.Text)}</h{block.Level + 1}>\n",
        Paragraph = text => $"<p>\n  　　{SeedPage.Encode(text)}\n</p>\n",
        Column = SeedPage.ColumnAsBorderedBlock,
        Table = SeedPage.TableWithSpans,
        HasBoilerplate = false,
    };

    private static string InLayoutTables(string article) => $"""
        <div class="wrap" style=" font-family:宋体">
         <table width="930" border="0" style="border:1px solid #999999"><tbody><tr><td>
          <table class="bd1"><tbody>
           <tr><td width="70"><b>索 引 号：</b></td><td>002489524/2021-00331</td><td><b>主题分类：</b></td><td>科技、教育\科技</td></tr>
           <tr><td><b>发文机关：</b></td><td>杭州市人民政府</td><td><b>成文日期：</b></td><td>2021年12月11日</td></tr>
           <tr><td><b>标　　题：</b></td><td colspan="3">杭州市科学技术发展“十四五”规划</td></tr>
           <tr><td><b>发文字号：</b></td><td></td><td><b>发布日期：</b></td><td>2021年12月11日</td></tr>
          </tbody></table></td></tr></tbody></table>
         <br>
         <table width="930"><tbody><tr><td width="675" valign="top"><table width="674"><tbody><tr><td><br>
          <table width="650"><tbody><tr><td class="b12c" id="UCAP-CONTENT">{article}</td></tr></tbody></table>
          <table><tbody><tr><td>扫一扫在手机打开当前页</td><td><a href="#"><img src="print.gif"></a></td></tr></tbody></table>
         </td></tr></tbody></table></td><td><iframe src="x"></iframe></td></tr></tbody></table>
        </div>
        """;

    private static string WithFurniture(string article) => $"""
        <!DOCTYPE html>
        <html lang="zh"><head><meta charset="utf-8"><title>{SeedPlan.Title}_杭州市人民政府</title>
        <style>.a { "{" } content: "一、样式" { "}" }</style><script>var plan = "<p>二、脚本</p>";</script></head>
        <body>
        <div class="header"><ul><li><a href="/">首页</a></li><li><a href="/a">学习专栏</a></li><li><a href="/b">{Contents}</a></li></ul>
        <form><input value="请输入关键词"><select><option>一、选项</option></select><button>搜索</button></form></div>
        <div class="path">当前位置：<a href="/">首页</a> &gt; <a href="/b">{Contents}</a> &gt; 规划计划</div>
        <div class="side"><h3>推荐阅读</h3><ul><li><a href="/1">浙江省科技创新发展“十四五”规划</a></li><li><a href="/2">杭州市人才发展“十四五”规划</a></li></ul></div>
        <div class="main"><h1>{SeedPlan.Title}</h1>
        <div class="info"><span>发布时间：2021-12-11</span> <span>来源：市政府办公厅</span> <span>浏览次数：<script>hits()</script></span> <span>字体：【大 中 小】</span></div>
        <div class="TRS_Editor">{article}</div>
        <div class="share">分享到：<a href="#">微信</a><a href="#">微博</a></div>
        <p>责任编辑：审核人</p><p>【打印本页】 【关闭窗口】</p>
        <p>上一篇：<a href="/3">杭州市高新技术产业发展“十四五”规划</a></p><p>下一篇：<a href="/4">浙江省推进技术要素市场化配置改革行动方案</a></p>
        </div>
        <div class="footer"><p>主办：杭州市人民政府办公厅　承办：杭州市数据资源管理局</p><p>浙ICP备05000000号　浙公网安备 33010000000000号　网站标识码：3301000000</p></div>
        </body></html>
        """;

    private static string BrokenLines()
    {
        IEnumerable<string> lines = SeedPlan.Blocks.SelectMany(block => block.Table is null ? [block.Text] : SeedTextDresses.Flattened(block.Table).Prepend(block.Text));
        return $"<html><body><div class=\"article\"><font size=3>{string.Join("<br />\n<br />\n", lines.Select(line => "　　" + SeedPage.Encode(line)))}</font></div></body></html>";
    }

    // ( and ) and each half of the title stand in elements of their own.
    private static string SplitHeading(SeedBlock block)
    {
        int middle = block.TitleLength / 2 + 1;
        string title = $"<span>{SeedPage.Encode(block.Title[..middle])}</span><font face=\"宋体\"><span lang=EN-US>{SeedPage.Encode(block.Title[middle..])}</span></font>";
        title = title.Replace("(", "<span>(</span>", StringComparison.Ordinal).Replace(")", "<b>)</b>", StringComparison.Ordinal);
        return $"<p><strong>{title}</strong>{SeedPage.Encode(block.Rest)}</p>\n";
    }
}
