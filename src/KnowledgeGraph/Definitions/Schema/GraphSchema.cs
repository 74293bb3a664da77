using System.Collections.Frozen;

namespace KnowledgeGraph.Definitions.Schema;

/// <summary>The labels, relationship types and properties that a graph may have: <c>schema.yaml</c>, read and checked.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
public sealed class GraphSchema
{
    private readonly FrozenDictionary<string, LabelDefinition> _labels;
    private readonly FrozenDictionary<string, RelationshipDefinition> _relationships;

    internal GraphSchema(IReadOnlyList<LabelDefinition> labels, IReadOnlyList<RelationshipDefinition> relationships)
    {
        Labels = labels;
        Relationships = relationships;
        _labels = labels.ToFrozenDictionary(static label => label.Name, StringComparer.Ordinal);
        _relationships = relationships.ToFrozenDictionary(static type => type.Name, StringComparer.Ordinal);
    }

    /// <summary>The labels, in the order of the file.</summary>
    public IReadOnlyList<LabelDefinition> Labels { get; }

    /// <summary>The relationship types, in the order of the file.</summary>
    public IReadOnlyList<RelationshipDefinition> Relationships { get; }

    /// <summary>The label of that name; null where there is none.</summary>
    public LabelDefinition? Label(string name) => _labels.GetValueOrDefault(name);

    /// <summary>The relationship type of that name; null where there is none.</summary>
    public RelationshipDefinition? Relationship(string name) => _relationships.GetValueOrDefault(name);

    /// <summary>True where a relationship of that type may lead from one label to the other.</summary>
    public bool Allows(string type, string from, string to) => _relationships.TryGetValue(type, out RelationshipDefinition? found) && found.Allows(from, to);

    /// <summary>What a node with these labels and properties breaks; empty where nothing.</summary>
    public IReadOnlyList<string> Faults(IReadOnlyList<string> labels, IReadOnlyDictionary<string, object> properties)
    {
        List<string>? faults = null;
        LabelDefinition? main = null;
        foreach (string name in labels)
        {
            LabelDefinition? label = Label(name);
            if (label is null)
            {
                (faults ??= []).Add($"label '{name}' is not in the schema");
            }
            else if (!label.IsAbstract)
            {
                if (main is not null)
                {
                    (faults ??= []).Add($"labels '{main.Name}' and '{name}' stand on one node");
                }

                main = label;
            }
        }

        if (main is null)
        {
            (faults ??= []).Add("the node has no label of its own");
            return faults;
        }

        if (main.Parent is not null && !labels.Contains(main.Parent))
        {
            (faults ??= []).Add($"a {main.Name} also bears the label '{main.Parent}'");
        }

        Check(main.Name, main.Properties, properties, ref faults);
        return faults is null ? [] : faults;
    }

    /// <summary>What a relationship of that type between nodes so labelled breaks; empty where nothing.</summary>
    public IReadOnlyList<string> Faults(
        string type,
        IReadOnlyList<string> startLabels,
        IReadOnlyList<string> endLabels,
        IReadOnlyDictionary<string, object> properties)
    {
        List<string>? faults = null;
        if (Relationship(type) is not { } found)
        {
            return [$"relationship type '{type}' is not in the schema"];
        }

        if (!Allows(found, startLabels, endLabels))
        {
            (faults ??= []).Add($"{type} may not lead from {string.Join(':', startLabels)} to {string.Join(':', endLabels)}");
        }

        Check(type, found.Properties, properties, ref faults);
        return faults is null ? [] : faults;
    }

    // By loops, and no list where there is no fault, here and above and below: all nodes and relationships of a graph come through before each load.
    private static bool Allows(RelationshipDefinition type, IReadOnlyList<string> startLabels, IReadOnlyList<string> endLabels)
    {
        foreach (string from in startLabels)
        {
            foreach (string to in endLabels)
            {
                if (type.Allows(from, to))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Defines(IReadOnlyList<PropertyDefinition> definitions, string name)
    {
        for (int i = 0; i < definitions.Count; i++)
        {
            if (definitions[i].Name == name)
            {
                return true;
            }
        }

        return false;
    }

    private static void Check(
        string owner,
        IReadOnlyList<PropertyDefinition> definitions,
        IReadOnlyDictionary<string, object> properties,
        ref List<string>? faults)
    {
        foreach (PropertyDefinition definition in definitions)
        {
            if (!properties.TryGetValue(definition.Name, out object? value))
            {
                if (definition.IsRequired)
                {
                    (faults ??= []).Add($"{owner} needs '{definition.Name}'");
                }
            }
            else if (!definition.Accepts(value))
            {
                (faults ??= []).Add($"{owner}.{definition.Name} must be {definition.TypeName}, not {value.GetType().Name}");
            }
        }

        foreach (string name in properties.Keys)
        {
            if (!Defines(definitions, name))
            {
                (faults ??= []).Add($"{owner} has no property '{name}'");
            }
        }
    }
}
