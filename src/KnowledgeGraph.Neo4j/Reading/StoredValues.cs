using KnowledgeGraph.Graph;
using KnowledgeGraph.Neo4j.Records;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>Rows of a result as parts of the graph. What others put beside it, labels and properties that no graph can hold, is left out.</summary>
internal static class StoredValues
{
    public static Node Node(CypherRecord row, GraphNames names)
    {
        IReadOnlyDictionary<string, object?> properties = row.Get<IReadOnlyDictionary<string, object?>>("properties");
        return new Node(
            Id(properties),
            Texts(row["labels"]).Where(names.HasLabel),
            Properties(properties));
    }

    public static Relationship Relationship(CypherRecord row)
    {
        IReadOnlyDictionary<string, object?> properties = row.Get<IReadOnlyDictionary<string, object?>>("properties");
        return new Relationship(
            Id(properties),
            row.Get<string>("type"),
            row.Get<string>("startId"),
            row.Get<string>("endId"),
            Properties(properties));
    }

    public static StandingNode StandingNode(CypherRecord row, GraphNames names)
    {
        object? said = row.Get<IReadOnlyDictionary<string, object?>>("properties").GetValueOrDefault(BookkeepingNames.Said);
        return new StandingNode(Node(row, names), said is null ? null : [.. Texts(said)]);
    }

    public static IEnumerable<string> Texts(object? list) => ((IEnumerable<object?>)list!).Cast<string>();

    // All that is read is chosen by its id, but a server applies a commit bit by bit, and who reads meanwhile may meet what has none yet, or no longer.
    private static string Id(IReadOnlyDictionary<string, object?> properties) =>
        properties.GetValueOrDefault("id") as string
        ?? throw new GraphStoreException(GraphStoreErrorCode.Locked, "Reading: somebody else's load is just being applied, and a part was read half. Read again.", isTransient: true);

    private static IEnumerable<KeyValuePair<string, object?>> Properties(IReadOnlyDictionary<string, object?> properties)
    {
        foreach ((string name, object? value) in properties)
        {
            object? kept = BookkeepingNames.IsOne(name) ? null : value switch
            {
                string or long or double or bool => value,
                IReadOnlyList<object?> list when list.All(static item => item is string) => list.Cast<string>().ToArray(),
                _ => null,
            };
            if (kept is not null)
            {
                yield return new(name, kept);
            }
        }
    }
}
