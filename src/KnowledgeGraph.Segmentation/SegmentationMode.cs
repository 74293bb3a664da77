namespace KnowledgeGraph.Segmentation;

/// <summary>How finely text is split into words.</summary>
public enum SegmentationMode
{
    /// <summary>精确模式: the most probable split; the words tile the text.</summary>
    Precise,

    /// <summary>搜索引擎模式: as precise, and before each longer word the dictionary words of two and three characters in it.</summary>
    Search,

    /// <summary>全模式: every dictionary word at every place; between separators there may be empty words.</summary>
    Full,
}
