using System.Runtime.InteropServices;

namespace KnowledgeGraph.Text;

/// <summary>A table as the source marks it up, be it data, layout or a frame around a text.</summary>
/// <remarks>Rows and columns in which no cell begins are not counted: they only repeat the one before them.</remarks>
/// <param name="Index">Position in <see cref="SourceText.Tables"/>: in order of their beginnings, so that a table comes before the tables in its cells.</param>
/// <param name="ParentCell">Index of the cell that this table stands in; -1 for an outermost table.</param>
/// <param name="RowCount">Number of rows, with spans laid out.</param>
/// <param name="ColumnCount">Number of columns, with spans laid out.</param>
/// <param name="FirstCell">Index into <see cref="SourceText.Cells"/> of its first cell.</param>
/// <param name="CellCount">How many cells it has, at least 1; they follow one another in row order, cells of inner tables come after them.</param>
public readonly record struct SourceTable(int Index, int ParentCell, int RowCount, int ColumnCount, int FirstCell, int CellCount);

/// <summary>A cell of a <see cref="SourceTable"/>.</summary>
/// <param name="Table">Index of its table.</param>
/// <param name="Row">First row it covers, from 0.</param>
/// <param name="Column">First column it covers, from 0.</param>
/// <param name="RowSpan">Rows it covers, at least 1; never beyond the table.</param>
/// <param name="ColumnSpan">Columns it covers, at least 1; never beyond the table.</param>
/// <param name="IsHeader">Marked as a header (<c>&lt;th&gt;</c>, <c>&lt;thead&gt;</c>; the first row of a Markdown or tab-separated table).</param>
/// <param name="FirstLine">Index into <see cref="SourceText.Lines"/> of its first line, lines of inner tables included; in Markdown and plain text the line that holds its row.</param>
/// <param name="LineCount">How many lines it has; 0 for an empty cell.</param>
/// <param name="Span">Its words in <see cref="SourceText.Text"/>, from its first line to its last; empty for an empty cell.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SourceCell(int Table, int Row, int Column, int RowSpan, int ColumnSpan, bool IsHeader, int FirstLine, int LineCount, TextSpan Span);
