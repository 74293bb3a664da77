using KnowledgeGraph.Documents.Structure.Numbering;

namespace KnowledgeGraph.Documents.Structure.Tables;

/// <summary>Tells what a table of the source is for, from its shape and its words.</summary>
internal static class TablePurposes
{
    private const int LongestHeaderCell = 40;

    /// <summary>The purpose of a table whose lines are the views from <paramref name="first"/> to <paramref name="last"/>.</summary>
    public static TablePurpose Of(MarkedUpGrid grid, LineViews lines, int first, int last)
    {
        if (grid.ColumnCount == 1)
        {
            return CaptionReader.Column(lines, first) is not null || last - first < 40 && !HoldsSections(lines, first, last)
                ? TablePurpose.Frame
                : TablePurpose.Layout;
        }

        return grid.RowCount >= 2 && HasHeader(grid) && MostRowsAreWide(grid) && !HoldsSections(lines, first, last)
            ? TablePurpose.Data
            : TablePurpose.Layout;
    }

    private static bool HasHeader(MarkedUpGrid grid)
    {
        int row = grid.IsGroupRow(0) && grid.RowCount > 2 ? 1 : 0;
        for (int column = 0; column < grid.ColumnCount; column++)
        {
            if (grid.Draft(row, column).Text.Length > LongestHeaderCell)
            {
                return false;
            }
        }

        return true;
    }

    private static bool MostRowsAreWide(MarkedUpGrid grid)
    {
        int wide = 0;
        for (int row = 0; row < grid.RowCount; row++)
        {
            int cells = 0;
            for (int column = 0; column < grid.ColumnCount; column++)
            {
                cells += grid.Draft(row, column).Text.Length > 0 && (column == 0 || grid[row, column] != grid[row, column - 1]) ? 1 : 0;
            }

            wide += cells >= 2 ? 1 : 0;
        }

        return wide * 2 >= grid.RowCount;
    }

    // A document set in a table: two or more of the marks that only sections bear, with long text below them.
    private static bool HoldsSections(LineViews lines, int first, int last)
    {
        int marks = 0;
        bool isLong = false;
        int cell = -1;
        for (int view = first; view <= last; view++)
        {
            bool sameCell = lines[view].Cell == cell;
            cell = lines[view].Cell;
            marks += sameCell && lines[view].Marker is { Family: NumberingFamily.Ideograph or NumberingFamily.Chapter or NumberingFamily.BracketedIdeograph } ? 1 : 0;
            isLong |= lines[view].Span.Length > 120;
        }

        return marks >= 2 && isLong;
    }
}
