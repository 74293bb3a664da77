namespace KnowledgeGraph.Extraction.Quantities;

/// <summary>Whether the number is the level reached or the size of the step.</summary>
internal enum ChangeKind
{
    /// <summary>增加到, 降至: the number is the new level.</summary>
    To,

    /// <summary>增长, 下降, 提高N个百分点: the number is the difference.</summary>
    By,
}
