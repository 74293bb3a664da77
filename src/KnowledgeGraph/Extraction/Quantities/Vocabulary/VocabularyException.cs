namespace KnowledgeGraph.Extraction.Quantities.Vocabulary;

/// <summary>A vocabulary file cannot be used. Holds all faults of the file at once, in the order of their places.</summary>
internal sealed class VocabularyException(IReadOnlyList<VocabularyFault> faults) : Exception(string.Join('\n', faults))
{
    public IReadOnlyList<VocabularyFault> Faults { get; } = faults;
}
