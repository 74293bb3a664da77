using KnowledgeGraph.Documents;

namespace KnowledgeGraph.Terms;

/// <summary>The text that is a section's own: its heading and what stands under it, down to the next numbered heading.</summary>
/// <remarks>Columns, tables and dash items belong to the section they stand in, so that each word is read once.</remarks>
internal static class OwnLeaves
{
    /// <summary>The leaves in reading order; page furniture and tables of contents left out.</summary>
    public static IEnumerable<Leaf> Of(Section section)
    {
        Stack<DocumentPart> open = new(section.Children.Reverse());
        while (open.TryPop(out DocumentPart? part))
        {
            if (part is Leaf leaf)
            {
                if (leaf.Kind is not (LeafKind.Blank or LeafKind.Furniture or LeafKind.Contents))
                {
                    yield return leaf;
                }
            }
            else if (part is DocumentBlock block and not Section { IsDashItem: false })
            {
                foreach (DocumentPart child in block.Children.Reverse())
                {
                    open.Push(child);
                }
            }
        }
    }
}
