using KnowledgeGraph.Definitions.Yaml;

namespace KnowledgeGraph.Definitions.Schema;

/// <summary>Reads properties (<c>title: text</c>, <c>line: integer!</c>: ! for required) and named sets of them.</summary>
internal sealed class PropertyReader(DefinitionFile file)
{
    private static readonly string[] TypeNames = ["text", "integer", "number", "flag", "texts", "date"];

    private readonly Dictionary<string, IReadOnlyList<PropertyDefinition>> _sets = new(StringComparer.Ordinal);

    /// <summary>Reads the sets that <c>with</c> refers to.</summary>
    public void ReadSets(YamlMap map)
    {
        foreach ((YamlText name, YamlPart part) in map.Entries)
        {
            List<PropertyDefinition> set = [];
            Add(file.Map(part, $"Property set '{name.Value}'"), set);
            _sets[name.Value] = set;
        }
    }

    /// <summary>The properties of a label or relationship type: inherited ones, those of its sets, its own.</summary>
    public IReadOnlyList<PropertyDefinition> Read(YamlMap body, IReadOnlyList<PropertyDefinition> inherited)
    {
        List<PropertyDefinition> properties = [.. inherited];
        foreach (YamlText set in file.TextsAt(body, "with"))
        {
            if (_sets.TryGetValue(set.Value, out IReadOnlyList<PropertyDefinition>? members))
            {
                properties.AddRange(members);
            }
            else
            {
                file.Fault(DefinitionCode.UnknownName, set, $"No property set '{set.Value}'.{Suggestion.For(set.Value, _sets.Keys)}");
            }
        }

        YamlMap own = file.MapAt(body, "properties");
        Add(own, properties);
        foreach (IGrouping<string, PropertyDefinition> twice in properties.GroupBy(static property => property.Name).Where(static group => group.Count() > 1))
        {
            file.Fault(DefinitionCode.Duplicate, own, $"Property '{twice.Key}' is defined twice, here or in a set or parent.");
        }

        return [.. properties.DistinctBy(static property => property.Name).OrderBy(static property => property.Name, StringComparer.Ordinal)];
    }

    private void Add(YamlMap map, List<PropertyDefinition> properties)
    {
        foreach ((YamlText name, YamlPart part) in map.Entries)
        {
            if (part is not YamlText type)
            {
                file.Fault(DefinitionCode.WrongType, part, $"The type of '{name.Value}' must be one of {string.Join(", ", TypeNames)}, not {part.Kind}.");
                continue;
            }

            bool required = type.Value.EndsWith('!');
            string word = type.Value.TrimEnd('!');
            int index = Array.IndexOf(TypeNames, word);
            if (index < 0)
            {
                file.Fault(
                    DefinitionCode.BadValue,
                    type,
                    $"'{word}' is no type of a property; there are {string.Join(", ", TypeNames)}.{Suggestion.For(word, TypeNames)}");
                index = 0;
            }

            properties.Add(new PropertyDefinition(name.Value, (PropertyType)index, required));
        }
    }
}
