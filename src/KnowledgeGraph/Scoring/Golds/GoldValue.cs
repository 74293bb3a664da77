namespace KnowledgeGraph.Scoring.Golds;

/// <summary>A line of a targets file.</summary>
/// <param name="Place">Where it stands; a value counts on this line only.</param>
/// <param name="Indicator">What is measured.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="OtherSubjects">Other accepted subjects.</param>
/// <param name="Numbers">The number with its upper value, then the other accepted ones.</param>
/// <param name="Operators">The operator, then the other accepted ones.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Years">The year, then the other accepted ones.</param>
/// <param name="Roles">The role, then the other accepted ones.</param>
/// <param name="Text">Words of a goal without a number.</param>
/// <param name="IsOptional">True where it counts neither when missing nor when present.</param>
/// <param name="Evidence">The words.</param>
internal sealed record GoldValue(
    GoldPlace Place,
    string Indicator,
    string Subject,
    IReadOnlyList<string> OtherSubjects,
    IReadOnlyList<GoldNumber> Numbers,
    IReadOnlyList<string?> Operators,
    string? Unit,
    IReadOnlyList<int?> Years,
    IReadOnlyList<string?> Roles,
    string? Text,
    bool IsOptional,
    string Evidence);

/// <summary>A number; null where the goal has only words.</summary>
/// <param name="Value">The number, or the lower one.</param>
/// <param name="Max">The upper value of 3—4个; null where there is one value.</param>
internal readonly record struct GoldNumber(double? Value, double? Max);
