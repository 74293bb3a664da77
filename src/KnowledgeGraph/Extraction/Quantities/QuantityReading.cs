namespace KnowledgeGraph.Extraction.Quantities;

/// <summary>What was found in a text, in the order of the text.</summary>
/// <param name="Quantities">The quantities.</param>
/// <param name="Times">All times, also those that govern nothing.</param>
/// <param name="Scopes">What each governing time reaches; they do not overlap.</param>
internal sealed record QuantityReading(IReadOnlyList<Quantity> Quantities, IReadOnlyList<TimeExpression> Times, IReadOnlyList<TimeScope> Scopes);
