namespace KnowledgeGraph.Extraction.Quantities.Vocabulary;

/// <summary>Which years of a five-year plan are meant.</summary>
internal enum PlanTime
{
    /// <summary>期间: all of them.</summary>
    Whole,

    /// <summary>末: the last one.</summary>
    End,

    /// <summary>初: the first one.</summary>
    Start,
}
