using KnowledgeGraph.Diagnostics;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Facts;
using KnowledgeGraph.Extraction.Identity;

namespace KnowledgeGraph.Corrections;

/// <summary>What was extracted from a document, while it is corrected.</summary>
internal sealed class DraftExtraction
{
    /// <summary>Label of what values measure; such entities come from values alone.</summary>
    public const string IndicatorLabel = "Indicator";

    private readonly Dictionary<EntityRef, ResolvedEntity> _entities;
    private readonly string? _issuer;

    public DraftExtraction(ExtractionResult extraction)
    {
        PlanExtraction plan = extraction.Plan;
        (Place, _issuer) = (plan.Place, plan.Issuer);
        _entities = plan.Entities.ToDictionary(static entity => entity.Ref);
        Mentions = [.. plan.Mentions];
        Descriptions = [.. plan.Descriptions];
        Facts = [.. plan.Facts];
        Values = [.. extraction.Values];
    }

    public EntityRef? Place { get; private set; }

    public List<Mention> Mentions { get; }

    public List<Description> Descriptions { get; }

    public List<Fact> Facts { get; }

    public List<MeasuredValue> Values { get; }

    public bool Has(EntityRef entity) => _entities.ContainsKey(entity) || (entity.Label == IndicatorLabel && Values.Exists(value => value.Indicator == entity.Name));

    /// <summary>Makes an entity known, if it is not.</summary>
    public void Ensure(EntityRef entity) => _entities.TryAdd(entity, new ResolvedEntity(entity, [], [], new Dictionary<string, string>()));

    /// <summary>Notes that a surface was joined to an entity; where it is a name of it, as an alias too.</summary>
    public void Join(EntityRef entity, string surface, string reason, bool isName = true)
    {
        Ensure(entity);
        ResolvedEntity known = _entities[entity];
        _entities[entity] = known with
        {
            Aliases = Sorted(isName ? known.Aliases.Append(surface) : known.Aliases, entity),
            Merged = [.. known.Merged.Append((surface, reason)).Distinct()],
        };
    }

    /// <summary>One thing is another: all that is said of it is said of that.</summary>
    public void Rename(EntityRef from, EntityRef into, string reason)
    {
        Ensure(into);
        if (_entities.Remove(from, out ResolvedEntity? gone))
        {
            ResolvedEntity known = _entities[into];
            Dictionary<string, string> properties = new(known.Properties, StringComparer.Ordinal);
            if (from.Label == into.Label)
            {
                foreach ((string key, string value) in gone.Properties)
                {
                    properties.TryAdd(key, value);
                }
            }

            _entities[into] = known with
            {
                Aliases = Sorted(known.Aliases.Concat(gone.Aliases), into),
                Merged = [.. known.Merged.Concat(gone.Merged).Distinct()],
                Properties = properties,
            };
        }

        Join(into, from.Label == into.Label ? from.Name : $"{from.Name} ({from.Label})", reason, isName: from.Label == into.Label);
        Replace(Mentions, mention => (mention.Label, mention.Name) == (from.Label, from.Name) ? mention with { Label = into.Label, Name = into.Name } : mention);
        Replace(Descriptions, description => description.Entity == from ? description with { Entity = into } : description);
        Replace(Facts, fact => fact with { Start = Renamed(fact.Start, from, into), End = Renamed(fact.End, from, into) });
        Facts.RemoveAll(static fact => fact.Start == fact.End);
        Replace(Values, value => value.Subject == from ? value with { Subject = into } : value);
        if (from.Label == IndicatorLabel)
        {
            Replace(Values, value => value.Indicator == from.Name ? value with { Indicator = into.Name, IndicatorSurface = value.IndicatorSurface ?? from.Name } : value);
        }

        Place = Place == from ? into : Place;
    }

    /// <summary>Takes an entity out with all that is said of it; values about it are about the document's place again.</summary>
    public Outcome Delete(EntityRef entity)
    {
        if (!Has(entity))
        {
            return Outcome.Absent($"'{entity.Label}/{entity.Name}' is not in the document");
        }

        if (entity == Place)
        {
            return Outcome.Failed($"'{entity.Label}/{entity.Name}' is the place the document is for");
        }

        _entities.Remove(entity);
        Mentions.RemoveAll(mention => (mention.Label, mention.Name) == (entity.Label, entity.Name));
        Descriptions.RemoveAll(description => description.Entity == entity);
        Facts.RemoveAll(fact => fact.Start.Entity == entity || fact.End.Entity == entity);
        Values.RemoveAll(value => (entity.Label == IndicatorLabel && value.Indicator == entity.Name) || (value.Subject == entity && Place is null));
        Replace(Values, value => value.Subject == entity ? value with { Subject = Place!.Value } : value);
        return Outcome.Done;
    }

    /// <summary>An entity that nothing is said of any more goes.</summary>
    public void ForgetUnused(EntityRef entity)
    {
        if (entity != Place && !Mentions.Exists(mention => (mention.Label, mention.Name) == (entity.Label, entity.Name)) && !Descriptions.Exists(description => description.Entity == entity)
            && !Facts.Exists(fact => fact.Start.Entity == entity || fact.End.Entity == entity) && !Values.Exists(value => value.Subject == entity))
        {
            _entities.Remove(entity);
        }
    }

    public ExtractionResult ToResult(IEnumerable<Diagnostic> diagnostics) => new(
        new PlanExtraction(
            Place,
            _issuer,
            [.. _entities.Values.OrderBy(static entity => entity.Ref.Label, StringComparer.Ordinal).ThenBy(static entity => entity.Ref.Name, StringComparer.Ordinal)],
            [.. Mentions.OrderBy(static mention => mention.Span)],
            Descriptions,
            [.. Facts.OrderBy(static fact => fact.Provenance.Evidence)]),
        [.. Values.OrderBy(static value => value.Evidence)],
        [.. diagnostics]);

    private static FactEnd Renamed(FactEnd end, EntityRef from, EntityRef into) => end.Entity == from ? new FactEnd(into) : end;

    private static string[] Sorted(IEnumerable<string> aliases, EntityRef entity) =>
        [.. aliases.Where(alias => alias != entity.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static void Replace<T>(List<T> items, Func<T, T> with)
    {
        for (int i = 0; i < items.Count; i++)
        {
            items[i] = with(items[i]);
        }
    }
}
