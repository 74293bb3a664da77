using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents;

/// <summary>A numbered heading with what stands under it, or a dash item (——x。).</summary>
public sealed class Section : DocumentBlock
{
    internal Section(SectionHeading heading, string path, IReadOnlyList<DocumentPart> children, TextSpan span)
        : base(path, children, span)
    {
        Path = path;
        Level = heading.Level;
        Marker = heading.Marker;
        Title = heading.Title;
        IsRunIn = heading.IsRunIn;
        IsDashItem = heading.IsDashItem;
        Heading = heading.Leaf;
    }

    /// <summary>Ordinals from the outermost section down: <c>4.1.2</c>.</summary>
    public string Path { get; }

    /// <summary>Rank of its marker's family in the document's own order of families, from 1.</summary>
    public int Level { get; }

    /// <summary>The marker as written: <c>一、</c>, <c>(二)</c>, <c>3.</c>, <c>——</c>, <c>第一章</c>, <c>附件2</c>.</summary>
    public string Marker { get; }

    /// <summary>The heading without marker and closing 。.</summary>
    public string Title { get; }

    /// <summary>True where text follows the heading in its own paragraph.</summary>
    public bool IsRunIn { get; }

    /// <summary>True for a dash item, an <c>Item</c> in the graph.</summary>
    public bool IsDashItem { get; }

    /// <summary>The heading's words.</summary>
    public Leaf Heading { get; }
}

/// <summary>What is known of a heading before its section is complete.</summary>
internal sealed record SectionHeading(int Level, string Marker, string Title, bool IsRunIn, bool IsDashItem, Leaf Leaf);
