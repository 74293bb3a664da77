namespace KnowledgeGraph.Scoring.Golds;

/// <summary>A line of an entities file.</summary>
/// <param name="Place">Its first mention.</param>
/// <param name="Types">The type, then the other accepted ones.</param>
/// <param name="Name">The canonical name.</param>
/// <param name="OtherNames">Aliases, and accepted names that do not stand in the text.</param>
/// <param name="Parts">Accepted parts of one coordinated member.</param>
/// <param name="Group">The accepted unsplit form of several members.</param>
/// <param name="IsOptional">True where it counts neither when missing nor when present.</param>
/// <param name="Evidence">The words.</param>
internal sealed record GoldEntity(
    GoldPlace Place,
    IReadOnlyList<string> Types,
    string Name,
    IReadOnlyList<string> OtherNames,
    IReadOnlyList<string> Parts,
    string? Group,
    bool IsOptional,
    string Evidence)
{
    public const string Indicator = "Indicator";

    public const string Document = "Document";

    public string Type => Types[0];
}
