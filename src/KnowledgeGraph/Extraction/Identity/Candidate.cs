namespace KnowledgeGraph.Extraction.Identity;

/// <summary>A name as it was found, with all that speaks for what it is.</summary>
internal sealed class Candidate(EntityRef raw)
{
    public EntityRef Raw { get; } = raw;

    public SortedSet<string> Surfaces { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Properties { get; } = new(StringComparer.Ordinal);

    /// <summary>Surfaces that stand for the name for a reason of their own: an alias of the lexicon, a short form.</summary>
    public SortedSet<(string Surface, string Reason)> Told { get; } = [];

    public int Count { get; set; }

    public bool FromLexicon { get; set; }

    public bool IsTopic { get; set; }

    /// <summary>Told by a rule that leaves no doubt.</summary>
    public bool IsDecided { get; set; }
}

/// <summary>Names of one thing.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Name">Its canonical name.</param>
/// <param name="Members">The names.</param>
/// <param name="Merged">What was joined, each with its reason.</param>
internal sealed record NameGroup(string Label, string Name, IReadOnlyList<Candidate> Members, IReadOnlyList<(string Surface, string Reason)> Merged)
{
    /// <summary>This group with others that are the same thing; its own name stays.</summary>
    public NameGroup With(IEnumerable<NameGroup> others, string reason)
    {
        NameGroup[] joined = [.. others];
        return this with
        {
            Members = [.. Members, .. joined.SelectMany(static group => group.Members)],
            Merged = [.. Merged, .. joined.SelectMany(static group => group.Merged), .. joined.Select(group => (group.Name, reason))],
        };
    }

    public ResolvedEntity ToEntity()
    {
        string[] aliases =
        [
            .. Members.SelectMany(static member => member.Surfaces.Append(member.Raw.Name)).Where(surface => surface != Name).Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
        Dictionary<string, string> properties = new(StringComparer.Ordinal);
        // What a zone's name says of zones (kind) is nothing to the technology that the same name turns out to be.
        foreach ((string key, string value) in Members.Where(member => member.Raw.Label == Label).SelectMany(static member => member.Properties))
        {
            properties.TryAdd(key, value);
        }

        IEnumerable<(string Surface, string Reason)> told = Members.SelectMany(static member => member.Told);
        return new ResolvedEntity(
            new EntityRef(Label, Name),
            aliases,
            [.. Merged.Concat(told).Where(merged => merged.Surface != Name).Distinct().OrderBy(static merged => merged.Surface, StringComparer.Ordinal).ThenBy(static merged => merged.Reason, StringComparer.Ordinal)],
            properties);
    }
}
