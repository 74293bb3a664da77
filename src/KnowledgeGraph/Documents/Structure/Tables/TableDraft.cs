using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Structure.Tables;

/// <summary>Words of a table and where they stand, before the tree is built.</summary>
/// <param name="Text">Its words, line breaks joined.</param>
/// <param name="Span">Where they stand; empty for a cell without words.</param>
/// <param name="Line">Number of its first line, from 1.</param>
internal sealed record CellDraft(string Text, TextSpan Span, int Line)
{
    public static CellDraft Empty { get; } = new(string.Empty, default, 0);
}

/// <summary>A row: one draft for each column, and which of them have their words in this row (the others are carried from a row above).</summary>
internal sealed record RowDraft(IReadOnlyList<CellDraft> Cells, IReadOnlyList<CellDraft> Own);

/// <summary>A table that has been recovered, before the tree is built.</summary>
internal sealed class TableDraft
{
    /// <summary>Its caption line; null without one.</summary>
    public CaptionDraft? Caption { get; set; }

    /// <summary>One name a column.</summary>
    public required IReadOnlyList<string> Header { get; init; }

    /// <summary>The header's words.</summary>
    public required IReadOnlyList<CellDraft> HeaderCells { get; init; }

    /// <summary>Its rows.</summary>
    public required IReadOnlyList<RowDraft> Rows { get; init; }

    /// <summary>Words over the whole table that name it or give its unit.</summary>
    public List<CellDraft> Notes { get; } = [];

    /// <summary>First view it covers, caption and unit line included once they are found.</summary>
    public required int FirstView { get; set; }

    /// <summary>Last view it covers.</summary>
    public required int LastView { get; set; }
}

/// <summary>A line that names a table or a column.</summary>
/// <param name="Number">Its number; null where it bears none.</param>
/// <param name="Title">The words behind the number; empty where they stand on the next line.</param>
/// <param name="Span">The caption's words.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="View">Its view.</param>
internal sealed record CaptionDraft(int? Number, string Title, TextSpan Span, int Line, int View);
