using KnowledgeGraph.Documents.Structure.Numbering;
using KnowledgeGraph.Documents.Structure.Tables;

namespace KnowledgeGraph.Documents.Structure.Sections;

/// <summary>What a line opens in the tree.</summary>
internal enum LineOpening : byte
{
    /// <summary>Nothing: a paragraph of what stands open.</summary>
    None,

    /// <summary>A section.</summary>
    Section,

    /// <summary>A dash item: a section of one paragraph.</summary>
    DashItem,

    /// <summary>A column; the line is its caption.</summary>
    Column,

    /// <summary>An item of the open column.</summary>
    Item,

    /// <summary>The line continues the heading or caption above it: its title stands on a line of its own.</summary>
    Title,

    /// <summary>A table of data begins with the line.</summary>
    Table,

    /// <summary>Inside a table that began above.</summary>
    InTable,
}

/// <summary>What is decided about a line.</summary>
internal struct LineDecision
{
    /// <summary>What it opens.</summary>
    public LineOpening Opening { get; set; }

    /// <summary>True where an open column ends before the line.</summary>
    public bool EndsColumn { get; set; }

    /// <summary>The mark of a section or item.</summary>
    public Marker? Marker { get; set; }

    /// <summary>Which part of the document the line belongs to: 0 for the main part, then one for each appendix.</summary>
    public int Zone { get; set; }

    /// <summary>The caption of a column.</summary>
    public CaptionDraft? Caption { get; set; }

    /// <summary>The table that begins here.</summary>
    public TableDraft? Table { get; set; }
}
