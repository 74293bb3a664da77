namespace KnowledgeGraph.Extraction.Quantities;

/// <summary>What a value is to the plan.</summary>
internal enum ValueRole
{
    /// <summary>To be reached.</summary>
    Target,

    /// <summary>A in 从A到B.</summary>
    Baseline,

    /// <summary>Reached.</summary>
    Actual,

    /// <summary>预计: not yet known when it was written.</summary>
    Expected,
}
