namespace KnowledgeGraph.Definitions.Yaml;

/// <summary>A part of a YAML file with its place.</summary>
/// <param name="Line">Line from 1.</param>
/// <param name="Column">Column from 1.</param>
internal abstract record YamlPart(int Line, int Column)
{
    /// <summary>What it is, for messages.</summary>
    public abstract string Kind { get; }
}

/// <summary>A scalar.</summary>
internal sealed record YamlText(string Value, bool IsQuoted, int Line, int Column) : YamlPart(Line, Column)
{
    /// <summary>Blanks taken off the front of each line of a block (|).</summary>
    public int Indent { get; init; }

    public override string Kind => "a text";
}

/// <summary>A sequence.</summary>
internal sealed record YamlList(IReadOnlyList<YamlPart> Items, int Line, int Column) : YamlPart(Line, Column)
{
    public override string Kind => "a list";
}

/// <summary>A mapping, keys in the order of the file.</summary>
internal sealed record YamlMap(IReadOnlyList<KeyValuePair<YamlText, YamlPart>> Entries, int Line, int Column) : YamlPart(Line, Column)
{
    public override string Kind => "a mapping";

    public YamlPart? Find(string key)
    {
        foreach ((YamlText name, YamlPart value) in Entries)
        {
            if (name.Value == key)
            {
                return value;
            }
        }

        return null;
    }
}
