using KnowledgeGraph.Scoring.Golds;

namespace KnowledgeGraph.Scoring.Answers;

/// <summary>The entities of all files of a gold, one per name.</summary>
internal sealed class AcceptedEntities
{
    private readonly List<AcceptedEntity> _all = [];
    private readonly Dictionary<string, List<AcceptedEntity>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<AcceptedEntity>> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<AcceptedEntity> _documents = [];

    public AcceptedEntities(Gold gold)
    {
        foreach (GoldFile file in gold.Files)
        {
            foreach (GoldEntity entry in file.Entities)
            {
                AcceptedEntity entity = Join(entry);
                if (file.Families.HasFlag(GoldFamilies.Entities))
                {
                    entity.Ask(entry);
                }
            }
        }

        foreach (AcceptedEntity entity in _all)
        {
            foreach (string name in entity.Names)
            {
                Listed(_byName, name).Add(entity);
            }
        }

        WrittenNames =
        [
            .. gold.Files.SelectMany(static file => file.Entities).SelectMany(static entry => entry.OtherNames.Prepend(entry.Name)).Distinct(StringComparer.Ordinal),
        ];

        // The files name the plan as a Policy by its title: it is what is issued. (What is based on something may also be an annex.)
        IEnumerable<AcceptedEntity?> issued = gold.Files.SelectMany(static file => file.Relations)
            .Where(static relation => relation.Type == ScoredTypes.IssuedBy)
            .Select(relation => Find(relation.Subject.Name, relation.Subject.Type));
        _documents.UnionWith(issued.OfType<AcceptedEntity>());
        _documents.UnionWith(_all.Where(static entity => entity.Types.Contains(GoldEntity.Document)));
    }

    public IReadOnlyList<AcceptedEntity> All => _all;

    /// <summary>The names of all entries as they are written, indicators among them.</summary>
    public IReadOnlyList<string> WrittenNames { get; }

    /// <summary>True for the document itself.</summary>
    public bool IsDocument(AcceptedEntity entity) => _documents.Contains(entity);

    /// <summary>The entity that a relation means: by its own name before an alias, of the stated type before another.</summary>
    public AcceptedEntity? Find(string name, string? type)
    {
        string key = NameKey.Of(name);
        List<AcceptedEntity> candidates = [.. _byKey.GetValueOrDefault(key, []), .. _byName.GetValueOrDefault(key, [])];
        return candidates.Find(entity => type is null || entity.Types.Contains(type)) ?? candidates.FirstOrDefault();
    }

    // Two entries are one where name and some accepted type agree. An indicator never joins the thing that it measures.
    private AcceptedEntity Join(GoldEntity entry)
    {
        List<AcceptedEntity> same = Listed(_byKey, NameKey.Of(entry.Name));
        AcceptedEntity? entity = same.Find(other =>
            (other.First.Type == GoldEntity.Indicator) == (entry.Type == GoldEntity.Indicator) && other.Types.Overlaps(entry.Types));
        if (entity is null)
        {
            entity = new AcceptedEntity(entry);
            same.Add(entity);
            _all.Add(entity);
        }
        else
        {
            entity.Add(entry);
        }

        return entity;
    }

    private static List<AcceptedEntity> Listed(Dictionary<string, List<AcceptedEntity>> lists, string key)
    {
        if (!lists.TryGetValue(key, out List<AcceptedEntity>? list))
        {
            lists[key] = list = [];
        }

        return list;
    }
}
