namespace KnowledgeGraph.Documents.Readers.Html;

/// <summary>What a page has beside its text: names for itself, pictures, framed blocks.</summary>
internal sealed class PageParts
{
    // A smaller picture is a dot, a bullet or an icon.
    private const int SmallestPicture = 40;

    private readonly List<PagePicture> _pictures = [];
    private readonly List<PageBox> _boxes = [];

    /// <summary>What the page calls itself in its head; null where it does not.</summary>
    public string? Title { get; private set; }

    /// <summary>What the page calls its article (<c>&lt;meta name="ArticleTitle"&gt;</c>); null where it does not.</summary>
    public string? ArticleTitle { get; private set; }

    public IReadOnlyList<PagePicture> Pictures => _pictures;

    /// <summary>Framed blocks that are no tables and have lines.</summary>
    public IReadOnlyList<PageBox> Boxes => _boxes;

    public void ReadTitle(ReadOnlySpan<char> title) => Title ??= HtmlTitle.Clean(title);

    public void ReadMeta(HtmlAttributes attributes)
    {
        if (attributes.Name.Equals("ArticleTitle", StringComparison.OrdinalIgnoreCase))
        {
            ArticleTitle ??= HtmlTitle.Clean(attributes.Content);
        }
    }

    public void AddPicture(HtmlScanner scanner, TextForm form, LineBuilder lines)
    {
        HtmlAttributes attributes = scanner.Attributes;
        bool isOrnament = attributes.Width is >= 0 and < SmallestPicture || attributes.Height is >= 0 and < SmallestPicture;
        if (!isOrnament && (form & (TextForm.Hidden | TextForm.Link | TextForm.Furniture)) == 0)
        {
            _pictures.Add(new PagePicture(scanner.Start, lines.Lines.Count, lines.Length));
        }
    }

    public void AddBox(in OpenElement box, int pageEnd, int lineCount)
    {
        if (lineCount > box.FirstLine)
        {
            _boxes.Add(new PageBox(box.PageStart, pageEnd, box.FirstLine, lineCount));
        }
    }
}

/// <summary>A picture: its place in the page, the index of the line it stands in or before, its place in the text.</summary>
internal readonly record struct PagePicture(int PageStart, int Line, int TextOffset);

/// <summary>A framed block: its place in the page and its lines.</summary>
internal readonly record struct PageBox(int PageStart, int PageEnd, int FirstLine, int EndLine);
