using KnowledgeGraph.Definitions.Corrections;
using KnowledgeGraph.Documents;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Facts;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Corrections;

/// <summary>What became of entities: merged, split, retyped.</summary>
internal sealed class EntityCorrections
{
    private readonly Dictionary<EntityRef, EntityRef> _into = [];

    private EntityCorrections()
    {
    }

    public static EntityRef Ref(EntityKey key) => new(key.Label, key.Name);

    /// <summary>What a thing is called after all renames; a correction may name it as extracted or as corrected.</summary>
    public EntityRef Final(EntityKey key)
    {
        EntityRef entity = Ref(key);

        // Rings are refused when corrections are read.
        while (_into.TryGetValue(entity, out EntityRef next))
        {
            entity = next;
        }

        return entity;
    }

    /// <summary>Renames what corrections merge, split as a whole, or retype.</summary>
    public static EntityCorrections Rename(DraftExtraction draft, IReadOnlyCollection<Correction> corrections, Action<Correction, Outcome> note)
    {
        EntityCorrections entities = new();
        List<(Correction Correction, EntityRef From, EntityRef Into)> renames = [];
        foreach (Correction correction in corrections)
        {
            renames.AddRange(Renames(correction).Select(pair => (correction, pair.From, pair.Into)));
        }

        foreach ((_, EntityRef from, EntityRef into) in renames)
        {
            entities._into[from] = into;
        }

        // Who is there is asked before anything moves, so that the order of the file plays no part.
        HashSet<EntityRef> present = [.. renames.Select(static rename => rename.From).Where(draft.Has)];
        HashSet<EntityRef> reached = [.. present.Select(from => entities._into[from])];
        for (int before = -1; before != reached.Count;)
        {
            before = reached.Count;
            reached.UnionWith(renames.Where(rename => reached.Contains(rename.From)).Select(static rename => rename.Into).ToArray());
        }

        foreach ((Correction correction, EntityRef from, _) in renames.Where(rename => present.Contains(rename.From)))
        {
            draft.Rename(from, entities.Final(new EntityKey(from.Label, from.Name)), $"correction {correction.Id}");
        }

        foreach (IGrouping<Correction, (Correction Correction, EntityRef From, EntityRef Into)> same in renames.GroupBy(static rename => rename.Correction))
        {
            EntityRef[] missing = [.. same.Select(static rename => rename.From).Where(from => !present.Contains(from) && !reached.Contains(from))];
            note(same.Key, missing.Length == same.Count()
                ? Outcome.Absent($"{string.Join(", ", missing.Select(static entity => $"'{entity.Label}/{entity.Name}'"))} is not in the document")
                : Outcome.Done);
        }

        return entities;
    }

    /// <summary>Parts the mentions of a thing that stand beside certain words, and the facts that go with them.</summary>
    public static Outcome Split(DraftExtraction draft, SplitCorrection split, PlanDocument document)
    {
        EntityRef from = Ref(split.Entity);
        EntityRef into = Ref(split.Into);
        Mention[] all = [.. draft.Mentions.Where(mention => new EntityRef(mention.Label, mention.Name) == from)];
        HashSet<Mention> moved = [.. all.Where(mention => IsMeant(mention, split, document.Source.Text))];
        if (moved.Count == 0)
        {
            return Outcome.Absent(all.Length == 0 ? $"'{split.Entity}' is not in the document" : $"no mention of '{split.Entity}' stands as 'surfaces' and 'near' say");
        }

        if (moved.Count == all.Length)
        {
            draft.Rename(from, into, $"correction {split.Id}");
            return Outcome.Done;
        }

        TextSpan[] leaving = [.. moved.Select(static mention => mention.Span)];
        TextSpan[] staying = [.. all.Where(mention => !moved.Contains(mention)).Select(static mention => mention.Span)];
        bool Leaves(TextSpan span) => Array.Exists(leaving, span.Overlaps) && !Array.Exists(staying, span.Overlaps);
        FactEnd Moved(FactEnd end, Provenance source) =>
            end.Entity == from && (Leaves(source.Evidence) || (source.Basis is { } basis && Leaves(basis))) ? new FactEnd(into) : end;

        draft.Ensure(into);
        Replace(draft.Mentions, mention => moved.Contains(mention) ? mention with { Label = into.Label, Name = into.Name } : mention);
        Replace(draft.Facts, fact => fact with { Start = Moved(fact.Start, fact.Provenance), End = Moved(fact.End, fact.Provenance) });
        Replace(draft.Values, value => value.Subject == from && Leaves(value.Leaf.Content) ? value with { Subject = into } : value);
        foreach (string surface in moved.Select(static mention => mention.Surface).Distinct(StringComparer.Ordinal))
        {
            draft.Join(into, surface, $"correction {split.Id}");
        }

        return Outcome.Done;
    }

    private static IEnumerable<(EntityRef From, EntityRef Into)> Renames(Correction correction) => correction switch
    {
        MergeCorrection merge => merge.Entities.Select(entity => (Ref(entity), Ref(merge.Into))),
        SplitCorrection { IsPartial: false } split => [(Ref(split.Entity), Ref(split.Into))],
        RetypeCorrection retype => [(Ref(retype.Entity), new EntityRef(retype.Label, retype.Entity.Name))],
        _ => [],
    };

    private static bool IsMeant(Mention mention, SplitCorrection split, string text)
    {
        string leaf = FoldedText.Of(mention.Leaf.Content.In(text));
        return (split.Surfaces.Count == 0 || split.Surfaces.Any(surface => FoldedText.Of(surface) == FoldedText.Of(mention.Surface)))
            && (split.Near.Count == 0 || split.Near.Any(words => leaf.Contains(FoldedText.Of(words), StringComparison.Ordinal)));
    }

    private static void Replace<T>(List<T> items, Func<T, T> with)
    {
        for (int i = 0; i < items.Count; i++)
        {
            items[i] = with(items[i]);
        }
    }
}
