using System.Globalization;
using KnowledgeGraph.Documents.Structure.Tables;
using KnowledgeGraph.Documents.Structure.Wrapping;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Structure.Tree;

/// <summary>Turns a grown tree into the immutable one: spans that tile the text, places among siblings.</summary>
internal sealed class TreeFinisher
{
    private readonly SourceText _source;
    private readonly WholeLines? _whole;
    private readonly Dictionary<int, Leaf> _leafAt = [];
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private int _unnumberedColumns;
    private int _unnumberedTables;

    private TreeFinisher(SourceText source, WholeLines? whole) => (_source, _whole) = (source, whole);

    /// <summary>Finishes the parts of the document.</summary>
    public static IReadOnlyList<DocumentPart> Finish(SourceText source, DraftBlock root) => new TreeFinisher(source, null).Finish(root);

    /// <summary>Finishes the parts of a document that was read with its lines joined, each where it stands in the text as it is.</summary>
    public static IReadOnlyList<DocumentPart> Finish(WholeLines whole, DraftBlock root) => new TreeFinisher(whole.Source, whole).Finish(root);

    private List<DocumentPart> Finish(DraftBlock root)
    {
        if (_source.Text.Length == 0)
        {
            return [];
        }

        if (!FinishLeaves(root))
        {
            TextSpan all = new(0, _source.Text.Length);
            return [new Matter(MatterKind.Front, [new Leaf(LeafKind.Blank, all, default, 1)], all)];
        }

        return FinishChildren(root, string.Empty);
    }

    // Each leaf reaches from its own words to the next leaf's; the first from the text's start, the last to its end.
    private bool FinishLeaves(DraftBlock root)
    {
        List<DraftLeaf> leaves = [];
        Collect(root, leaves);
        for (int i = 0; i < leaves.Count; i++)
        {
            DraftLeaf draft = leaves[i];
            TextSpan words = Placed(draft.Content);
            int start = i == 0 ? 0 : words.Start;
            int end = i + 1 < leaves.Count ? Placed(leaves[i + 1].Content).Start : _source.Text.Length;
            draft.Leaf = new Leaf(draft.Kind, new TextSpan(start, end), words, draft.Line);
            if (draft.Kind is LeafKind.Cell or LeafKind.HeaderCell)
            {
                _leafAt[draft.Content.Start] = draft.Leaf;
            }
        }

        return leaves.Count > 0;
    }

    private TextSpan Placed(TextSpan words) => _whole?.ToSource(words) ?? words;

    private static void Collect(DraftPart part, List<DraftLeaf> leaves)
    {
        Stack<DraftPart> open = new([part]);
        while (open.TryPop(out DraftPart? next))
        {
            if (next is DraftLeaf leaf)
            {
                leaves.Add(leaf);
                continue;
            }

            List<DraftPart> children = ((DraftBlock)next).Children;
            for (int i = children.Count - 1; i >= 0; i--)
            {
                open.Push(children[i]);
            }
        }
    }

    private List<DocumentPart> FinishChildren(DraftBlock block, string key)
    {
        List<DocumentPart> parts = new(block.Children.Count);
        int paragraphs = 0;
        int sections = 0;
        int items = 0;
        int rows = 0;
        foreach (DraftPart child in block.Children)
        {
            switch (child)
            {
                case DraftLeaf { IsParagraph: true } leaf:
                    parts.Add(new Paragraph(Place(key, "p", ++paragraphs), leaf.Leaf!));
                    break;
                case DraftLeaf leaf:
                    parts.Add(leaf.Leaf!);
                    break;
                case DraftBlock { Kind: DraftKind.Matter } matter:
                    AddMatter(parts, matter);
                    break;
                case DraftBlock { Kind: DraftKind.Section } section:
                    parts.Add(FinishSection(section, key, ++sections));
                    break;
                case DraftBlock { Kind: DraftKind.Column } column:
                    parts.Add(FinishColumn(column));
                    break;
                case DraftBlock { Kind: DraftKind.Item } item:
                    parts.Add(FinishItem(item, Place(key, "item", ++items)));
                    break;
                case DraftBlock { Kind: DraftKind.Table } table:
                    parts.Add(FinishTable(table));
                    break;
                case DraftBlock row when row.Children.Count > 0:
                    parts.Add(FinishRow(row, Place(key, "row", ++rows)));
                    break;
                default:
                    break;
            }
        }

        return parts;
    }

    private void AddMatter(List<DocumentPart> parts, DraftBlock matter)
    {
        List<DocumentPart> children = FinishChildren(matter, matter.Matter == MatterKind.Front ? "front" : "back");
        if (children.Count > 0)
        {
            parts.Add(new Matter(matter.Matter, children, Tiled(children)));
        }
    }

    private Section FinishSection(DraftBlock draft, string parent, int ordinal)
    {
        string path = parent.Length == 0 ? Number(ordinal) : $"{parent}.{Number(ordinal)}";
        List<DocumentPart> children = FinishChildren(draft, path);
        SectionHeading heading = new(draft.Level, draft.Marker, draft.Title, draft.IsRunIn, draft.IsDashItem, draft.Name!.Leaf!);
        return new Section(heading, path, children, Tiled(children));
    }

    private Column FinishColumn(DraftBlock draft)
    {
        string key = Unused("col", draft.Number, ref _unnumberedColumns);
        List<DocumentPart> children = FinishChildren(draft, key);
        return new Column(key, draft.Number, draft.Title, draft.Name!.Leaf!, children, Tiled(children));
    }

    private Item FinishItem(DraftBlock draft, string key)
    {
        List<DocumentPart> children = FinishChildren(draft, key);
        return new Item(key, draft.Title, draft.Name!.Leaf!, children, Tiled(children));
    }

    private Table FinishTable(DraftBlock draft)
    {
        string key = Unused("table", draft.Number, ref _unnumberedTables);
        List<DocumentPart> children = FinishChildren(draft, key);
        string? title = draft.Name is null ? null : draft.Title;
        IReadOnlyList<string> header = draft.Table!.Header;
        return new Table(key, draft.Number, title, draft.Name?.Leaf, header, HeaderWords.RolesOf(header), children, Tiled(children));
    }

    private Row FinishRow(DraftBlock draft, string key)
    {
        List<DocumentPart> children = FinishChildren(draft, key);
        Cell[] cells = [.. draft.Row!.Cells.Select(cell => new Cell(cell.Text, cell.Span.IsEmpty ? null : _leafAt.GetValueOrDefault(cell.Span.Start)))];
        return new Row(key, cells, children, Tiled(children));
    }

    // Numbered by the caption; where that is missing or stands twice, by its place among such.
    private string Unused(string kind, int? number, ref int unnumbered)
    {
        if (number is { } stated && _keys.Add($"{kind}-{Number(stated)}"))
        {
            return $"{kind}-{Number(stated)}";
        }

        string key;
        do
        {
            key = $"{kind}-x{Number(++unnumbered)}";
        }
        while (!_keys.Add(key));

        return key;
    }

    private static string Place(string parent, string kind, int ordinal) => parent.Length == 0 ? $"{kind}-{Number(ordinal)}" : $"{parent}/{kind}-{Number(ordinal)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static TextSpan Tiled(List<DocumentPart> children) => new(children[0].Span.Start, children[^1].Span.End);
}
