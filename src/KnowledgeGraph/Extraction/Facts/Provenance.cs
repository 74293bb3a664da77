using KnowledgeGraph.Documents;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Facts;

/// <summary>Where a fact stands and why it is believed.</summary>
/// <param name="Leaf">The leaf that holds the evidence.</param>
/// <param name="Evidence">The exact words: trigger, object and, where it stands there, subject.</param>
/// <param name="Rule">Id of the rule that told it.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Basis">Where the subject stands, if it was carried from a heading or item; else null.</param>
internal sealed record Provenance(Leaf Leaf, TextSpan Evidence, string Rule, double Confidence, TextSpan? Basis = null);
