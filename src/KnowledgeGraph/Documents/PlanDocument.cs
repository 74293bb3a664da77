using KnowledgeGraph.Diagnostics;
using KnowledgeGraph.Documents.Structure.Wrapping;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents;

/// <summary>A plan (规划) as a tree of sections, columns and tables over its source.</summary>
/// <remarks>Immutable; one instance serves all threads. Every unit of <see cref="Source"/> belongs to exactly one <see cref="Leaf"/>.</remarks>
public sealed class PlanDocument : DocumentBlock
{
    internal PlanDocument(SourceText source, DocumentMetadata metadata, IReadOnlyList<DocumentPart> children, IReadOnlyList<Diagnostic> diagnostics)
        : base(string.Empty, children, new TextSpan(0, source.Text.Length))
    {
        Source = source;
        Metadata = metadata;
        Diagnostics = diagnostics;
    }

    /// <summary>The text that it is read from.</summary>
    public SourceText Source { get; }

    /// <summary>Title, issuer, number, dates.</summary>
    public DocumentMetadata Metadata { get; }

    /// <summary>What was odd, while reading the file and while recovering its structure, in text order.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The same document with the lines of its paragraphs joined; null where no page had cut them.</summary>
    internal JoinedDocument? Joined { get; init; }

    /// <summary>The document to extract from: with its lines joined where a page had cut them, else this one.</summary>
    internal PlanDocument AsRead => Joined?.Document ?? this;
}

/// <summary>Where text stands that belongs to no section.</summary>
public enum MatterKind
{
    /// <summary>Before the first section: furniture, notice, addressees, preamble.</summary>
    Front,

    /// <summary>Behind the last: signature, date, furniture.</summary>
    Back,
}

/// <summary>The text before the first section, or behind the last.</summary>
public sealed class Matter : DocumentBlock
{
    internal Matter(MatterKind kind, IReadOnlyList<DocumentPart> children, TextSpan span)
        : base(kind == MatterKind.Front ? "front" : "back", children, span) => Kind = kind;

    /// <summary>Which of the two.</summary>
    public MatterKind Kind { get; }
}

/// <summary>A paragraph: one leaf with a place among the paragraphs of its parent.</summary>
public sealed class Paragraph : DocumentBlock
{
    internal Paragraph(string key, Leaf leaf)
        : base(key, [leaf], leaf.Span) => Leaf = leaf;

    /// <summary>Its text.</summary>
    public Leaf Leaf { get; }
}
