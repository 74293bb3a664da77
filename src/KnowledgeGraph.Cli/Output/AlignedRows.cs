using System.Text;

namespace KnowledgeGraph.Cli.Output;

/// <summary>Rows of cells printed as columns that stand under one another; Chinese characters count two places.</summary>
internal sealed class AlignedRows
{
    private readonly List<string[]> _rows = [];

    /// <summary>Adds a row; a break in a cell is shown as a blank.</summary>
    public void Add(params string[] cells) => _rows.Add([.. cells.Select(static cell => cell.ReplaceLineEndings(" "))]);

    /// <summary>Prints the rows; cells two blanks apart, a last or empty cell is not filled up.</summary>
    public void Print(TextWriter output, string indent)
    {
        // One very long cell must not push all others off the screen.
        const int widest = 44;
        int columns = _rows.Select(static row => row.Length).DefaultIfEmpty(0).Max();
        int[] widths = [.. Enumerable.Range(0, columns).Select(column => Math.Min(widest, _rows.Where(row => row.Length > column + 1).Select(row => WidthOf(row[column])).DefaultIfEmpty(0).Max()))];
        foreach (string[] row in _rows)
        {
            StringBuilder line = new(indent);
            for (int column = 0; column < row.Length; column++)
            {
                line.Append(row[column]);
                if (column < row.Length - 1)
                {
                    line.Append(' ', Math.Max(0, widths[column] - WidthOf(row[column])) + 2);
                }
            }

            output.WriteLine(line.ToString().TrimEnd());
        }
    }

    private static int WidthOf(string text) => text.EnumerateRunes().Sum(static rune => IsWide(rune.Value) ? 2 : 1);

    // The wide blocks of the East Asian Width property that plans use.
    private static bool IsWide(int rune) => rune is (>= 0x2E80 and <= 0xA4CF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF01 and <= 0xFF60) or (>= 0x20000 and <= 0x3FFFD);
}
