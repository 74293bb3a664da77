using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents;

/// <summary>A 专栏: a framed part of a section with a caption and, mostly, items.</summary>
public sealed class Column : DocumentBlock
{
    internal Column(string key, int? number, string title, Leaf caption, IReadOnlyList<DocumentPart> children, TextSpan span)
        : base(key, children, span)
    {
        Number = number;
        Title = title;
        Caption = caption;
    }

    /// <summary>Its number; null where the caption bears none.</summary>
    public int? Number { get; }

    /// <summary>The caption without 专栏 and number.</summary>
    public string Title { get; }

    /// <summary>The line that names it.</summary>
    public Leaf Caption { get; }

    /// <summary>Its items, in order.</summary>
    public IEnumerable<Item> Items => Children.OfType<Item>();
}

/// <summary>A paragraph of a column that begins with its own title (人工智能。重点开展…).</summary>
public sealed class Item : DocumentBlock
{
    internal Item(string key, string title, Leaf titleLeaf, IReadOnlyList<DocumentPart> children, TextSpan span)
        : base(key, children, span)
    {
        Title = title;
        TitleLeaf = titleLeaf;
    }

    /// <summary>The title without marker and closing mark.</summary>
    public string Title { get; }

    /// <summary>The title's words.</summary>
    public Leaf TitleLeaf { get; }
}
