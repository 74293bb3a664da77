using KnowledgeGraph.Graph;
using KnowledgeGraph.Neo4j.Records;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>Finds what has to be written of the relationships of a document, and writes the statements.</summary>
/// <param name="former">What the document said.</param>
/// <param name="now">What it says now; null where it goes.</param>
/// <param name="names">The schema's names.</param>
internal sealed class RelationshipPlanner(DocumentRecord former, (DocumentRecord Record, DocumentGraph Graph)? now, GraphNames names)
{
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

    public IEnumerable<CypherStatement> Delete() => Statements(
        _difference.Withdrawn.Concat(Moved().Select(static pair => pair.Former)).Select(index => Place(former, former.Relationships[index])),
        static (start, type, end) => $"{Find(start, type, end)} DELETE r",
        static place => new(StringComparer.Ordinal) { ["start"] = place.StartId, ["end"] = place.EndId, ["id"] = place.Id });

    public IEnumerable<CypherStatement> Update() => Statements(
        _difference.Changed.Except(Moved()).Select(pair => Place(now!.Value.Record, now.Value.Record.Relationships[pair.Now], pair.Now)),
        static (start, type, end) => $"{Find(start, type, end)} SET r = row.properties",
        Row);

    public IEnumerable<CypherStatement> Create() => Statements(
        _difference.Added.Concat(Moved().Select(static pair => pair.Now)).Select(index => Place(now!.Value.Record, now.Value.Record.Relationships[index], index)),
        // A server that plans this while its statistics still say "no such nodes", as inside the transaction that makes them, may choose to scan all
        // nodes for each row: so the indexes are named.
        static (start, type, end) =>
            $"UNWIND $rows AS row MATCH (a:{GraphNames.Quote(start)} {{id: row.start}}) USING INDEX a:{GraphNames.Quote(start)}(id) "
            + $"MATCH (b:{GraphNames.Quote(end)} {{id: row.end}}) USING INDEX b:{GraphNames.Quote(end)}(id) "
            + $"CREATE (a)-[r:{GraphNames.Quote(type)}]->(b) SET r = row.properties",
        Row);

    private static string Find(string start, string type, string end) =>
        $"UNWIND $rows AS row MATCH (a:{GraphNames.Quote(start)} {{id: row.start}}) MATCH (b:{GraphNames.Quote(end)} {{id: row.end}}) "
        + $"MATCH (a)-[r:{GraphNames.Quote(type)}]->(b) WHERE r.id = row.id";

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
            record.Shapes[mark.Shape].Names[0],
            names.KeyLabel(record.Shapes[end.Shape].Names),
            end.Id,
            index);
    }

    private static IEnumerable<CypherStatement> Statements(
        IEnumerable<RelationshipPlace> places,
        Func<string, string, string, string> query,
        Func<RelationshipPlace, Dictionary<string, object?>> toRow) =>
        places
            .GroupBy(static place => (place.StartLabel, place.Type, place.EndLabel))
            .OrderBy(static group => group.Key.Type, StringComparer.Ordinal)
            .ThenBy(static group => group.Key.StartLabel, StringComparer.Ordinal)
            .ThenBy(static group => group.Key.EndLabel, StringComparer.Ordinal)
            .SelectMany(group => RowBatches.Of(
                query(group.Key.StartLabel, group.Key.Type, group.Key.EndLabel),
                group.OrderBy(static place => place.StartId, StringComparer.Ordinal).ThenBy(static place => place.EndId, StringComparer.Ordinal),
                toRow));

    private Dictionary<string, object?> Row(RelationshipPlace place)
    {
        PropertyMap properties = now!.Value.Graph.Relationships[place.Index].Properties;
        Dictionary<string, object?> set = new(properties.Count + 1, StringComparer.Ordinal) { ["id"] = place.Id };
        foreach ((string name, object value) in properties)
        {
            set.Add(name, value);
        }

        return new(StringComparer.Ordinal) { ["start"] = place.StartId, ["end"] = place.EndId, ["id"] = place.Id, ["properties"] = set };
    }

    /// <summary>Where a relationship stands.</summary>
    private readonly record struct RelationshipPlace(string Id, string StartLabel, string StartId, string Type, string EndLabel, string EndId, int Index);
}
