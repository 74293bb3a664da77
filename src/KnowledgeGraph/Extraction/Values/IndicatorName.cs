using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Values;

/// <summary>One of several names in a list.</summary>
/// <param name="Name">The name, completed by what the list shares.</param>
/// <param name="Place">Where it stands in the list's words; null where it was completed.</param>
internal sealed record IndicatorName(string Name, TextSpan? Place);
