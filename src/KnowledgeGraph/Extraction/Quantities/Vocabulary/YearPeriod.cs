namespace KnowledgeGraph.Extraction.Quantities.Vocabulary;

/// <summary>Years from <paramref name="From"/> to <paramref name="To"/>, both in it: “十四五” is 2021 to 2025.</summary>
internal sealed record YearPeriod(int From, int To);
