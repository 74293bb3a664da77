namespace KnowledgeGraph.Documents.Readers.Html;

/// <summary>Finds the element that holds a page's article while the page is read: the innermost one with nearly all of the page's prose.</summary>
/// <remarks>
/// Prose is counted by the marks ， 。 and ； outside links. Navigation, share bars and footers have next to none of them, an official document has one
/// for every dozen characters. An element that names itself an article may leave out more of the prose than one that does not.
/// </remarks>
internal sealed class ArticleFinder
{
    private const double NamedShare = 0.9;
    private const double AnyShare = 0.98;

    // A page with fewer marks is no document, and one stray mark would decide.
    private const int LeastProse = 10;
    private const int StrayMarks = 3;
    private const int PruneAt = 4096;

    private static readonly string[] ExactNames =
    [
        "ucap-content", "zoom", "zoomcon", "trs_editor", "trs_ueditor", "article", "articlecontent", "article-content", "article_content", "article-con", "article_con",
        "content", "contents", "contentbox", "content-box", "maincontent", "main-content", "main_content", "contxt", "con_txt", "context", "contenttext", "content_text",
        "text", "textbox", "news_content", "newscontent", "news-content", "view", "view_content", "pages_content", "detail", "detail-content", "detail_content", "xxgk_content", "bt_content", "wenzhang", "zhengwen", "easysite-news-text",
    ];

    private readonly List<Article> _candidates = [];
    private int _total;

    /// <summary>Prose so far.</summary>
    public int Total => _total;

    public void Add(int prose) => _total += prose;

    /// <summary>True where an id or a class names the element as one that holds an article.</summary>
    public static bool IsName(ReadOnlySpan<char> idOrClasses)
    {
        foreach (Range part in idOrClasses.SplitAny(' ', '\t', '\n'))
        {
            ReadOnlySpan<char> name = idOrClasses[part];
            foreach (string known in ExactNames)
            {
                if (name.Equals(known, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Notes an element that ends.</summary>
    public void Close(in OpenElement element, int pageEnd, int lineCount)
    {
        if (element.Prose < LeastProse || element.Prose < NamedShare * _total - StrayMarks)
        {
            return;
        }

        _candidates.Add(new Article(element.PageStart, pageEnd, element.FirstLine, lineCount, element.Prose, element.NamesArticle));
        if (_candidates.Count >= PruneAt)
        {
            _candidates.RemoveAll(candidate => candidate.Prose < NamedShare * _total - StrayMarks);
        }
    }

    /// <summary>The article; null where the page is one or has none.</summary>
    public Article? Find()
    {
        // Elements end from the inside out, so the first that holds enough is the innermost.
        Article? named = First(NamedShare, onlyNamed: true);
        Article? any = First(AnyShare, onlyNamed: false);
        return named is null || any?.PageStart > named.PageStart ? any : named;
    }

    private Article? First(double share, bool onlyNamed)
    {
        foreach (Article candidate in _candidates)
        {
            if ((candidate.IsNamed || !onlyNamed) && candidate.Prose >= Math.Min(share * _total, _total - StrayMarks))
            {
                return candidate;
            }
        }

        return null;
    }
}

/// <summary>The element that holds the article.</summary>
internal sealed record Article(int PageStart, int PageEnd, int FirstLine, int EndLine, int Prose, bool IsNamed);
