using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Quantities;

/// <summary>The stretch of text that a time governs, from the time itself to the next one or the end of its reach.</summary>
internal sealed record TimeScope(TextSpan Span, TimeExpression Time);
