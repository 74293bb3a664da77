using KnowledgeGraph.Scoring.Golds;

namespace KnowledgeGraph.Scoring.Answers;

/// <summary>The nodes that are accepted at an end of a relation: by any of their names, whatever their label.</summary>
/// <remarks>A wrong label is counted once, among the entities.</remarks>
internal sealed class AcceptedEnd
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _groups = new(StringComparer.Ordinal);

    private AcceptedEnd(AcceptedEntity? entity) => Entity = entity;

    /// <summary>The gold's entity; null where the entities files do not have it.</summary>
    public AcceptedEntity? Entity { get; }

    /// <summary>True where the document itself is accepted.</summary>
    public bool AcceptsDocument { get; private set; }

    public static AcceptedEnd Of(GoldEnd end, IEnumerable<string> others, AcceptedEntities entities)
    {
        AcceptedEnd accepted = new(entities.Find(end.Name, end.Type));
        accepted.Add(end.Name, accepted.Entity, entities);
        foreach (string other in others)
        {
            if (other == GoldRelation.DocumentSubject)
            {
                accepted.AcceptsDocument = true;
            }
            else
            {
                accepted.Add(other, entities.Find(other, null), entities);
            }
        }

        return accepted;
    }

    /// <summary>Takes in what another entry of the same relation accepts.</summary>
    public void Add(AcceptedEnd other)
    {
        _names.UnionWith(other._names);
        _groups.UnionWith(other._groups);
        AcceptsDocument |= other.AcceptsDocument;
    }

    public void AcceptDocument() => AcceptsDocument = true;

    public bool Accepts(GraphNode node) =>
        (AcceptsDocument && node.IsDocument) || node.Names.Any(_names.Contains) || _groups.Contains(node.Key);

    private void Add(string name, AcceptedEntity? entity, AcceptedEntities entities)
    {
        _names.Add(NameKey.Of(name));
        if (entity is not null)
        {
            _names.UnionWith(entity.Names);
            _names.UnionWith(entity.Parts);
            _groups.UnionWith(entity.Groups);
            AcceptsDocument |= entities.IsDocument(entity);
        }
    }
}
