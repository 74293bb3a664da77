namespace KnowledgeGraph.Definitions.Schema;

/// <summary>A node label.</summary>
/// <remarks>Immutable.</remarks>
public sealed class LabelDefinition
{
    internal LabelDefinition(string name, string chineseName, string? parent, bool isAbstract, IReadOnlyList<PropertyDefinition> properties)
    {
        Name = name;
        ChineseName = chineseName;
        Parent = parent;
        IsAbstract = isAbstract;
        Properties = properties;
    }

    /// <summary>The label: <c>Lab</c>.</summary>
    public string Name { get; }

    /// <summary>What it is called in Chinese: 实验室.</summary>
    public string ChineseName { get; }

    /// <summary>The label that its nodes bear too (<c>Entity</c>); null where there is none.</summary>
    public string? Parent { get; }

    /// <summary>True for a label that only stands beside another.</summary>
    public bool IsAbstract { get; }

    /// <summary>Its properties with those of its parent, by name in ordinal order.</summary>
    public IReadOnlyList<PropertyDefinition> Properties { get; }

    /// <summary>Names of the properties that tell its nodes apart.</summary>
    public IReadOnlyList<string> Key { get; internal init; } = ["id"];

    /// <summary>Names of the properties that stores index.</summary>
    public IReadOnlyList<string> Indexes { get; internal init; } = [];

    /// <summary>Colour for drawing, <c>#RRGGBB</c>.</summary>
    public string Colour { get; internal init; } = "#A5ABB6";

    /// <summary>The property that a drawing writes on the node.</summary>
    public string Caption { get; internal init; } = "name";

    /// <summary>The labels that a node of this kind bears, in ordinal order.</summary>
    public IReadOnlyList<string> NodeLabels => Parent is null
        ? [Name]
        : string.CompareOrdinal(Parent, Name) < 0 ? [Parent, Name] : [Name, Parent];
}
