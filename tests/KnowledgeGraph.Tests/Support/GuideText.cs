using System.Net;

namespace KnowledgeGraph.Tests.Support;

/// <summary>Reads a guide as Neo4j Browser does: what stands in boxes of class <c>runnable</c>.</summary>
internal static class GuideText
{
    private const string Open = "<pre class=\"pre-scrollable code runnable\">";
    private const string Close = "</pre>";

    public static IEnumerable<string> Runnable(string html)
    {
        int at = 0;
        while ((at = html.IndexOf(Open, at, StringComparison.Ordinal)) >= 0)
        {
            int end = html.IndexOf(Close, at, StringComparison.Ordinal);
            yield return WebUtility.HtmlDecode(html[(at + Open.Length)..end]);
            at = end;
        }
    }
}
