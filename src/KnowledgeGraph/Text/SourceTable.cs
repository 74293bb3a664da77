namespace KnowledgeGraph.Text;

/// <summary>A table as the source marks it up, be it data, layout or a frame around a text.</summary>
/// <param name="Index">Position in <see cref="SourceText.Tables"/>, in order of the tables' first cells.</param>
/// <param name="ParentCell">Index of the cell that this table stands in; -1 for an outermost table.</param>
/// <param name="RowCount">Number of rows, with spans laid out.</param>
/// <param name="ColumnCount">Number of columns, with spans laid out.</param>
/// <param name="FirstCell">Index into <see cref="SourceText.Cells"/> of its first cell.</param>
/// <param name="CellCount">How many cells it has; they follow one another in row order, cells of inner tables come after them.</param>
public sealed record SourceTable(int Index, int ParentCell, int RowCount, int ColumnCount, int FirstCell, int CellCount);

/// <summary>A cell of a <see cref="SourceTable"/>.</summary>
/// <param name="Table">Index of its table.</param>
/// <param name="Row">First row it covers, from 0.</param>
/// <param name="Column">First column it covers, from 0.</param>
/// <param name="RowSpan">Rows it covers, at least 1.</param>
/// <param name="ColumnSpan">Columns it covers, at least 1.</param>
/// <param name="IsHeader">Marked as a header (<c>&lt;th&gt;</c>, <c>&lt;thead&gt;</c>).</param>
/// <param name="Span">Its words in the text, lines of inner tables included; empty for an empty cell.</param>
/// <param name="FirstLine">Index into <see cref="SourceText.Lines"/> of its first line, lines of inner tables included.</param>
/// <param name="LineCount">How many lines it has; 0 for an empty cell.</param>
public sealed record SourceCell(int Table, int Row, int Column, int RowSpan, int ColumnSpan, bool IsHeader, TextSpan Span, int FirstLine, int LineCount);
