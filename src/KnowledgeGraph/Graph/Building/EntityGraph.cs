namespace KnowledgeGraph.Graph.Building;

/// <summary>Collects what a document says of its entities until their nodes are made.</summary>
internal sealed class EntityGraph(GraphAccumulator graph)
{
    private static readonly Dictionary<string, string> NoProperties = [];

    private readonly Dictionary<string, Draft> _drafts = new(StringComparer.Ordinal);

    /// <summary>Notes an entity under a surface.</summary>
    /// <returns>Its id.</returns>
    public string Note(string label, string name, string? surface = null, IReadOnlyDictionary<string, string>? properties = null)
    {
        string id = GraphId.Entity(label, name);
        if (!_drafts.TryGetValue(id, out Draft? draft))
        {
            _drafts.Add(id, draft = new Draft(label, name));
        }

        if (surface is not null && surface != name)
        {
            draft.Aliases.Add(surface);
        }

        foreach ((string key, string value) in properties ?? NoProperties)
        {
            draft.Properties.TryAdd(key, value);
        }

        return id;
    }

    /// <summary>Makes the nodes.</summary>
    public void Finish()
    {
        foreach ((string id, Draft draft) in _drafts)
        {
            graph.Add(new Node(
                id,
                [draft.Label, "Entity"],
                [
                    new("name", draft.Name),
                    new("aliases", draft.Aliases.Count == 0 ? null : draft.Aliases),
                    .. draft.Properties.Select(static pair => new KeyValuePair<string, object?>(pair.Key, pair.Value)),
                ]));
        }
    }

    private sealed class Draft(string label, string name)
    {
        public string Label { get; } = label;

        public string Name { get; } = name;

        public SortedSet<string> Aliases { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, string> Properties { get; } = new(StringComparer.Ordinal);
    }
}
