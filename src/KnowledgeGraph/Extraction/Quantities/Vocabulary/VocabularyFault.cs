namespace KnowledgeGraph.Extraction.Quantities.Vocabulary;

/// <summary>What is wrong in a vocabulary file, and where; line and column count from 1.</summary>
internal sealed record VocabularyFault(string File, int Line, int Column, string Message)
{
    public override string ToString() => $"{File}:{Line}:{Column}: {Message}";
}
