using KnowledgeGraph.Neo4j.Records;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>The statements that write nodes: a query for each set of labels, keys in order, so that writers who meet take locks in the same order.</summary>
internal static class NodeStatements
{
    public static string Find(string label) =>
        $"UNWIND $ids AS id {GraphNames.MatchByKey("n", label, "id")} RETURN labels(n) AS labels, properties(n) AS properties";

    public static IEnumerable<CypherStatement> Delete(IEnumerable<NodeKey> keys) =>
        ByLabel(keys, static key => key).SelectMany(static group => RowBatches.Of(
            $"UNWIND $rows AS row {GraphNames.MatchByKey("n", group.Key, "row.id")} DETACH DELETE n",
            group,
            static key => new(StringComparer.Ordinal) { ["id"] = key.Id }));

    public static IEnumerable<CypherStatement> Create(IEnumerable<NewNode> nodes) =>
        nodes.GroupBy(static item => GraphNames.Quote(item.Node.Labels), StringComparer.Ordinal).OrderBy(static group => group.Key, StringComparer.Ordinal)
            .SelectMany(static group => RowBatches.Of($"UNWIND $rows AS row CREATE (n{group.Key}) SET n = row", group, Row));

    public static IEnumerable<CypherStatement> Update(IReadOnlyList<NodeUpdate> updates) =>
    [
        .. ByLabel(updates, static update => update.Key).SelectMany(static group => RowBatches.Of(
            $"UNWIND $rows AS row {GraphNames.MatchByKey("n", group.Key, "row.id")} SET n += row.p",
            group,
            static update => new(StringComparer.Ordinal) { ["id"] = update.Key.Id, ["p"] = update.Properties })),
        .. ChangeLabels(updates, "SET", static update => update.AddedLabels),
        .. ChangeLabels(updates, "REMOVE", static update => update.RemovedLabels),
    ];

    private static IEnumerable<CypherStatement> ChangeLabels(IEnumerable<NodeUpdate> updates, string verb, Func<NodeUpdate, IReadOnlyList<string>> labels) =>
        updates.SelectMany(update => labels(update).Select(label => (update.Key, Label: label)))
            .GroupBy(static change => (Key: change.Key.Label, change.Label))
            .SelectMany(group => RowBatches.Of(
                $"UNWIND $rows AS row {GraphNames.MatchByKey("n", group.Key.Key, "row.id")} {verb} n:{GraphNames.Quote(group.Key.Label)}",
                group,
                static change => new(StringComparer.Ordinal) { ["id"] = change.Key.Id }));

    private static IEnumerable<IGrouping<string, T>> ByLabel<T>(IEnumerable<T> items, Func<T, NodeKey> key) =>
        items.OrderBy(item => key(item).Id, StringComparer.Ordinal).GroupBy(item => key(item).Label, StringComparer.Ordinal).OrderBy(static group => group.Key, StringComparer.Ordinal);

    private static Dictionary<string, object?> Row(NewNode item)
    {
        Dictionary<string, object?> row = new(item.Node.Properties.Count, StringComparer.Ordinal);
        foreach ((string name, object value) in item.Node.Properties)
        {
            row.Add(name, value);
        }

        foreach ((string name, object? value) in item.Bookkeeping ?? new Dictionary<string, object?>())
        {
            row.Add(name, value);
        }

        return row;
    }
}
