namespace KnowledgeGraph.Documents.Structure.Wrapping;

/// <summary>A document as it is read where a page had cut its paragraphs into lines, and the way back to the document as it stands.</summary>
/// <remarks>Both have the same parts in the same order with the same keys; only their texts and the places in them differ. Immutable.</remarks>
/// <param name="document">The document with its lines joined.</param>
/// <param name="whole">How the lines were joined.</param>
internal sealed class JoinedDocument(PlanDocument document, WholeLines whole)
{
    /// <summary>The document to extract from.</summary>
    public PlanDocument Document { get; } = document;

    /// <summary>How the lines were joined.</summary>
    public WholeLines Lines { get; } = whole;

    /// <summary>For each leaf of <see cref="Document"/> the one of the document as it stands.</summary>
    public IReadOnlyDictionary<Leaf, Leaf> LeavesOf(PlanDocument asItStands) =>
        Document.Leaves().Zip(asItStands.Leaves()).ToDictionary(static pair => pair.First, static pair => pair.Second);
}
