using KnowledgeGraph.Documents.Structure.Tables;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Structure.Tree;

/// <summary>A part of the tree while it grows.</summary>
internal abstract class DraftPart
{
}

/// <summary>Words that become a leaf; its span reaches to the next one's words.</summary>
internal sealed class DraftLeaf(LeafKind kind, TextSpan content, int line) : DraftPart
{
    public LeafKind Kind { get; } = kind;

    public TextSpan Content { get; } = content;

    public int Line { get; } = line;

    /// <summary>True where it becomes a paragraph with a place of its own, not a title, caption or cell of its parent.</summary>
    public bool IsParagraph => Kind is LeafKind.Paragraph or LeafKind.Formality or LeafKind.Title;

    /// <summary>The finished leaf.</summary>
    public Leaf? Leaf { get; set; }
}

/// <summary>What a block becomes.</summary>
internal enum DraftKind
{
    Document,
    Matter,
    Section,
    Column,
    Item,
    Table,
    Row,
}

/// <summary>A block while it grows.</summary>
internal sealed class DraftBlock(DraftKind kind) : DraftPart
{
    public DraftKind Kind { get; } = kind;

    public List<DraftPart> Children { get; } = [];

    public MatterKind Matter { get; init; }

    public int Level { get; init; }

    public string Marker { get; init; } = string.Empty;

    public string Title { get; init; } = string.Empty;

    public int? Number { get; init; }

    public bool IsRunIn { get; init; }

    public bool IsDashItem { get; init; }

    public TableDraft? Table { get; init; }

    public RowDraft? Row { get; init; }

    /// <summary>The leaf that names it: heading, caption, item title.</summary>
    public DraftLeaf? Name { get; init; }
}
