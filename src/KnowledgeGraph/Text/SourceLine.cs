using System.Runtime.InteropServices;

namespace KnowledgeGraph.Text;

/// <summary>What the form of the source says about a line, beyond its words.</summary>
[Flags]
public enum LineStyle : ushort
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The whole line is bold, or set in a face that pages use for headings.</summary>
    Bold = 1,

    /// <summary>Centred.</summary>
    Centered = 2,

    /// <summary>The page's own furniture (navigation, share bars, footer), not the document's text.</summary>
    Furniture = 4,

    /// <summary>In a framed block that is no table, or in a Markdown quotation.</summary>
    Boxed = 8,

    /// <summary>An item of a list element.</summary>
    ListItem = 16,

    /// <summary>The line starts with words in bold and goes on without: a run-in heading by style. <see cref="SourceLine.BoldLength"/> says where it ends.</summary>
    BoldStart = 32,
}

/// <summary>One line of a source: a line of a text file; in other formats one block element, one part between <c>&lt;br&gt;</c> or one part of a cell.</summary>
/// <param name="Span">Its words: without the line break, without white space at its ends, without the marks by which Markdown says what it is (<c>#</c>, enclosing <c>**</c>).
/// A line without words has an empty span at its start.</param>
/// <param name="Style">What its form says.</param>
/// <param name="HeadingLevel">1 to 6 where the source marks it as a heading (<c>&lt;h1&gt;</c>, <c>#</c>); else 0.</param>
/// <param name="Cell">Index into <see cref="SourceText.Cells"/> of the innermost cell that holds the line, of the first of them where a line of text holds a row of cells; -1 outside tables.</param>
/// <param name="BoldLength">With <see cref="LineStyle.BoldStart"/> the number of units at the start of the span that are bold, 255 at most; else 0.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SourceLine(TextSpan Span, LineStyle Style = LineStyle.None, byte HeadingLevel = 0, int Cell = -1, byte BoldLength = 0);
