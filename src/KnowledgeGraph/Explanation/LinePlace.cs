using KnowledgeGraph.Documents;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Explanation;

/// <summary>Where a line stands in its document.</summary>
/// <param name="Source">The text.</param>
/// <param name="Line">The line's number, from 1.</param>
/// <param name="Span">Its words.</param>
/// <param name="Leaves">The leaves that hold them, in text order.</param>
internal sealed record LinePlace(SourceText Source, int Line, TextSpan Span, IReadOnlyList<PlacedLeaf> Leaves)
{
    /// <summary>Finds a line that the document has.</summary>
    public static LinePlace Of(PlanDocument document, int line)
    {
        TextSpan span = document.Source.Lines[line - 1].Span;
        return new LinePlace(document.Source, line, span, [.. LeavesOf(document, span)]);
    }

    private static IEnumerable<PlacedLeaf> LeavesOf(PlanDocument document, TextSpan span)
    {
        Stack<(DocumentPart Part, IReadOnlyList<string> Path)> open = new([(document, [])]);
        while (open.TryPop(out (DocumentPart Part, IReadOnlyList<string> Path) next))
        {
            if (next.Part is Leaf leaf)
            {
                if (leaf.Content.Overlaps(span))
                {
                    yield return new PlacedLeaf(leaf, next.Path);
                }
            }
            else if (next.Part is DocumentBlock block && block.Span.Overlaps(span))
            {
                IReadOnlyList<string> path = TitleOf(block) is { } title ? [.. next.Path, title] : next.Path;
                foreach (DocumentPart child in block.Children.Reverse())
                {
                    open.Push((child, path));
                }
            }
        }
    }

    private static string? TitleOf(DocumentBlock block) => block switch
    {
        Section { IsDashItem: true } item => $"{item.Marker}{item.Title}",
        Section section => $"{section.Path} {section.Marker}{section.Title}",
        Column column => $"专栏{column.Number} {column.Title}",
        Item item => $"· {item.Title}",
        Table table => $"表{table.Number} {table.Title}".TrimEnd(),
        Row row => row.Key[(row.Key.LastIndexOf('/') + 1)..],
        _ => null,
    };
}

/// <summary>A leaf with the titles of the parts around it, the outermost first.</summary>
internal sealed record PlacedLeaf(Leaf Leaf, IReadOnlyList<string> Path);
