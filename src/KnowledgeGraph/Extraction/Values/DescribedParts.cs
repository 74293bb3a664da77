using KnowledgeGraph.Documents;

namespace KnowledgeGraph.Extraction.Values;

/// <summary>What the part that holds a leaf is about: the innermost item, column or section that describes a thing.</summary>
internal static class DescribedParts
{
    /// <summary>A look-up over a document's leaves.</summary>
    public static Func<Leaf, EntityRef?> Of(PlanDocument document, IReadOnlyList<Description> descriptions)
    {
        Dictionary<string, EntityRef> byKey = new(StringComparer.Ordinal);
        foreach (Description description in descriptions)
        {
            byKey.TryAdd(description.Key, description.Entity);
        }

        Dictionary<Leaf, EntityRef> byLeaf = [];
        Note(document, null);
        return leaf => byLeaf.TryGetValue(leaf, out EntityRef entity) ? entity : null;

        void Note(DocumentBlock block, EntityRef? about)
        {
            foreach (DocumentPart child in block.Children)
            {
                if (child is DocumentBlock inner)
                {
                    // A section about a field sets the city's goals; only an item or column is about its thing alone.
                    EntityRef? described = inner is Item or Column && byKey.TryGetValue(inner.Key, out EntityRef entity) ? entity : null;
                    Note(inner, inner is Section ? null : described ?? about);
                }
                else if (about is { } thing)
                {
                    byLeaf[(Leaf)child] = thing;
                }
            }
        }
    }
}
