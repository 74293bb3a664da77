using KnowledgeGraph.Definitions.Schema;
using KnowledgeGraph.Definitions.Yaml;

namespace KnowledgeGraph.Definitions.Names;

/// <summary>Reads the files of <c>lexicon/</c>, one after the other, so that a name that stands in two of them is found.</summary>
internal sealed class LexiconReader(GraphSchema schema)
{
    private readonly List<LexiconEntry> _entries = [];
    private readonly Dictionary<string, (string Place, string Label, bool IsContextual)> _seen = new(StringComparer.Ordinal);

    /// <summary>The lexicon of all files read so far.</summary>
    public Lexicon ToLexicon() => new([.. _entries]);

    /// <summary>Reads one file: <c>lexicon: [{label, names, contextual, properties}]</c>.</summary>
    public void Read(DefinitionFile file, YamlMap root)
    {
        file.KnownKeys(root, "A lexicon file", "lexicon");
        if (root.Find("lexicon") is null)
        {
            file.Fault(DefinitionCode.Missing, root, "A lexicon file needs 'lexicon': a list of {label, names}.");
        }

        foreach (YamlPart part in file.ListAt(root, "lexicon"))
        {
            ReadGroup(file, file.Map(part, "A group of names"));
        }
    }

    private void ReadGroup(DefinitionFile file, YamlMap group)
    {
        file.KnownKeys(group, "A group of names", "label", "names", "contextual", "properties");
        YamlText? label = file.RequiredText(group, "label", "A group of names");
        if (label is not null && schema.Label(label.Value) is null or { IsAbstract: true })
        {
            file.Fault(
                DefinitionCode.UnknownName,
                label!,
                $"Label '{label!.Value}' is not in schema.yaml.{Suggestion.For(label.Value, schema.Labels.Select(static known => known.Name))}");
        }

        bool isContextual = file.FlagAt(group, "contextual");
        Dictionary<string, string> properties = new(StringComparer.Ordinal);
        foreach ((YamlText key, YamlPart value) in file.MapAt(group, "properties").Entries)
        {
            if (label is not null && schema.Label(label.Value)?.Properties.Any(property => property.Name == key.Value) == false)
            {
                file.Fault(DefinitionCode.UnknownName, key, $"{label.Value} has no property '{key.Value}' in schema.yaml.");
            }

            properties[key.Value] = (value as YamlText)?.Value ?? string.Empty;
        }

        if (group.Find("names") is null)
        {
            file.Fault(DefinitionCode.Missing, group, "A group of names needs 'names'.");
        }

        foreach (YamlText name in file.TextsAt(group, "names"))
        {
            Add(file, name, label?.Value ?? string.Empty, isContextual, properties);
        }
    }

    // 浙江大学=浙大 is a name with its aliases.
    private void Add(DefinitionFile file, YamlText text, string label, bool isContextual, Dictionary<string, string> properties)
    {
        string[] surfaces = text.Value.Split('=');
        foreach (string surface in surfaces)
        {
            if (surface.Length == 0)
            {
                file.Fault(DefinitionCode.BadValue, text, $"An empty name in '{text.Value}'. A name with aliases is written name=alias=alias.");
            }
            else if (_seen.TryGetValue(surface, out (string Place, string Label, bool IsContextual) other) && (other.Label == label || other.IsContextual == isContextual))
            {
                file.Fault(DefinitionCode.Duplicate, text, $"'{surface}' stands already in {other.Place} as {other.Label}.");
            }
            else
            {
                _seen[surface] = ($"{file.Path}:{text.Line}", label, isContextual);
            }
        }

        _entries.Add(new LexiconEntry(label, surfaces[0], surfaces[1..], isContextual, properties) { Place = $"{file.Path}:{text.Line}" });
    }
}
