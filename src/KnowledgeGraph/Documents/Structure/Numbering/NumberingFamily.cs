namespace KnowledgeGraph.Documents.Structure.Numbering;

/// <summary>A way of numbering headings. Which one stands above which is told by each document; the order here is the usual one and only breaks ties.</summary>
internal enum NumberingFamily
{
    /// <summary>附件N, 附录N: opens a part with a numbering of its own.</summary>
    Appendix,

    /// <summary>第一篇, 第一编, 第一部分.</summary>
    Part,

    /// <summary>第一章.</summary>
    Chapter,

    /// <summary>第一节.</summary>
    Division,

    /// <summary>第一条.</summary>
    Article,

    /// <summary>一、.</summary>
    Ideograph,

    /// <summary>（一）.</summary>
    BracketedIdeograph,

    /// <summary>1　总则: a bare number and a wide space.</summary>
    Bare,

    /// <summary>1. 1．1、.</summary>
    Arabic,

    /// <summary>1.1.</summary>
    Decimal2,

    /// <summary>1.1.1.</summary>
    Decimal3,

    /// <summary>1.1.1.1.</summary>
    Decimal4,

    /// <summary>（1）, (1), 1）.</summary>
    BracketedArabic,

    /// <summary>①.</summary>
    Circled,

    /// <summary>——: not numbered; always below the numbered ones.</summary>
    Dash,
}

/// <summary>A numbering mark at the start of a line.</summary>
/// <param name="Family">Its family.</param>
/// <param name="Ordinal">Its number; of a decimal the last part; 0 for a dash and for an appendix without number.</param>
/// <param name="Length">UTF-16 units it takes, white space behind it not counted.</param>
/// <param name="Parent">Of a decimal the parts before the last, folded into one number; else 0.</param>
/// <param name="IsGlued">True for a decimal without a blank behind it (1.1编制目的): a mark only where the numbering leads up to it.</param>
internal readonly record struct Marker(NumberingFamily Family, int Ordinal, int Length, long Parent = 0, bool IsGlued = false)
{
    /// <summary>The base in which the parts of a decimal are folded into <see cref="Parent"/>.</summary>
    public const int PartsBase = 1000;
}
