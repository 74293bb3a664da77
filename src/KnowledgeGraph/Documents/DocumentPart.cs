using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents;

/// <summary>A part of a <see cref="PlanDocument"/>: a <see cref="Leaf"/> of text or a <see cref="DocumentBlock"/> of parts.</summary>
/// <remarks>Immutable. The spans of a block's children tile the span of the block.</remarks>
public abstract class DocumentPart
{
    private protected DocumentPart(TextSpan span) => Span = span;

    /// <summary>All units of the part: its words with the white space and line breaks behind them.</summary>
    public TextSpan Span { get; }
}

/// <summary>What a <see cref="Leaf"/> is.</summary>
public enum LeafKind
{
    /// <summary>Running text: one paragraph, over several lines where a page had cut it.</summary>
    Paragraph,

    /// <summary>The heading of a section, marker included; of a run-in heading the words up to its first 。.</summary>
    Heading,

    /// <summary>The line that names a column or a table.</summary>
    Caption,

    /// <summary>The run-in title of an item.</summary>
    ItemTitle,

    /// <summary>A cell of a table's header.</summary>
    HeaderCell,

    /// <summary>A cell of a table's row.</summary>
    Cell,

    /// <summary>A note that belongs to a table (注：…), or its unit line.</summary>
    TableNote,

    /// <summary>The document's title, where it stands on its own.</summary>
    Title,

    /// <summary>The document number (文号), issuer, addressees, signature or date.</summary>
    Formality,

    /// <summary>A line of a table of contents.</summary>
    Contents,

    /// <summary>What the page put around the document: navigation, share bars, editors' names, links to other articles.</summary>
    Furniture,

    /// <summary>White space only.</summary>
    Blank,
}

/// <summary>A stretch of text that no part divides further: every unit of a source belongs to exactly one.</summary>
public sealed class Leaf : DocumentPart
{
    internal Leaf(LeafKind kind, TextSpan span, TextSpan content, int line)
        : base(span)
    {
        Kind = kind;
        Content = content;
        Line = line;
    }

    /// <summary>What it is.</summary>
    public LeafKind Kind { get; }

    /// <summary>
    /// Its words, without the white space around them; empty for a <see cref="LeafKind.Blank"/>. Where a page had cut a paragraph into lines (text out of a
    /// PDF) the breaks between them, and numbers of pages there, are inside.
    /// </summary>
    public TextSpan Content { get; }

    /// <summary>Number of its first line with words in the source, from 1.</summary>
    public int Line { get; }
}

/// <summary>A part made of parts.</summary>
public abstract class DocumentBlock : DocumentPart
{
    private protected DocumentBlock(string key, IReadOnlyList<DocumentPart> children, TextSpan span)
        : base(span)
    {
        Key = key;
        Children = children;
    }

    /// <summary>Its place in the document: what stands behind <c>#</c> in its id (<c>4.1.2</c>, <c>col-5/item-2</c>, <c>table-2/row-7</c>); empty for the document.</summary>
    public string Key { get; }

    /// <summary>Its parts in reading order; their spans tile its own.</summary>
    public IReadOnlyList<DocumentPart> Children { get; }
}
