namespace KnowledgeGraph.Segmentation.Dictionary;

/// <summary>A line of a main dictionary.</summary>
internal readonly record struct DictionaryEntry(string Word, long Frequency, string? Tag);
