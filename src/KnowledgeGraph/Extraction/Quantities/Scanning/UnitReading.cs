using KnowledgeGraph.Extraction.Quantities.Vocabulary;

namespace KnowledgeGraph.Extraction.Quantities.Scanning;

/// <summary>A unit as it was found: the word, and what stands behind its sign /.</summary>
/// <param name="Definition">The unit ahead of the sign.</param>
/// <param name="Denominator">万人 in 件/万人; empty for a simple unit.</param>
/// <param name="End">Offset behind it.</param>
internal readonly record struct UnitReading(UnitDefinition Definition, string Denominator, int End)
{
    /// <summary>As it goes into the graph: 件/万人.</summary>
    public string Name => Denominator.Length == 0 ? Definition.Name : Definition.Name + "/" + Denominator;

    /// <summary>The unit for comparing: 件/万人.</summary>
    public string Base => Denominator.Length == 0 ? Definition.Base : Definition.Base + "/" + Denominator;
}
