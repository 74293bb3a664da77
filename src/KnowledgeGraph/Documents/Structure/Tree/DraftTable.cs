using KnowledgeGraph.Documents.Structure.Tables;

namespace KnowledgeGraph.Documents.Structure.Tree;

/// <summary>Turns a recovered table into a block of the tree.</summary>
internal static class DraftTable
{
    public static DraftBlock Block(TableDraft table)
    {
        DraftLeaf? name = table.Caption is { } caption ? new DraftLeaf(LeafKind.Caption, caption.Span, caption.Line) : null;
        DraftBlock block = new(DraftKind.Table)
        {
            Number = table.Caption?.Number,
            Title = table.Caption?.Title ?? string.Empty,
            Table = table,
            Name = name,
        };
        if (name is not null)
        {
            block.Children.Add(name);
        }

        block.Children.AddRange(table.Notes.Select(static note => Leaf(LeafKind.TableNote, note)));
        block.Children.AddRange(table.HeaderCells.Where(HasWords).Select(static cell => Leaf(LeafKind.HeaderCell, cell)));
        foreach (RowDraft row in table.Rows)
        {
            DraftBlock rowBlock = new(DraftKind.Row) { Row = row };
            rowBlock.Children.AddRange(row.Own.Where(HasWords).Select(static cell => Leaf(LeafKind.Cell, cell)));
            block.Children.Add(rowBlock);
        }

        block.Children.Sort(static (left, right) => Start(left).CompareTo(Start(right)));
        return block;
    }

    private static bool HasWords(CellDraft cell) => !cell.Span.IsEmpty;

    private static DraftLeaf Leaf(LeafKind kind, CellDraft cell) => new(kind, cell.Span, cell.Line);

    private static int Start(DraftPart part) => part switch
    {
        DraftLeaf leaf => leaf.Content.Start,
        DraftBlock { Children: [var first, ..] } => Start(first),
        // A row whose every cell is carried from above has no place of its own; it may not come before its elder.
        _ => int.MaxValue,
    };
}
