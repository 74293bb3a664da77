namespace KnowledgeGraph.Extraction.Quantities;

/// <summary>What is measured, as far as the unit tells.</summary>
internal enum QuantityKind
{
    /// <summary>People and things: 名, 个, 家.</summary>
    Count,

    /// <summary>元, 美元.</summary>
    Money,

    /// <summary>吨, 公里, 千瓦.</summary>
    Measure,

    /// <summary>A share or rate: %, 百分之, 成, 三分之一.</summary>
    Percent,

    /// <summary>A difference of two shares: 个百分点.</summary>
    Points,

    /// <summary>倍, 翻番.</summary>
    Multiple,

    /// <summary>A place in an order: 第25位, 前10位, 首位.</summary>
    Rank,

    /// <summary>A length of time: 连续10年, 30分钟.</summary>
    Duration,

    /// <summary>A number without a unit behind a word such as 达到.</summary>
    Plain,

    /// <summary>A goal in words (倍增): there is no value.</summary>
    Qualitative,
}
