using KnowledgeGraph.Definitions.Schema;
using KnowledgeGraph.Definitions.Yaml;

namespace KnowledgeGraph.Definitions.Rules;

/// <summary>Reads the fields of rules in one file, each checked against the schema and the word lists.</summary>
internal sealed class RuleFields(
    DefinitionFile file,
    GraphSchema schema,
    Dictionary<string, IReadOnlyList<string>> words,
    Dictionary<string, string> ids)
{
    /// <summary>The rules under <paramref name="key"/>, their keys checked.</summary>
    public IEnumerable<YamlMap> Rules(YamlMap root, string key, string[] known)
    {
        foreach (YamlPart part in file.ListAt(root, key))
        {
            YamlMap rule = file.Map(part, $"A rule under '{key}'");
            file.KnownKeys(rule, $"A rule under '{key}'", known);
            yield return rule;
        }
    }

    public string Id(YamlMap rule)
    {
        YamlText? id = file.RequiredText(rule, "id", "A rule");
        if (id is not null && !ids.TryAdd(id.Value, $"{file.Path}:{id.Line}"))
        {
            file.Fault(DefinitionCode.Duplicate, id, $"Rule '{id.Value}' is defined already in {ids[id.Value]}.");
        }

        return id?.Value ?? string.Empty;
    }

    public string Text(YamlMap rule, string key) => file.RequiredText(rule, key, "A rule")?.Value ?? string.Empty;

    public string Label(YamlMap rule, string key)
    {
        YamlText? label = file.RequiredText(rule, key, "A rule");
        return label is null ? string.Empty : Known(rule, label);
    }

    public string? OptionalLabel(YamlMap rule, string key) => file.TextAt(rule, key) is { } label ? Known(rule, label) : null;

    public IReadOnlyList<string> Labels(YamlMap rule, string key, bool isRequired)
    {
        IReadOnlyList<YamlText> texts = Listed(rule, key, isRequired);
        return [.. texts.SelectMany(text => text.Value.StartsWith('@') ? Expanded(text) : [Known(rule, text)])];
    }

    public IReadOnlyList<string> Words(YamlMap rule, string key, bool isRequired)
    {
        IReadOnlyList<YamlText> texts = Listed(rule, key, isRequired);
        return [.. texts.SelectMany(text => text.Value.StartsWith('@') ? Expanded(text) : [text.Value]).Distinct(StringComparer.Ordinal)];
    }

    public bool Flag(YamlMap rule, string key) => file.FlagAt(rule, key);

    public double Number(YamlMap rule, string key, double absent, double least, double most) => file.NumberAt(rule, key, absent, least, most);

    public string? OneOf(YamlMap rule, string key, string[] known)
    {
        if (file.TextAt(rule, key) is not { } text)
        {
            return null;
        }

        if (!known.Contains(text.Value))
        {
            file.Fault(DefinitionCode.BadValue, text, $"'{key}' is one of {string.Join(", ", known)}, not '{text.Value}'.{Suggestion.For(text.Value, known)}");
        }

        return text.Value;
    }

    public T Choice<T>(YamlMap rule, string key)
        where T : struct, Enum
        => file.TextAt(rule, key) is { } text ? Parse<T>(key, text) : default;

    public IReadOnlyList<T> Choices<T>(YamlMap rule, string key, IReadOnlyList<T> absent)
        where T : struct, Enum
        => rule.Find(key) is null ? absent : [.. file.TextsAt(rule, key).Select(text => Parse<T>(key, text))];

    public string? Property(YamlMap rule, string key, string label)
    {
        YamlText? text = file.TextAt(rule, key);
        if (text is not null && schema.Label(label)?.Properties.Any(property => property.Name == text.Value) == false)
        {
            file.Fault(DefinitionCode.UnknownName, text, $"{label} has no property '{text.Value}' in schema.yaml.");
        }

        return text?.Value;
    }

    public string Relation(YamlMap rule)
    {
        YamlText? type = file.RequiredText(rule, "relation", "A rule");
        if (type is not null && schema.Relationship(type.Value) is null)
        {
            file.Fault(
                DefinitionCode.UnknownName,
                type,
                $"Rule '{RuleName(rule)}' tells '{type.Value}', which schema.yaml does not define.{Suggestion.For(type.Value, schema.Relationships.Select(static known => known.Name))}");
        }

        return type?.Value ?? string.Empty;
    }

    /// <summary>A rule that no pair of its ends can satisfy would silently find nothing.</summary>
    public void CheckEnds(YamlMap map, RelationRule rule)
    {
        if (schema.Relationship(rule.Relation) is not { } type)
        {
            return;
        }

        bool allowed = rule.SubjectLabels.Any(subject => rule.ObjectLabels.Any(target =>
            rule.Reversed ? type.Allows(target, subject) : type.Allows(subject, target)));
        if (!allowed && rule.SubjectLabels.Count > 0 && rule.ObjectLabels.Count > 0)
        {
            file.Fault(DefinitionCode.BadValue, map, $"Rule '{rule.Id}' finds nothing: {rule.Relation} allows none of its pairs of subject and object.");
        }

        if (rule.Objects == ObjectPlace.Between && rule.Close.Count == 0)
        {
            file.Fault(DefinitionCode.Missing, map, $"Rule '{rule.Id}' has objects 'between' and needs 'close'.");
        }
    }

    private IReadOnlyList<YamlText> Listed(YamlMap rule, string key, bool isRequired)
    {
        IReadOnlyList<YamlText> texts = file.TextsAt(rule, key);
        if (isRequired && texts.Count == 0)
        {
            file.Fault(DefinitionCode.Missing, rule, $"Rule '{RuleName(rule)}' needs '{key}'.");
        }

        return texts;
    }

    private T Parse<T>(string key, YamlText text)
        where T : struct, Enum
    {
        string[] names = [.. Enum.GetNames<T>().Select(static name => char.ToLowerInvariant(name[0]) + name[1..])];
        int index = Array.IndexOf(names, text.Value);
        if (index >= 0)
        {
            return Enum.GetValues<T>()[index];
        }

        file.Fault(DefinitionCode.BadValue, text, $"'{key}' is one of {string.Join(", ", names)}, not '{text.Value}'.{Suggestion.For(text.Value, names)}");
        return default;
    }

    private IReadOnlyList<string> Expanded(YamlText reference)
    {
        if (words.TryGetValue(reference.Value[1..], out IReadOnlyList<string>? list))
        {
            return list;
        }

        file.Fault(DefinitionCode.UnknownName, reference, $"No word list '{reference.Value[1..]}'.{Suggestion.For(reference.Value[1..], words.Keys)}");
        return [];
    }

    private string Known(YamlMap rule, YamlText label)
    {
        if (schema.Label(label.Value) is { IsAbstract: true })
        {
            file.Fault(DefinitionCode.UnknownName, label, $"Rule '{RuleName(rule)}' names '{label.Value}', which is abstract: no node bears it alone.");
        }
        else if (schema.Label(label.Value) is null)
        {
            file.Fault(
                DefinitionCode.UnknownName,
                label,
                $"Rule '{RuleName(rule)}' names '{label.Value}', which schema.yaml does not define.{Suggestion.For(label.Value, schema.Labels.Select(static known => known.Name))}");
        }

        return label.Value;
    }

    private static string RuleName(YamlMap rule) => (rule.Find("id") as YamlText)?.Value ?? "?";
}
