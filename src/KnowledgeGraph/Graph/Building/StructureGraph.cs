using System.Globalization;
using KnowledgeGraph.Documents;

namespace KnowledgeGraph.Graph.Building;

/// <summary>Turns a document's tree into nodes and links: Document, Section, Column, Item, Paragraph, Table, Row.</summary>
internal sealed class StructureGraph
{
    private const int LongestName = 40;

    private readonly PlanDocument _document;
    private readonly GraphAccumulator _graph;
    private readonly Dictionary<Leaf, string> _owners = [];
    private readonly Dictionary<Leaf, Leaf>? _whole;

    private StructureGraph(PlanDocument document, GraphAccumulator graph)
    {
        (_document, _graph) = (document, graph);
        _whole = document.Joined?.LeavesOf(document).ToDictionary(static pair => pair.Value, static pair => pair.Key);
    }

    /// <summary>Adds the structure to <paramref name="graph"/>.</summary>
    /// <returns>Id of the node that each leaf's words belong to; furniture and contents belong to none.</returns>
    public static IReadOnlyDictionary<Leaf, string> Add(PlanDocument document, string? issuer, GraphAccumulator graph)
    {
        StructureGraph structure = new(document, graph);
        graph.Add(DocumentNode(document, issuer, graph.DocumentId));
        structure.AddChildren(document, graph.DocumentId);
        return structure._owners;
    }

    private static Node DocumentNode(PlanDocument document, string? issuer, string id)
    {
        DocumentMetadata metadata = document.Metadata;
        return new Node(
            id,
            ["Document"],
            [
                new("name", metadata.Title ?? document.Source.Name),
                new("title", metadata.Title),
                new("issuer", issuer),
                new("docNumber", metadata.DocumentNumber),
                new("published", metadata.Published?.ToString("O", CultureInfo.InvariantCulture)),
                new("periodStart", metadata.PeriodStart),
                new("periodEnd", metadata.PeriodEnd),
                new("horizon", metadata.Horizon),
                new("language", "zh"),
                new("source", document.Source.Name),
                new("sha256", document.Source.Sha256),
            ]);
    }

    private void AddChildren(DocumentBlock block, string parentId)
    {
        Dictionary<string, int> ordinals = new(StringComparer.Ordinal);
        string? before = null;
        AddChildren(block, parentId, ordinals, ref before);
    }

    private void AddChildren(DocumentBlock block, string parentId, Dictionary<string, int> ordinals, ref string? before)
    {
        foreach (DocumentPart child in block.Children)
        {
            switch (child)
            {
                case Matter matter:
                    // Front and back matter are places, not nodes: their paragraphs hang from the document.
                    AddChildren(matter, parentId, ordinals, ref before);
                    break;
                case DocumentBlock part:
                    string id = GraphId.Part(_graph.DocumentId, part.Key);
                    (Node node, string link) = Describe(part, id, block as Table);
                    _graph.Add(node);
                    int ordinal = ordinals[link] = ordinals.GetValueOrDefault(link) + 1;
                    _graph.Link(parentId, link, id, new KeyValuePair<string, object?>("ordinal", ordinal));
                    if (before is not null)
                    {
                        _graph.Link(before, "NEXT", id);
                    }

                    before = id;
                    AddChildren(part, id);
                    break;
                case Leaf { Kind: not (LeafKind.Furniture or LeafKind.Contents or LeafKind.Blank) } leaf:
                    _owners[leaf] = parentId;
                    break;
                default:
                    break;
            }
        }
    }

    private (Node Node, string Link) Describe(DocumentBlock part, string id, Table? table) => part switch
    {
        Section { IsDashItem: true } item => (Part(id, "Item", Name(item.Title, item.Marker), item.Heading, new("title", item.Title), new("path", item.Path)), "HAS_ITEM"),
        Section section => (
            Part(
                id,
                "Section",
                Name(section.Title, section.Marker),
                section.Heading,
                new("title", section.Title),
                new("path", section.Path),
                new("level", section.Level),
                new("marker", section.Marker)),
            "HAS_SECTION"),
        Column column => (Part(id, "Column", Name(column.Title, "专栏"), column.Caption, new("title", column.Title), new("number", column.Number)), "HAS_COLUMN"),
        Item item => (Part(id, "Item", item.Title, item.TitleLeaf, new KeyValuePair<string, object?>("title", item.Title)), "HAS_ITEM"),
        Table inner => (
            Part(
                id,
                "Table",
                Name(inner.Title, string.Join(' ', inner.Header)),
                inner.Caption ?? inner.Leaves().First(),
                new("title", inner.Title),
                new("number", inner.Number),
                new("header", inner.Header)),
            "HAS_TABLE"),
        Row row => (Part(id, "Row", RowName(row, table), row.Leaves().First(), new KeyValuePair<string, object?>("cells", row.Cells.Select(static cell => cell.Text))), "HAS_ROW"),
        Paragraph paragraph => (ParagraphNode(paragraph, id), "HAS_PARAGRAPH"),
        _ => throw new InvalidOperationException($"A {part.GetType().Name} has no place in the graph."),
    };

    private Node ParagraphNode(Paragraph paragraph, string id)
    {
        string text = Words(paragraph.Leaf);
        return Part(id, "Paragraph", Name(text, "…"), paragraph.Leaf, new KeyValuePair<string, object?>("text", text));
    }

    private static Node Part(string id, string label, string name, Leaf place, params ReadOnlySpan<KeyValuePair<string, object?>> properties) =>
        new(
            id,
            [label],
            [
                new("name", name),
                new("line", place.Line),
                new("start", place.Content.Start),
                new("end", place.Content.End),
                .. properties,
            ]);

    // The indicator, where the table has one, else the first cell with words.
    private static string RowName(Row row, Table? table)
    {
        for (int column = 0; column < (table?.Roles.Count ?? 0); column++)
        {
            if (table!.Roles[column] == ColumnRole.Name && row.Cells[column].Text.Length > 0)
            {
                return Name(row.Cells[column].Text, "-");
            }
        }

        return Name(row.Cells.FirstOrDefault(static cell => cell.Text.Length > 0)?.Text, "-");
    }

    private static string Name(string? words, string otherwise)
    {
        string name = string.IsNullOrWhiteSpace(words) ? otherwise : words;
        int length = Math.Min(name.Length, LongestName);
        // A name never ends between the halves of a surrogate pair.
        return length < name.Length && char.IsHighSurrogate(name[length - 1]) ? name[..(length - 1)] : name[..length];
    }

    // A paragraph that a page had cut into lines is read and searched as one.
    private string Words(Leaf leaf) =>
        _whole is { } whole ? whole[leaf].Content.In(_document.Joined!.Document.Source.Text).ToString() : leaf.Content.In(_document.Source.Text).ToString();
}
