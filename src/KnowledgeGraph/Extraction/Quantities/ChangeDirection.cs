namespace KnowledgeGraph.Extraction.Quantities;

/// <summary>Which way a change goes.</summary>
internal enum ChangeDirection
{
    /// <summary>增长, 提高.</summary>
    Up,

    /// <summary>下降, 减少.</summary>
    Down,

    /// <summary>调整到, 变为: the verb does not say.</summary>
    Open,
}
