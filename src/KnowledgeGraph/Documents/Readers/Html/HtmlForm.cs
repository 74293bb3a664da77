namespace KnowledgeGraph.Documents.Readers.Html;

/// <summary>What an element does to the form of its text, by its kind and its attributes.</summary>
internal sealed class HtmlForm
{
    // A page has few styles and repeats them for every word; a page that has many gains nothing by keeping them.
    private const int MostStyles = 256;
    private const int LongestStyle = 512;

    private static readonly string[] BoxNames = ["box", "boxed", "zhuanlan", "frame", "panel", "card", "callout", "kuang", "bordered"];

    private static readonly string[] TitleNames = ["title", "bt", "biaoti", "article-title", "article_title", "xl_title", "con_title", "content_title", "detail_title", "news_title"];

    private readonly Dictionary<string, InlineStyle> _styles = new(StringComparer.Ordinal);

    /// <summary>The element that <paramref name="scanner"/> has just read the start of, in text of the form <paramref name="outer"/>.</summary>
    public OpenElement Describe(HtmlScanner scanner, TextForm outer)
    {
        HtmlTag tag = scanner.Tag;
        var element = new OpenElement
        {
            Tag = tag,
            IsBlock = tag.Is(HtmlTraits.Block),
            PageStart = scanner.Start,
            HeadingLevel = tag.HeadingLevel(),
        };
        ReadTag(ref element);
        if (scanner.Attributes.HasAny)
        {
            ReadAttributes(ref element, scanner.Attributes);
        }

        element.Form = element.FormIn(outer);
        return element;
    }

    private static void ReadTag(ref OpenElement element)
    {
        switch (element.Tag)
        {
            case HtmlTag.B or HtmlTag.Strong or HtmlTag.H1 or HtmlTag.H2 or HtmlTag.H3 or HtmlTag.H4 or HtmlTag.H5 or HtmlTag.H6:
                element.Style.IsBold = true;
                break;
            case HtmlTag.Center:
                element.Style.IsCentered = true;
                break;
            case HtmlTag.Table:
                // A table's text stands left in its cells, wherever the table stands.
                element.Style.IsCentered = false;
                break;
            case HtmlTag.Li:
                element.Adds = TextForm.ListItem;
                break;
            case HtmlTag.Pre or HtmlTag.Listing or HtmlTag.Plaintext or HtmlTag.Xmp:
                element.Style.KeepsLineBreaks = true;
                break;
            case HtmlTag.Svg or HtmlTag.Math:
                element.Adds = TextForm.Foreign;
                break;
        }

        element.Style.IsHidden = element.Tag.Is(HtmlTraits.Hidden);
        element.Adds |= element.Tag.Is(HtmlTraits.Furniture) ? TextForm.Furniture : TextForm.None;
    }

    private void ReadAttributes(ref OpenElement element, HtmlAttributes attributes)
    {
        if (element.IsBlock && element.Tag != HtmlTag.Table)
        {
            element.Style.ReadAlign(attributes.Align);
        }

        element.Style.ReadFace(attributes.Face);
        element.Style.Add(StyleOf(attributes.Style));

        // A page that hides all of itself is shown by its script.
        element.Style.IsHidden = (element.Style.IsHidden || attributes.IsHidden) && element.Tag != HtmlTag.Body;
        bool isTablePart = element.Tag is HtmlTag.Table or HtmlTag.Tr or HtmlTag.Caption || element.Tag.IsCell() || element.Tag.IsRowGroup();
        element.IsBlock = isTablePart ? element.IsBlock : element.Style.IsBlock ?? element.IsBlock;
        element.IsBox = element.IsBlock && !isTablePart && (element.Style.HasBorder || HasName(attributes.Class, BoxNames));
        element.NamesArticle = element.IsBlock && (ArticleFinder.IsName(attributes.Id) || ArticleFinder.IsName(attributes.Class));
        if (HasName(attributes.Id, TitleNames) || HasName(attributes.Class, TitleNames))
        {
            element.Adds |= TextForm.Title;
        }

        if (element.Tag == HtmlTag.A && attributes.HasAddress)
        {
            element.Adds |= TextForm.Link;
        }
    }

    private InlineStyle StyleOf(ReadOnlySpan<char> declarations)
    {
        if (declarations.IsEmpty)
        {
            return default;
        }

        var known = _styles.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(declarations, out InlineStyle style))
        {
            style.ReadStyle(declarations);
            if (_styles.Count < MostStyles && declarations.Length <= LongestStyle)
            {
                known[declarations] = style;
            }
        }

        return style;
    }

    private static bool HasName(ReadOnlySpan<char> classes, string[] names)
    {
        foreach (Range part in classes.SplitAny(' ', '\t', '\n'))
        {
            foreach (string name in names)
            {
                if (classes[part].Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
