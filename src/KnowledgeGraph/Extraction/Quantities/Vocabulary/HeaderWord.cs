namespace KnowledgeGraph.Extraction.Quantities.Vocabulary;

/// <summary>What a word in a table's header says of the column: its role, or that its values are sums or yearly means.</summary>
internal sealed record HeaderWord(ValueRole? Role, bool Cumulative, string? Per);
