using KnowledgeGraph.Diagnostics;
using KnowledgeGraph.Extraction.Facts;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction;

/// <summary>All that was extracted from one document, in text order.</summary>
/// <param name="Mentions">Names of entities.</param>
/// <param name="Facts">Statements about them.</param>
/// <param name="Values">Quantified statements.</param>
/// <param name="Diagnostics">What was odd.</param>
internal sealed record ExtractionResult(
    IReadOnlyList<Mention> Mentions,
    IReadOnlyList<Fact> Facts,
    IReadOnlyList<MeasuredValue> Values,
    IReadOnlyList<Diagnostic> Diagnostics);
