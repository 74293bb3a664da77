using KnowledgeGraph.Definitions.Yaml;

namespace KnowledgeGraph.Definitions.Schema;

/// <summary>Reads <c>schema.yaml</c>.</summary>
internal sealed class SchemaReader(DefinitionFile file)
{
    private static readonly string[] LabelKeys = ["zh", "is", "abstract", "with", "properties", "key", "indexes", "colour", "caption"];
    private static readonly string[] RelationshipKeys = ["zh", "kind", "ends", "with", "properties"];

    private readonly PropertyReader _properties = new(file);
    private readonly Dictionary<string, IReadOnlyList<string>> _labelSets = new(StringComparer.Ordinal);
    private readonly List<LabelDefinition> _labels = [];

    /// <summary>The schema that the file writes down; what is wrong in it is noted and left out.</summary>
    public GraphSchema Read(YamlMap root)
    {
        file.KnownKeys(root, "schema.yaml", "propertySets", "labels", "labelSets", "relationships");
        _properties.ReadSets(file.MapAt(root, "propertySets"));
        ReadLabels(file.MapAt(root, "labels"));
        ReadLabelSets(file.MapAt(root, "labelSets"));
        List<RelationshipDefinition> relationships = [];
        foreach ((YamlText name, YamlPart part) in file.MapAt(root, "relationships").Entries)
        {
            relationships.Add(Relationship(name, file.Map(part, $"Relationship type '{name.Value}'")));
        }

        if (_labels.Count == 0)
        {
            file.Fault(DefinitionCode.Missing, root, "schema.yaml needs 'labels'.");
        }

        return new GraphSchema(_labels, relationships);
    }

    private void ReadLabels(YamlMap map)
    {
        // Parents may stand behind their children; abstract labels are read first.
        List<(YamlText Name, YamlMap Map)> found = [.. map.Entries.Select(entry => (entry.Key, file.Map(entry.Value, $"Label '{entry.Key.Value}'")))];
        Dictionary<string, LabelDefinition> read = new(StringComparer.Ordinal);
        foreach ((YamlText name, YamlMap body) in found.Where(static label => label.Map.Find("is") is null))
        {
            read[name.Value] = Label(name, body, null);
        }

        foreach ((YamlText name, YamlMap body) in found.Where(static label => label.Map.Find("is") is not null))
        {
            YamlText? parent = file.TextAt(body, "is");
            LabelDefinition? definition = parent is null ? null : read.GetValueOrDefault(parent.Value);
            if (parent is not null && definition is not { IsAbstract: true })
            {
                file.Fault(
                    DefinitionCode.UnknownName,
                    parent,
                    $"'{parent.Value}' is no abstract label.{Suggestion.For(parent.Value, read.Values.Where(static label => label.IsAbstract).Select(static label => label.Name))}");
            }

            read[name.Value] = Label(name, body, definition is { IsAbstract: true } ? definition : null);
        }

        _labels.AddRange(found.Select(label => read[label.Name.Value]));
    }

    private LabelDefinition Label(YamlText name, YamlMap body, LabelDefinition? parent)
    {
        file.KnownKeys(body, $"Label '{name.Value}'", LabelKeys);
        RequireName(name, "Label");
        IReadOnlyList<PropertyDefinition> properties = _properties.Read(body, parent?.Properties ?? []);
        LabelDefinition label = new(
            name.Value,
            file.RequiredText(body, "zh", $"Label '{name.Value}'")?.Value ?? name.Value,
            parent?.Name,
            file.FlagAt(body, "abstract"),
            properties)
        {
            Key = PropertyNames(body, "key", properties, ["id"]),
            Indexes = PropertyNames(body, "indexes", properties, parent?.Indexes ?? []),
            Colour = Colour(body),
            Caption = PropertyNames(body, "caption", properties, ["name"])[0],
        };
        return label;
    }

    private IReadOnlyList<string> PropertyNames(YamlMap body, string key, IReadOnlyList<PropertyDefinition> properties, IReadOnlyList<string> absent)
    {
        IReadOnlyList<YamlText> names = file.TextsAt(body, key);
        foreach (YamlText name in names.Where(name => !properties.Any(property => property.Name == name.Value)))
        {
            file.Fault(
                DefinitionCode.UnknownName,
                name,
                $"'{key}' names the property '{name.Value}', which the label does not have.{Suggestion.For(name.Value, properties.Select(static property => property.Name))}");
        }

        return names.Count == 0 ? absent : [.. names.Select(static name => name.Value)];
    }

    private string Colour(YamlMap body)
    {
        if (file.TextAt(body, "colour") is not { } colour)
        {
            return "#A5ABB6";
        }

        if (colour.Value is not ['#', _, _, _, _, _, _] || !colour.Value[1..].All(char.IsAsciiHexDigit))
        {
            file.Fault(DefinitionCode.BadValue, colour, $"A colour is written '#RRGGBB', not '{colour.Value}'.");
        }

        return colour.Value;
    }

    private void RequireName(YamlText name, string what)
    {
        if (name.Value.Length == 0 || !char.IsAsciiLetter(name.Value[0]) || !name.Value.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_'))
        {
            file.Fault(DefinitionCode.BadValue, name, $"{what} '{name.Value}' must be written with letters, digits and _.");
        }
    }

    private void ReadLabelSets(YamlMap map)
    {
        foreach ((YamlText name, YamlPart part) in map.Entries)
        {
            if (_labels.Any(label => label.Name == name.Value))
            {
                file.Fault(DefinitionCode.Duplicate, name, $"'{name.Value}' is a label already.");
            }

            _labelSets[name.Value] = Expand(file.Texts(part, $"Label set '{name.Value}'"));
        }
    }

    private List<string> Expand(IReadOnlyList<YamlText> names)
    {
        List<string> labels = [];
        foreach (YamlText name in names)
        {
            if (_labelSets.TryGetValue(name.Value, out IReadOnlyList<string>? members))
            {
                labels.AddRange(members);
            }
            else if (_labels.Find(label => label.Name == name.Value) is { } label)
            {
                labels.AddRange(label.IsAbstract ? _labels.Where(child => child.Parent == label.Name).Select(static child => child.Name) : [label.Name]);
            }
            else
            {
                file.Fault(
                    DefinitionCode.UnknownName,
                    name,
                    $"'{name.Value}' is no label and no label set.{Suggestion.For(name.Value, _labels.Select(static known => known.Name).Concat(_labelSets.Keys))}");
            }
        }

        return labels;
    }

    private RelationshipDefinition Relationship(YamlText name, YamlMap body)
    {
        string what = $"Relationship type '{name.Value}'";
        file.KnownKeys(body, what, RelationshipKeys);
        RequireName(name, "Relationship type");
        HashSet<(string, string)> ends = [];
        foreach (YamlPart part in file.ListAt(body, "ends"))
        {
            YamlMap end = file.Map(part, "An end");
            file.KnownKeys(end, "An end", "from", "to");
            List<string> to = Expand(Required(end, "to"));
            foreach (string from in Expand(Required(end, "from")))
            {
                ends.UnionWith(to.Select(label => (from, label)));
            }
        }

        if (ends.Count == 0)
        {
            file.Fault(DefinitionCode.Missing, name, $"{what} needs 'ends': a list of {{from: …, to: …}}.");
        }

        return new RelationshipDefinition(
            name.Value,
            file.RequiredText(body, "zh", what)?.Value ?? name.Value,
            Kind(body, what),
            ends,
            _properties.Read(body, []));
    }

    private IReadOnlyList<YamlText> Required(YamlMap end, string key)
    {
        IReadOnlyList<YamlText> names = file.TextsAt(end, key);
        if (names.Count == 0)
        {
            file.Fault(DefinitionCode.Missing, end, $"An end needs '{key}'.");
        }

        return names;
    }

    private RelationshipKind Kind(YamlMap body, string what)
    {
        switch (file.RequiredText(body, "kind", what))
        {
            case { Value: "structure" }:
                return RelationshipKind.Structure;
            case { Value: "reference" }:
                return RelationshipKind.Reference;
            case { Value: not "fact" } other:
                file.Fault(
                    DefinitionCode.BadValue,
                    other,
                    $"'kind' is structure, fact or reference, not '{other.Value}'.{Suggestion.For(other.Value, ["structure", "fact", "reference"])}");
                return RelationshipKind.Fact;
            default:
                return RelationshipKind.Fact;
        }
    }
}
