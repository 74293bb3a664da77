namespace KnowledgeGraph.Extraction.Quantities;

/// <summary>How the measured thing stands to the number that is written.</summary>
internal enum QuantityOperator
{
    /// <summary>The number itself, also after 达到.</summary>
    Equal,

    /// <summary>以上, 不低于: the number or more.</summary>
    AtLeast,

    /// <summary>超, 突破, 余: more than the number.</summary>
    Above,

    /// <summary>以内, 不超过, 前N位: the number or less.</summary>
    AtMost,

    /// <summary>低于, 以下: less than the number.</summary>
    Below,

    /// <summary>约, 左右, 近: about the number.</summary>
    About,
}
