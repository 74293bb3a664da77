namespace KnowledgeGraph.Documents;

/// <summary>Ways through a document's tree.</summary>
public static class PlanDocumentWalk
{
    /// <summary>All leaves below <paramref name="part"/> (itself included) in reading order.</summary>
    public static IEnumerable<Leaf> Leaves(this DocumentPart part) => Descendants(part).OfType<Leaf>();

    /// <summary>All blocks of kind <typeparamref name="T"/> below <paramref name="part"/> (itself included) in reading order, parents first.</summary>
    public static IEnumerable<T> Blocks<T>(this DocumentPart part)
        where T : DocumentBlock => Descendants(part).OfType<T>();

    private static IEnumerable<DocumentPart> Descendants(DocumentPart root)
    {
        Stack<DocumentPart> open = new([root]);
        while (open.TryPop(out DocumentPart? part))
        {
            yield return part;
            if (part is DocumentBlock block)
            {
                for (int i = block.Children.Count - 1; i >= 0; i--)
                {
                    open.Push(block.Children[i]);
                }
            }
        }
    }
}
