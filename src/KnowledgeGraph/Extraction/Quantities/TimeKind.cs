namespace KnowledgeGraph.Extraction.Quantities;

/// <summary>How a time is written.</summary>
internal enum TimeKind
{
    /// <summary>2020年, 二〇二五年, 2020年底, 2021年3月, 2018年12月29日.</summary>
    Year,

    /// <summary>2021—2025年, 自2015年至2020年.</summary>
    Years,

    /// <summary>2012年起5年内, 从2015年起，用3年左右时间.</summary>
    Term,

    /// <summary>“十四五”期间, “十三五”末.</summary>
    Plan,

    /// <summary>今年, 去年.</summary>
    Relative,

    /// <summary>近五年, 未来5年.</summary>
    Span,

    /// <summary>本世纪中叶.</summary>
    Landmark,
}
