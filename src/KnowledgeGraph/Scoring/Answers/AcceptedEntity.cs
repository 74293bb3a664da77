using KnowledgeGraph.Scoring.Golds;

namespace KnowledgeGraph.Scoring.Answers;

/// <summary>One gold name with every answer that is accepted for it; entries of several files that mean the same are one.</summary>
internal sealed class AcceptedEntity
{
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _parts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _groups = new(StringComparer.Ordinal);

    public AcceptedEntity(GoldEntity first)
    {
        First = first;
        Key = NameKey.Of(first.Name);
        Add(first);
    }

    /// <summary>The entry that gives its type, name and place.</summary>
    public GoldEntity First { get; private set; }

    public string Key { get; }

    /// <summary>False where one entry, at least, wants it.</summary>
    public bool IsOptional { get; private set; } = true;

    /// <summary>False for what is not asked for: entities of files that only lend their names.</summary>
    public bool IsAsked { get; private set; }

    public IReadOnlySet<string> Types => _types;

    /// <summary>Names, aliases and accepted names.</summary>
    public IReadOnlySet<string> Names => _names;

    /// <summary>Parts of it that are accepted.</summary>
    public IReadOnlySet<string> Parts => _parts;

    /// <summary>Unsplit forms that stand for it and its fellows.</summary>
    public IReadOnlySet<string> Groups => _groups;

    /// <summary>Takes in another entry of the same name.</summary>
    public void Add(GoldEntity entry)
    {
        _types.UnionWith(entry.Types);
        _names.Add(NameKey.Of(entry.Name));
        _names.UnionWith(entry.OtherNames.Select(NameKey.Of));
        _parts.UnionWith(entry.Parts.Select(NameKey.Of));
        if (entry.Group is { } group)
        {
            _groups.Add(NameKey.Of(group));
        }
    }

    /// <summary>Says that the entry counts: what one file wants is wanted.</summary>
    public void Ask(GoldEntity entry)
    {
        if (!IsAsked || (IsOptional && !entry.IsOptional))
        {
            First = entry;
        }

        IsAsked = true;
        IsOptional &= entry.IsOptional;
    }
}
