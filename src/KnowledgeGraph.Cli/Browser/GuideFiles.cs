using System.Net;
using System.Text;
using KnowledgeGraph.Cli.Questions;
using KnowledgeGraph.Definitions.Schema;

namespace KnowledgeGraph.Cli.Browser;

/// <summary>What a researcher's Neo4j Browser is given: style sheet, guides, favourites.</summary>
internal static class GuideFiles
{
    private const string Html = "text/html; charset=utf-8";

    /// <summary>The files by name.</summary>
    /// <param name="schema">Labels and relationship types for the style sheet.</param>
    /// <param name="questions">The favourites.</param>
    /// <param name="address">Where the files will be found: <c>http://localhost:8474</c>.</param>
    public static IReadOnlyDictionary<string, GuideFile> Create(GraphSchema schema, SavedQuestions questions, string address)
    {
        Dictionary<string, GuideFile> files = new(StringComparer.Ordinal)
        {
            ["style.grass"] = Text("text/plain; charset=utf-8", GrassWriter.Write(schema)),
            ["favourites.zip"] = new GuideFile("application/zip", FavouritesArchive.Write(questions)),
        };
        foreach ((string path, string text) in BuiltInFiles.Under("browser/"))
        {
            // Older versions of Browser play slides in HTML, the current one AsciiDoc.
            string name = Path.GetFileNameWithoutExtension(path);
            files[name + ".adoc"] = Text("text/asciidoc; charset=utf-8", Addressed(text, address, ".adoc"));
            files[name + ".html"] = Text(Html, GuideHtml.Write(GuideReader.Read(Addressed(text, address, ".html"))));
        }

        files["index.html"] = Text(Html, Index(files.Keys, address));
        return files;
    }

    private static string Addressed(string guide, string address, string ending) => guide
        .Replace("{base}", address, StringComparison.Ordinal)
        .Replace("{guide-zh}", $"{address}/guide-zh{ending}", StringComparison.Ordinal)
        .Replace("{guide-en}", $"{address}/guide-en{ending}", StringComparison.Ordinal);

    private static GuideFile Text(string contentType, string text) => new(contentType, Encoding.UTF8.GetBytes(text));

    private static string Index(IEnumerable<string> names, string address)
    {
        StringBuilder page = new("<!DOCTYPE html>\n<html lang=\"zh\">\n<title>规划知识图谱 · Neo4j Browser</title>\n");
        page.Append("<p>在 Neo4j Browser 里输入 / In Neo4j Browser, enter (.adoc: the current Browser; .html: Browser 5 and older, legacy Browser)</p>\n<pre>")
            .Append(WebUtility.HtmlEncode($":play {address}/guide-zh.adoc\n:play {address}/guide-zh.html\n:style {address}/style.grass"))
            .Append("</pre>\n<ul>\n");
        foreach (string name in names.Order(StringComparer.Ordinal))
        {
            page.Append("<li><a href=\"").Append(name).Append("\">").Append(name).Append("</a></li>\n");
        }

        return page.Append("</ul>\n</html>\n").ToString();
    }
}
