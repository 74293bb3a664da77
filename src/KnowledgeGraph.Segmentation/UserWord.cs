namespace KnowledgeGraph.Segmentation;

/// <summary>A word to add to a segmenter.</summary>
/// <param name="Word">The word.</param>
/// <param name="Frequency">How often it occurs; null for a frequency that keeps it in one piece; 0 to take it away.</param>
/// <param name="Tag">Its part of speech, such as <c>ns</c>; null leaves what is known.</param>
public readonly record struct UserWord(string Word, long? Frequency = null, string? Tag = null);
