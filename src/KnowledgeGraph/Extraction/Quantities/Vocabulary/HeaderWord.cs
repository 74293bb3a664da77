namespace KnowledgeGraph.Extraction.Quantities.Vocabulary;

/// <summary>What a word in a table's header says of the column: its role, that its values are sums or yearly means, or that they are none of the row's indicator.</summary>
internal sealed record HeaderWord(ValueRole? Role, bool Cumulative, string? Per, bool Aside = false);
