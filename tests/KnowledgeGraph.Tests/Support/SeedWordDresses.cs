namespace KnowledgeGraph.Tests.Support;

/// <summary>The seed plan as a word processor exports it to the web.</summary>
internal static class SeedWordDresses
{
    public static IEnumerable<SeedDress> All()
    {
        SeedPage word = new()
        {
            Formality = block => Paragraph(Run(block.Text, "仿宋_GB2312")),
            Heading = block => Paragraph(Run(block.Title, block.Level == 1 ? "黑体" : "楷体_GB2312") + (block.Rest.Length > 0 ? Run(block.Rest, "仿宋_GB2312") : string.Empty)),
            Paragraph = text => Paragraph(Run(text, "仿宋_GB2312")),
            Column = ColumnInFrame,
            Table = Table,
            BeforePreamble = $"<p class=MsoNormal align=center style='text-align:center'>{Run(SeedPlan.Title, "方正小标宋简体")}</p>",
        };
        yield return SeedPage.Dress("word processor's markup", Export(word.Write()));
        yield return SeedPage.Dress("word processor's markup, headings as <h3> in pieces", Export((word with { Heading = PiecedHeading }).Write()));
        yield return SeedPage.Dress("word processor's markup, columns in a bordered <div>", Export((word with { Column = ColumnInDiv }).Write()));
    }

    private static string Export(string article) => $"""
        <html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
        <head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
        <!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]-->
        <style><!-- p.MsoNormal { "{" } mso-style-name: "一、正文" { "}" } --></style></head>
        <body lang=ZH-CN style='text-justify-trim:punctuation'><div class=WordSection1 style='layout-grid:15.6pt'>
        {article}
        </div></body></html>
        """;

    private static string Paragraph(string runs) =>
        $"<p class=MsoNormal style='MARGIN: 0cm 0cm 0pt; TEXT-INDENT: 32pt; mso-char-indent-count: 2.0'>{runs}<span lang=EN-US style='FONT-SIZE: 16pt; mso-fareast-font-family: 仿宋_GB2312'><o:p></o:p></span></p>\n\n";

    // Digits and Latin letters come in a span of their own, as a word processor splits them.
    private static string Run(string text, string face)
    {
        System.Text.StringBuilder runs = new();
        for (int start = 0; start < text.Length;)
        {
            bool isLatin = char.IsAsciiLetterOrDigit(text[start]);
            int end = start + 1;
            while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]) == isLatin)
            {
                end++;
            }

            string words = SeedPage.Encode(text[start..end]);
            runs.Append(isLatin
                ? $"<span lang=EN-US style='FONT-SIZE: 16pt; FONT-FAMILY: \"Times New Roman\"; mso-fareast-font-family: {face}'>{words}</span>"
                : $"<span\n style='FONT-FAMILY: {face}; FONT-SIZE: 16pt; mso-ascii-font-family: \"Times New Roman\"'>{words}</span>");
            start = end;
        }

        return runs.ToString();
    }

    private static string PiecedHeading(SeedBlock block) => block.Rest.Length > 0
        ? Paragraph($"<b style='mso-bidi-font-weight: normal'>{Run(block.Title, "仿宋_GB2312")}</b>{Run(block.Rest, "仿宋_GB2312")}")
        : $"<h3 style='MARGIN: 0cm 0cm 0pt'><a name=_Toc1></a><font size=3>{Run(block.Title, "黑体")}</font><span lang=EN-US><o:p></o:p></span></h3>\n";

    private static string ColumnInFrame(SeedBlock caption, IReadOnlyList<SeedBlock> paragraphs) =>
        $"<table class=MsoTableGrid border=1 cellspacing=0 style='BORDER-COLLAPSE: collapse; mso-border-alt: solid windowtext .5pt'><tr style='mso-yfti-irow: 0'><td width=568 valign=top style='BORDER: windowtext 1pt solid'>{Paragraph(Run(caption.Text, "黑体"))}{Inside(paragraphs)}</td></tr></table>\n";

    private static string ColumnInDiv(SeedBlock caption, IReadOnlyList<SeedBlock> paragraphs) =>
        $"<div style='border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt;padding:1.0pt 4.0pt'>{Paragraph(Run(caption.Text, "黑体"))}{Inside(paragraphs)}</div>\n";

    private static string Inside(IReadOnlyList<SeedBlock> paragraphs) =>
        string.Concat(paragraphs.Select(paragraph => Paragraph($"<b>{Run(paragraph.TitleLength > 0 ? paragraph.Title : string.Empty, "仿宋_GB2312")}</b>{Run(paragraph.TitleLength > 0 ? paragraph.Rest : paragraph.Text, "仿宋_GB2312")}")));

    // Word closes every row with an empty cell of no width and the table with an empty row of no height.
    private static string Table(SeedBlock block)
    {
        SeedTable table = block.Table!;
        string header = string.Concat(table.Header.Select(parts => $"<td valign=center>{string.Concat(parts.Select(part => $"<p class=MsoNormal align=center>{Run(part, "黑体")}</p>"))}</td>"));
        string rows = SeedPage.Rows(table, cell => $"<p class=MsoNormal style='LINE-HEIGHT: 20pt'>{Run(cell, "仿宋_GB2312")}<span lang=EN-US><o:p></o:p></span></p>");
        string layoutRow = $"<tr height=0>{string.Concat(Enumerable.Repeat("<td width=80></td>", table.Header.Length))}</tr>";
        string all = $"<tr>{header}</tr>\n{rows}".Replace("</tr>", "<td width=0 style='BORDER: medium none'></td></tr>", StringComparison.Ordinal);
        return $"<p class=MsoNormal align=center>{Run(block.Text, "黑体")}</p>\n<table class=MsoNormalTable border=1 cellspacing=0><tbody>{all}{layoutRow}</tbody></table>\n";
    }
}
