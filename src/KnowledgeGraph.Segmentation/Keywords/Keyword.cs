namespace KnowledgeGraph.Segmentation.Keywords;

/// <summary>A word that tells what a text is about.</summary>
/// <param name="Word">The word.</param>
/// <param name="Weight">How much it tells; comparable within one text and method.</param>
public readonly record struct Keyword(string Word, double Weight);
