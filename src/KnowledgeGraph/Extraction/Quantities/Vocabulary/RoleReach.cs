namespace KnowledgeGraph.Extraction.Quantities.Vocabulary;

/// <summary>How far a role word reaches.</summary>
internal enum RoleReach
{
    /// <summary>To the next comma.</summary>
    Clause,

    /// <summary>To the end of the sentence.</summary>
    Sentence,
}
