using KnowledgeGraph.Graph;
using KnowledgeGraph.Neo4j.Records;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>Finds what has to be written of the relationships of a document, and writes the statements.</summary>
/// <param name="former">What the document said.</param>
/// <param name="now">What it says now; null where it goes.</param>
/// <param name="names">The schema's names.</param>
internal sealed class RelationshipPlanner(DocumentRecord former, (DocumentRecord Record, DocumentGraph Graph)? now, GraphNames names)
{
    // A section mentions thousands: its row is cut before it outgrows a statement.
    private const int MostFromOne = 500;

    private readonly Difference _difference = Difference.Between(
        former.Relationships,
        now?.Record.Relationships ?? [],
        static mark => mark.Id,
        (left, right) => left.Hash == right.Hash && IsSamePlace(former, left, now!.Value.Record, right));

    /// <summary>How many are created, changed and deleted.</summary>
    public (int Created, int Updated, int Deleted) Counts => (_difference.Added.Count, _difference.Changed.Count, _difference.Withdrawn.Count);

    /// <summary>How many relationships <see cref="Create"/> makes: those that changed their ends are made anew.</summary>
    public int CreatedByStatements => _difference.Added.Count + Moved().Count();

    /// <summary>Relationships with an id that another document could have, since it is not made from what they are.</summary>
    public IReadOnlyList<Relationship> WithForeignIds()
    {
        List<Relationship> found = [];
        foreach (int index in _difference.Added)
        {
            Relationship relationship = now!.Value.Graph.Relationships[index];
            if (!HasOwnId(relationship))
            {
                found.Add(relationship);
            }
        }

        return found;
    }

    /// <param name="deletedNodes">Ids of nodes that go, and their relationships with them.</param>
    public IEnumerable<CypherStatement> Delete(IReadOnlySet<string> deletedNodes) => Finding(
        _difference.Withdrawn.Concat(Moved().Select(static pair => pair.Former))
            .Select(index => Place(former, former.Relationships[index]))
            .Where(place => !deletedNodes.Contains(place.StartId) && !deletedNodes.Contains(place.EndId)),
        "DELETE r",
        static place => [null, null]);

    public IEnumerable<CypherStatement> Update() => Finding(
        _difference.Changed.Except(Moved()).Select(pair => Place(now!.Value.Record, now.Value.Record.Relationships[pair.Now], pair.Now)),
        "SET r = row[2]",
        place => [null, null, Properties(place)]);

    public IEnumerable<CypherStatement> Create() =>
        _difference.Added.Concat(Moved().Select(static pair => pair.Now))
            .Select(index => Place(now!.Value.Record, now.Value.Record.Relationships[index], index))
            .GroupBy(static place => (place.Type, place.StartLabel, place.EndLabel))
            .OrderBy(static group => group.Key.Type, StringComparer.Ordinal)
            .ThenBy(static group => group.Key.StartLabel, StringComparer.Ordinal)
            .ThenBy(static group => group.Key.EndLabel, StringComparer.Ordinal)
            .SelectMany(group =>
            {
                string[] names = ["id", .. group.SelectMany(place => Relationship(place).Properties.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
                // The start is found once for all relationships that leave it. A WITH that computes something parts the two lookups: one that only hands on what
                // it has does not, the planner joins both ends into one, and by the statistics of an empty database it then may walk all nodes for each row.
                return RowBatches.Of(
                    $"UNWIND $rows AS row {GraphNames.MatchByKey("a", group.Key.StartLabel, "row[0]")} "
                    + $"UNWIND row[1] AS to WITH a, to, to[0] AS other {GraphNames.MatchByKey("b", group.Key.EndLabel, "other")} "
                    + $"CREATE (a)-[:{GraphNames.Quote(group.Key.Type)} {RowBatches.Literal(names, "to", 1)}]->(b)",
                    // Nodes stand in ordinal order of their ids, so their indices sort as the ids do.
                    group.GroupBy(static place => place.Start).OrderBy(static leaving => leaving.Key)
                        .SelectMany(static leaving => leaving.OrderBy(static place => place.End).Chunk(MostFromOne)),
                    leaving => [leaving[0].StartId, Array.ConvertAll(leaving, place => Row(place, names))]);
            });

    private static bool IsSamePlace(DocumentRecord former, RelationshipMark left, DocumentRecord now, RelationshipMark right) =>
        former.Shapes[left.Shape].Names[0] == now.Shapes[right.Shape].Names[0]
        && former.Nodes[left.Start].Id == now.Nodes[right.Start].Id
        && former.Nodes[left.End].Id == now.Nodes[right.End].Id;

    private IEnumerable<(int Former, int Now)> Moved() =>
        _difference.Changed.Where(pair => !IsSamePlace(former, former.Relationships[pair.Former], now!.Value.Record, now.Value.Record.Relationships[pair.Now]));

    private bool HasOwnId(Relationship relationship)
    {
        PropertyMap properties = relationship.Properties;
        if (relationship.Id == GraphId.Relationship(former.DocumentId, relationship.StartId, relationship.Type, relationship.EndId, properties.GetValueOrDefault("status") as string))
        {
            return true;
        }

        return properties.GetValueOrDefault("start") is long start
            && properties.GetValueOrDefault("end") is long end
            && relationship.Id == GraphId.Mention(former.DocumentId, relationship.StartId, relationship.EndId, (int)start, (int)end);
    }

    private RelationshipPlace Place(DocumentRecord record, RelationshipMark mark, int index = -1)
    {
        NodeMark start = record.Nodes[mark.Start];
        NodeMark end = record.Nodes[mark.End];
        return new RelationshipPlace(
            mark.Id,
            names.KeyLabel(record.Shapes[start.Shape].Names),
            start.Id,
            mark.Start,
            record.Shapes[mark.Shape].Names[0],
            names.KeyLabel(record.Shapes[end.Shape].Names),
            end.Id,
            mark.End,
            index);
    }

    // A relationship is found from the end that is the document's own, where only this document's relationships meet; of two entities from the first.
    private IEnumerable<CypherStatement> Finding(IEnumerable<RelationshipPlace> places, string then, Func<RelationshipPlace, object?[]> toRow) =>
        places
            .Select(place => (Place: place, IsAtEnd: former.IsOwn(place.EndId) && !former.IsOwn(place.StartId)))
            .Select(static found => (found.Place, found.IsAtEnd, Label: found.IsAtEnd ? found.Place.EndLabel : found.Place.StartLabel, Id: found.IsAtEnd ? found.Place.EndId : found.Place.StartId))
            .GroupBy(static found => (found.Place.Type, found.Label, found.IsAtEnd))
            .OrderBy(static group => group.Key.Type, StringComparer.Ordinal)
            .ThenBy(static group => group.Key.Label, StringComparer.Ordinal)
            .SelectMany(group => RowBatches.Of(
                $"UNWIND $rows AS row {GraphNames.MatchByKey("n", group.Key.Label, "row[0]")} "
                + $"MATCH (n){(group.Key.IsAtEnd ? "<" : "")}-[r:{GraphNames.Quote(group.Key.Type)}]-{(group.Key.IsAtEnd ? "" : ">")}() WHERE r.id = row[1] {then}",
                group.OrderBy(static found => found.Id, StringComparer.Ordinal),
                found =>
                {
                    object?[] row = toRow(found.Place);
                    row[0] = found.Id;
                    row[1] = found.Place.Id;
                    return row;
                }));

    private Relationship Relationship(RelationshipPlace place) => now!.Value.Graph.Relationships[place.Index];

    private object?[] Row(RelationshipPlace place, string[] names)
    {
        PropertyMap properties = Relationship(place).Properties;
        object?[] row = new object?[names.Length + 1];
        (row[0], row[1]) = (place.EndId, place.Id);
        for (int i = 1; i < names.Length; i++)
        {
            row[i + 1] = properties.GetValueOrDefault(names[i]);
        }

        return row;
    }

    private Dictionary<string, object?> Properties(RelationshipPlace place)
    {
        PropertyMap properties = Relationship(place).Properties;
        Dictionary<string, object?> set = new(properties.Count + 1, StringComparer.Ordinal) { ["id"] = place.Id };
        foreach ((string name, object value) in properties)
        {
            set.Add(name, value);
        }

        return set;
    }

    /// <summary>Where a relationship stands.</summary>
    private readonly record struct RelationshipPlace(string Id, string StartLabel, string StartId, int Start, string Type, string EndLabel, string EndId, int End, int Index);
}
