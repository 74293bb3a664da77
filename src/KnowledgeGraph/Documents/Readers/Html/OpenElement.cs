namespace KnowledgeGraph.Documents.Readers.Html;

/// <summary>An element that has begun and not ended.</summary>
internal struct OpenElement
{
    public HtmlTag Tag;

    /// <summary>Begins and ends lines, by its kind or by its style.</summary>
    public bool IsBlock;

    /// <summary>What it changes of the form around it.</summary>
    public InlineStyle Style;
    public TextForm Adds;
    public byte HeadingLevel;

    /// <summary>The form of the text in it.</summary>
    public TextForm Form;

    /// <summary>Names an article, by its id or class.</summary>
    public bool NamesArticle;
    public bool IsBox;

    /// <summary>True where a cell or table was begun for it.</summary>
    public bool IsInTable;
    public int PageStart;
    public int FirstLine;

    /// <summary>Marks of prose in it.</summary>
    public int Prose;

    /// <summary>The form that its text has where the form around it is <paramref name="outer"/>.</summary>
    public readonly TextForm FormIn(TextForm outer)
    {
        TextForm form = outer | Adds;
        form = With(form, TextForm.Bold, Style.IsBold);
        form = With(form, TextForm.HeadingFace, Style.HasHeadingFace);
        form = With(form, TextForm.Centered, Style.IsCentered);
        form = With(form, TextForm.KeepsLineBreaks, Style.KeepsLineBreaks);
        return Style.IsHidden ? form | TextForm.Hidden : form;
    }

    private static TextForm With(TextForm form, TextForm flag, bool? isSet) => isSet switch
    {
        true => form | flag,
        false => form & ~flag,
        null => form,
    };
}
