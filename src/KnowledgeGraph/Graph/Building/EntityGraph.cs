using KnowledgeGraph.Extraction.Identity;
using KnowledgeGraph.Terms;

namespace KnowledgeGraph.Graph.Building;

/// <summary>Collects what a document says of its entities until their nodes are made.</summary>
internal sealed class EntityGraph(GraphAccumulator graph, TermExtractor? terms)
{
    private readonly Dictionary<string, Draft> _drafts = new(StringComparer.Ordinal);

    /// <summary>Notes all that was resolved of an entity.</summary>
    public void Note(ResolvedEntity entity)
    {
        Draft draft = DraftOf(entity.Ref.Label, entity.Ref.Name);
        draft.Aliases.UnionWith(entity.Aliases.Where(alias => alias != entity.Ref.Name));
        draft.MergedFrom.UnionWith(entity.Merged.Select(static merged => $"{merged.Surface}: {merged.Reason}"));
        foreach ((string key, string value) in entity.Properties)
        {
            draft.Properties.TryAdd(key, value);
        }
    }

    /// <summary>Notes an entity under a surface.</summary>
    /// <returns>Its id.</returns>
    public string Note(string label, string name, string? surface = null)
    {
        Draft draft = DraftOf(label, name);
        if (surface is not null && surface != name)
        {
            draft.Aliases.Add(surface);
        }

        return GraphId.Entity(label, name);
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
                    new("terms", draft.Label == TermGraph.Label ? null : terms?.WordsOf(draft.Name)),
                    new("mergedFrom", draft.MergedFrom.Count == 0 ? null : draft.MergedFrom),
                    .. draft.Properties.Select(static pair => new KeyValuePair<string, object?>(pair.Key, pair.Value)),
                ]));
        }
    }

    private Draft DraftOf(string label, string name)
    {
        string id = GraphId.Entity(label, name);
        if (!_drafts.TryGetValue(id, out Draft? draft))
        {
            _drafts.Add(id, draft = new Draft(label, name));
        }

        return draft;
    }

    private sealed class Draft(string label, string name)
    {
        public string Label { get; } = label;

        public string Name { get; } = name;

        public SortedSet<string> Aliases { get; } = new(StringComparer.Ordinal);

        public SortedSet<string> MergedFrom { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, string> Properties { get; } = new(StringComparer.Ordinal);
    }
}
