using System.Net;
using System.Text;

namespace KnowledgeGraph.Cli.Browser;

/// <summary>Writes a guide as the slides in HTML that Browser plays from 2.0 (Neo4j 3.1) to 5.</summary>
internal static class GuideHtml
{
    public static string Write(Guide guide)
    {
        StringBuilder html = new();
        html.Append("<title>").Append(WebUtility.HtmlEncode(guide.Title)).Append("</title>\n<article class=\"guide\">\n  <carousel class=\"deck container-fluid\">\n");
        foreach (GuideSlide slide in guide.Slides)
        {
            html.Append("    <slide class=\"row-fluid\">\n      <div class=\"col-sm-3\">\n        <h3>").Append(WebUtility.HtmlEncode(slide.Title)).Append("</h3>\n");
            // The first words stand beside the title, the rest and the queries have the wide column.
            GuideBlock? lead = slide.Blocks.FirstOrDefault(static block => block.Kind == GuideBlockKind.Paragraph);
            if (lead is not null)
            {
                html.Append("        <p class=\"lead\">").Append(Inline(lead.Lines[0])).Append("</p>\n");
            }

            html.Append("      </div>\n      <div class=\"col-sm-9\">\n");
            foreach (GuideBlock block in slide.Blocks.Where(block => !ReferenceEquals(block, lead)))
            {
                Append(html, block);
            }

            html.Append("      </div>\n    </slide>\n");
        }

        return html.Append("  </carousel>\n</article>\n").ToString();
    }

    private static void Append(StringBuilder html, GuideBlock block)
    {
        switch (block.Kind)
        {
            case GuideBlockKind.Query:
                html.Append("        <figure><pre class=\"pre-scrollable code runnable\">").Append(WebUtility.HtmlEncode(string.Join('\n', block.Lines))).Append("</pre></figure>\n");
                break;
            case GuideBlockKind.Steps:
                html.Append("        <ol class=\"big\">\n");
                foreach (string step in block.Lines)
                {
                    html.Append("          <li>").Append(Inline(step)).Append("</li>\n");
                }

                html.Append("        </ol>\n");
                break;
            default:
                html.Append("        <p>").Append(Inline(block.Lines[0])).Append("</p>\n");
                break;
        }
    }

    private static string Inline(string text)
    {
        string[] parts = text.Split('`');
        StringBuilder html = new();
        for (int i = 0; i < parts.Length; i++)
        {
            html.Append(i % 2 == 0 ? Links(parts[i]) : Code(parts[i]));
        }

        return html.ToString();
    }

    // In HTML a guide can be played by a click.
    private static string Code(string code)
    {
        const string Play = ":play ";
        string shown = WebUtility.HtmlEncode(code);
        return code.StartsWith(Play, StringComparison.Ordinal) ? $"<a play-topic=\"{WebUtility.HtmlEncode(code[Play.Length..])}\">{shown}</a>" : $"<code>{shown}</code>";
    }

    private static string Links(string text)
    {
        int start = text.IndexOf("http://", StringComparison.Ordinal);
        int open = start < 0 ? -1 : text.IndexOf('[', start);
        int close = open < 0 ? -1 : text.IndexOf(']', open);
        return close < 0
            ? WebUtility.HtmlEncode(text)
            : $"{WebUtility.HtmlEncode(text[..start])}<a href=\"{WebUtility.HtmlEncode(text[start..open])}\" target=\"_blank\">{WebUtility.HtmlEncode(text[(open + 1)..close])}</a>{Links(text[(close + 1)..])}";
    }
}
