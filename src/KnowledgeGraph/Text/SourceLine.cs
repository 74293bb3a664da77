namespace KnowledgeGraph.Text;

/// <summary>What the form of the source says about a line, beyond its words.</summary>
[Flags]
public enum LineStyle
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The whole line is bold, or set in a face that pages use for headings.</summary>
    Bold = 1,

    /// <summary>Centred.</summary>
    Centered = 2,

    /// <summary>The page's own furniture (navigation, share bars, footer), not the document's text.</summary>
    Furniture = 4,

    /// <summary>In a framed block that is no table.</summary>
    Boxed = 8,

    /// <summary>An item of a list element.</summary>
    ListItem = 16,

    /// <summary>The line starts with words in bold and goes on without: a run-in heading by style.</summary>
    BoldStart = 32,
}

/// <summary>One line of a source: a line of a text file; in other formats one block element, one part between <c>&lt;br&gt;</c> or one part of a cell.</summary>
/// <param name="Span">The line without its line break.</param>
/// <param name="Style">What its form says.</param>
/// <param name="HeadingLevel">1 to 6 where the source marks it as a heading (<c>&lt;h1&gt;</c>, <c>#</c>); else 0.</param>
/// <param name="Cell">Index into <see cref="SourceText.Cells"/> of the innermost cell that holds the line; -1 outside tables.</param>
public readonly record struct SourceLine(TextSpan Span, LineStyle Style = LineStyle.None, byte HeadingLevel = 0, int Cell = -1);
