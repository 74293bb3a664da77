namespace KnowledgeGraph.Scoring;

/// <summary>What is scored together.</summary>
public enum ScoreFamily
{
    /// <summary>Entities, one per gold name.</summary>
    Entities,

    /// <summary>Relations: subject, type, object.</summary>
    Relations,

    /// <summary>Targets and observations.</summary>
    Values,
}
