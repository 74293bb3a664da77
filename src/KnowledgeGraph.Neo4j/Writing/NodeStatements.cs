using KnowledgeGraph.Graph;
using KnowledgeGraph.Neo4j.Records;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>The statements that write nodes: a query for each set of labels, keys in order, so that writers who meet take locks in the same order.</summary>
internal static class NodeStatements
{
    public static string Find(string label) =>
        $"UNWIND $ids AS id {GraphNames.MatchByKey("n", label, "id")} RETURN labels(n) AS labels, properties(n) AS properties";

    public static IEnumerable<CypherStatement> Delete(IEnumerable<NodeKey> keys) =>
        ByLabel(keys, static key => key).SelectMany(static group => RowBatches.Of(
            $"UNWIND $rows AS row {GraphNames.MatchByKey("n", group.Key, "row[0]")} DETACH DELETE n",
            group,
            static key => [key.Id]));

    // Properties named in the pattern cost the server less than SET with a map, which first looks for those that the new node has.
    public static IEnumerable<CypherStatement> Create(IEnumerable<Node> nodes) =>
        nodes.GroupBy(static node => GraphNames.Quote(node.Labels), StringComparer.Ordinal).OrderBy(static group => group.Key, StringComparer.Ordinal)
            .SelectMany(static group =>
            {
                string[] names = [.. group.SelectMany(static node => node.Properties.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
                return RowBatches.Of($"UNWIND $rows AS row CREATE ({group.Key} {RowBatches.Literal(names, "row", 0)})", group, node => Row(node, names));
            });

    public static IEnumerable<CypherStatement> Update(IReadOnlyList<NodeUpdate> updates) =>
    [
        .. ByLabel(updates, static update => update.Key).SelectMany(static group => RowBatches.Of(
            $"UNWIND $rows AS row {GraphNames.MatchByKey("n", group.Key, "row[0]")} SET n += row[1]",
            group,
            static update => [update.Key.Id, update.Properties])),
        .. ChangeLabels(updates, "SET", static update => update.AddedLabels),
        .. ChangeLabels(updates, "REMOVE", static update => update.RemovedLabels),
    ];

    private static IEnumerable<CypherStatement> ChangeLabels(IEnumerable<NodeUpdate> updates, string verb, Func<NodeUpdate, IReadOnlyList<string>> labels) =>
        updates.SelectMany(update => labels(update).Select(label => (update.Key, Label: label)))
            .GroupBy(static change => (Key: change.Key.Label, change.Label))
            .SelectMany(group => RowBatches.Of(
                $"UNWIND $rows AS row {GraphNames.MatchByKey("n", group.Key.Key, "row[0]")} {verb} n:{GraphNames.Quote(group.Key.Label)}",
                group,
                static change => [change.Key.Id]));

    private static IEnumerable<IGrouping<string, T>> ByLabel<T>(IEnumerable<T> items, Func<T, NodeKey> key) =>
        items.OrderBy(item => key(item).Id, StringComparer.Ordinal).GroupBy(item => key(item).Label, StringComparer.Ordinal).OrderBy(static group => group.Key, StringComparer.Ordinal);

    private static object?[] Row(Node node, string[] names)
    {
        object?[] row = new object?[names.Length];
        for (int i = 0; i < names.Length; i++)
        {
            row[i] = node.Properties.GetValueOrDefault(names[i]);
        }

        return row;
    }
}
