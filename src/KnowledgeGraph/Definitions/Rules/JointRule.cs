namespace KnowledgeGraph.Definitions.Rules;

/// <summary>A word that stands for several: 城乡 for 城镇 and 农村. Figures told 分别 are shared out among them.</summary>
/// <remarks>Immutable.</remarks>
internal sealed record JointRule
{
    /// <summary>The rule's name, unlike all others.</summary>
    public required string Id { get; init; }

    /// <summary>The word as it is written inside the name of an indicator.</summary>
    public required string Word { get; init; }

    /// <summary>What it stands for, in the order of the figures.</summary>
    public required IReadOnlyList<string> Members { get; init; }
}
