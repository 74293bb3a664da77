using System.Text;
using KnowledgeGraph.Documents.Readers;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Documents.Readers;

/// <summary>Reads what a test writes down.</summary>
internal static class Reading
{
    public static SourceText Html(string page) => SourceText.Read(Encoding.UTF8.GetBytes(page), "page.html");

    public static SourceText Plain(string text) => SourceText.Read(Encoding.UTF8.GetBytes(text), "plan.txt");

    public static SourceText Markdown(string text) => SourceText.Read(Encoding.UTF8.GetBytes(text), "plan.md");

    /// <summary>The words of each line.</summary>
    public static string[] Words(this SourceText source) => [.. Enumerable.Range(0, source.Lines.Count).Select(i => source.LineText(i).ToString())];

    /// <summary>The words of the lines that have the style.</summary>
    public static string[] Words(this SourceText source, LineStyle style) =>
        [.. Enumerable.Range(0, source.Lines.Count).Where(i => source.Lines[i].Style.HasFlag(style)).Select(i => source.LineText(i).ToString())];

    /// <summary>The words of the lines that are not furniture.</summary>
    public static string[] Article(this SourceText source) =>
        [.. Enumerable.Range(0, source.Lines.Count).Where(i => !source.Lines[i].Style.HasFlag(LineStyle.Furniture)).Select(i => source.LineText(i).ToString())];

    /// <summary>The table laid out: a row of cells is joined by <c>|</c>, rows by <c>/</c>, a cell that spans stands in each of its places.</summary>
    public static string Grid(this SourceText source, int table = 0)
    {
        SourceTable shape = source.Tables[table];
        string[,] grid = new string[shape.RowCount, shape.ColumnCount];
        foreach (SourceCell cell in source.Cells.Skip(shape.FirstCell).Take(shape.CellCount))
        {
            for (int row = cell.Row; row < cell.Row + cell.RowSpan; row++)
            {
                for (int column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                {
                    Assert.Null(grid[row, column]);
                    grid[row, column] = cell.Span.In(source.Text).ToString().Replace("\n", " ", StringComparison.Ordinal);
                }
            }
        }

        return string.Join('/', Enumerable.Range(0, shape.RowCount).Select(row => string.Join('|', Enumerable.Range(0, shape.ColumnCount).Select(column => grid[row, column]))));
    }

    /// <summary>What holds of every source, whatever it was made of.</summary>
    public static void AssertSound(SourceText source)
    {
        int end = 0;
        for (int i = 0; i < source.Lines.Count; i++)
        {
            SourceLine line = source.Lines[i];
            Assert.InRange(line.Span.Start, i == 0 ? 0 : end + 1, source.Text.Length);
            Assert.InRange(line.Span.End, line.Span.Start, source.Text.Length);
            Assert.InRange(line.Cell, -1, source.Cells.Count - 1);
            Assert.DoesNotContain('\n', source.LineText(i).ToString());
            if (i > 0)
            {
                Assert.Equal(1, source.Text.AsSpan(end, line.Span.Start - end).Count('\n'));
            }

            Assert.Equal(i + 1, source.LineNumberAt(line.Span.Start));
            Assert.Equal(i + 1, source.LineNumberAt(Math.Max(line.Span.Start, line.Span.End - 1)));
            end = line.Span.End;
        }

        for (int i = 0; i < source.Tables.Count; i++)
        {
            SourceTable table = source.Tables[i];
            Assert.Equal(i, table.Index);
            Assert.InRange(table.CellCount, 1, source.Cells.Count - table.FirstCell);
            Assert.InRange(table.ParentCell, -1, table.FirstCell - 1);
            _ = source.Grid(i);
        }

        foreach (SourceCell cell in source.Cells)
        {
            Assert.InRange(cell.Row + cell.RowSpan, cell.Row + 1, source.Tables[cell.Table].RowCount);
            Assert.InRange(cell.Column + cell.ColumnSpan, cell.Column + 1, source.Tables[cell.Table].ColumnCount);
            Assert.InRange(cell.Span.End, cell.Span.Start, source.Text.Length);
        }
    }
}
