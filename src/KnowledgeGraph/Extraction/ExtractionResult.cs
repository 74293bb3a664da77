using KnowledgeGraph.Diagnostics;

namespace KnowledgeGraph.Extraction;

/// <summary>All that was extracted from one document.</summary>
/// <param name="Plan">Entities, mentions, descriptions and facts.</param>
/// <param name="Values">Quantified statements, in text order.</param>
/// <param name="Diagnostics">What was odd.</param>
internal sealed record ExtractionResult(PlanExtraction Plan, IReadOnlyList<MeasuredValue> Values, IReadOnlyList<Diagnostic> Diagnostics);
