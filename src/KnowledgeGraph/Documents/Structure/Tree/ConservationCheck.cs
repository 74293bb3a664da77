using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Structure.Tree;

/// <summary>Checks that every unit of a source belongs to exactly one leaf and every block is tiled by its parts.</summary>
internal static class ConservationCheck
{
    /// <summary>Checks a finished tree.</summary>
    /// <exception cref="InvalidOperationException">A unit belongs to no leaf or to two: a fault of the library, never of the document.</exception>
    public static void Require(SourceText source, PlanDocument document)
    {
        int at = 0;
        foreach (Leaf leaf in document.Leaves())
        {
            if (leaf.Span.Start != at || leaf.Span.End <= at || !(leaf.Content.IsEmpty || leaf.Span.Contains(leaf.Content)))
            {
                throw new InvalidOperationException(
                    $"'{source.Name}': leaf {leaf.Kind} {leaf.Span} with words {leaf.Content} does not follow offset {at}: text would be lost or counted twice.");
            }

            at = leaf.Span.End;
        }

        if (at != source.Text.Length)
        {
            throw new InvalidOperationException($"'{source.Name}': the leaves end at {at}, the text at {source.Text.Length}.");
        }

        foreach (DocumentBlock block in document.Blocks<DocumentBlock>())
        {
            RequireTiled(source, block);
        }
    }

    private static void RequireTiled(SourceText source, DocumentBlock block)
    {
        int at = block.Span.Start;
        foreach (DocumentPart child in block.Children)
        {
            if (child.Span.Start != at)
            {
                throw new InvalidOperationException($"'{source.Name}': the parts of '{block.Key}' leave a gap at {at}.");
            }

            at = child.Span.End;
        }

        if (at != block.Span.End)
        {
            throw new InvalidOperationException($"'{source.Name}': the parts of '{block.Key}' end at {at}, it ends at {block.Span.End}.");
        }
    }
}
