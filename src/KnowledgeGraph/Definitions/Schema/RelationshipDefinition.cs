using System.Collections.Frozen;

namespace KnowledgeGraph.Definitions.Schema;

/// <summary>What kind of statement a relationship is.</summary>
public enum RelationshipKind
{
    /// <summary>Ties the parts of a document.</summary>
    Structure,

    /// <summary>Says something of the world; carries provenance.</summary>
    Fact,

    /// <summary>Ties a part of a document to what it speaks of.</summary>
    Reference,
}

/// <summary>A relationship type with its allowed ends.</summary>
/// <remarks>Immutable.</remarks>
public sealed class RelationshipDefinition
{
    private readonly FrozenSet<(string From, string To)> _ends;

    internal RelationshipDefinition(
        string name,
        string chineseName,
        RelationshipKind kind,
        IReadOnlyCollection<(string From, string To)> ends,
        IReadOnlyList<PropertyDefinition> properties)
    {
        Name = name;
        ChineseName = chineseName;
        Kind = kind;
        Properties = properties;
        _ends = ends.ToFrozenSet();
    }

    /// <summary>The type: <c>BUILDS</c>.</summary>
    public string Name { get; }

    /// <summary>What it is called in Chinese: 建设.</summary>
    public string ChineseName { get; }

    /// <summary>What kind of statement it is.</summary>
    public RelationshipKind Kind { get; }

    /// <summary>Its properties by name, in ordinal order.</summary>
    public IReadOnlyList<PropertyDefinition> Properties { get; }

    /// <summary>The labels that it may start at, in ordinal order.</summary>
    public IReadOnlyList<string> From => [.. _ends.Select(static end => end.From).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The labels that it may end at, in ordinal order.</summary>
    public IReadOnlyList<string> To => [.. _ends.Select(static end => end.To).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>True where it may lead from a node labelled <paramref name="from"/> to one labelled <paramref name="to"/>.</summary>
    public bool Allows(string from, string to) => _ends.Contains((from, to));
}
