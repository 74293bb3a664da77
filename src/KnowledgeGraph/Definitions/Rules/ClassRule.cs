namespace KnowledgeGraph.Definitions.Rules;

/// <summary>What the noun behind a list says of the members that are not known otherwise: A、B等重点企业.</summary>
/// <remarks>Immutable.</remarks>
internal sealed record ClassRule
{
    /// <summary>Stands as <c>rule</c> on what it finds.</summary>
    public required string Id { get; init; }

    /// <summary>What the members are.</summary>
    public required string Label { get; init; }

    /// <summary>The nouns: last words of what stands behind 等.</summary>
    public required IReadOnlyList<string> Nouns { get; init; }

    /// <summary>True where the noun is the members' own head word and is added to each that lacks it (之江、西湖等省实验室).</summary>
    public bool Completes { get; init; }

    /// <summary>What is added to each member in place of the noun (工业强基、绿色制造等|重大工程: 工业强基工程); null for the noun itself.</summary>
    public string? Adds { get; init; }

    /// <summary>True where only members in quotes are named by the noun (“批量贷”“创新贷”等新模式).</summary>
    public bool IsQuoted { get; init; }

    /// <summary>True where the noun tells the members only if one of them is a body that is known (危险化学品、尾矿库等企业 are no names).</summary>
    public bool NeedsKnown { get; init; }

    /// <summary>How members that are not in quotes must end for the noun to name them (A博览会、B大赛等活动); empty for any.</summary>
    public IReadOnlyList<string> Ends { get; init; } = [];

    /// <summary>Longest member, in characters. Default 16.</summary>
    public int Most { get; init; } = 16;

    /// <summary>From 0 to 1. Default 0.8.</summary>
    public double Confidence { get; init; } = 0.8;
}
