using KnowledgeGraph.Scoring.Golds;

namespace KnowledgeGraph.Scoring.Answers;

/// <summary>One relation of the gold with every answer that is accepted for it; entries that say the same are one.</summary>
internal sealed class AcceptedTriple
{
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);

    public AcceptedTriple(GoldRelation first, AcceptedEntities entities)
    {
        First = first;
        IsOptional = first.IsOptional;
        Subject = AcceptedEnd.Of(first.Subject, first.OtherSubjects, entities);
        Object = AcceptedEnd.Of(first.Object, [], entities);
        _types.UnionWith(first.Types);
        if (ScoredTypes.StartsAtDocument(first.Type))
        {
            Subject.AcceptDocument();
        }
    }

    public GoldRelation First { get; private set; }

    public AcceptedEnd Subject { get; }

    public AcceptedEnd Object { get; }

    /// <summary>False where one entry, at least, wants it.</summary>
    public bool IsOptional { get; private set; }

    /// <summary>Equal for entries that say the same.</summary>
    public (object Subject, string Type, object Object) Identity =>
        (Subject.Entity ?? (object)NameKey.Of(First.Subject.Name), First.Type, Object.Entity ?? (object)NameKey.Of(First.Object.Name));

    /// <summary>Takes in another entry that says the same.</summary>
    public void Add(AcceptedTriple other)
    {
        if (IsOptional && !other.IsOptional)
        {
            First = other.First;
            IsOptional = false;
        }

        _types.UnionWith(other._types);
        Subject.Add(other.Subject);
        Object.Add(other.Object);
    }

    public bool Accepts(GraphTriple triple)
    {
        if (!_types.Contains(triple.Type))
        {
            return false;
        }

        // "A covers B" with PART_OF as the other answer means "B is part of A".
        return ScoredTypes.AreConverse(First.Type, triple.Type)
            ? Joins(triple.End, triple.Start)
            : Joins(triple.Start, triple.End) || (triple.Type == ScoredTypes.CooperatesWith && Joins(triple.End, triple.Start));
    }

    /// <summary>True where the ends are accepted, in either direction, and only the type may not be.</summary>
    public bool HasEndsOf(GraphTriple triple) => Joins(triple.Start, triple.End) || Joins(triple.End, triple.Start);

    private bool Joins(GraphNode start, GraphNode end) => Subject.Accepts(start) && Object.Accepts(end);
}
