using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents;

/// <summary>A table of data with a header.</summary>
public sealed class Table : DocumentBlock
{
    internal Table(
        string key,
        int? number,
        string? title,
        Leaf? caption,
        IReadOnlyList<string> header,
        IReadOnlyList<ColumnRole> roles,
        IReadOnlyList<DocumentPart> children,
        TextSpan span)
        : base(key, children, span)
    {
        Number = number;
        Title = title;
        Caption = caption;
        Header = header;
        Roles = roles;
    }

    /// <summary>Its number (表N); null where the caption bears none.</summary>
    public int? Number { get; }

    /// <summary>The caption without 表 and number; null without a caption.</summary>
    public string? Title { get; }

    /// <summary>The line that names it; null where there is none.</summary>
    public Leaf? Caption { get; }

    /// <summary>One name a column, several header rows joined without a space; empty where the table has no header.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>What each column holds, as far as <see cref="Header"/> tells.</summary>
    public IReadOnlyList<ColumnRole> Roles { get; }

    /// <summary>Its rows, in order.</summary>
    public IEnumerable<Row> Rows => Children.OfType<Row>();
}

/// <summary>A row of a <see cref="Table"/>.</summary>
public sealed class Row : DocumentBlock
{
    internal Row(string key, IReadOnlyList<Cell> cells, IReadOnlyList<DocumentPart> children, TextSpan span)
        : base(key, children, span) => Cells = cells;

    /// <summary>One cell for each column of the table; a cell that spans is repeated in each place that it covers.</summary>
    public IReadOnlyList<Cell> Cells { get; }
}

/// <summary>What stands in one row and column.</summary>
/// <param name="Text">Its words, line breaks joined.</param>
/// <param name="Leaf">Where they stand: for a spanning cell the leaf of the first row it covers; null for an empty cell.</param>
public sealed record Cell(string Text, Leaf? Leaf);
