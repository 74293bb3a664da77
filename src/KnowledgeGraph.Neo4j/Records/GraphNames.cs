using KnowledgeGraph.Definitions.Schema;

namespace KnowledgeGraph.Neo4j.Records;

/// <summary>The labels and types of a schema, as queries write them: nothing else ever stands in a query's text.</summary>
internal sealed class GraphNames
{
    private readonly Dictionary<string, LabelDefinition> _labels;

    public GraphNames(GraphSchema schema)
    {
        Schema = schema;
        _labels = schema.Labels.ToDictionary(static label => label.Name, StringComparer.Ordinal);
        Types = [.. schema.Relationships.Select(static type => type.Name)];
        RootLabels = [.. schema.Labels.Where(static label => label.Parent is null).Select(static label => label.Name)];
    }

    public GraphSchema Schema { get; }

    /// <summary>The relationship types.</summary>
    public IReadOnlyList<string> Types { get; }

    /// <summary>Labels of which every node bears one: those without a parent.</summary>
    public IReadOnlyList<string> RootLabels { get; }

    /// <summary>True for a label of the schema.</summary>
    public bool HasLabel(string label) => _labels.ContainsKey(label);

    /// <summary>
    /// The label by whose key a node is found: the one shared with its kin where there is one, so that what documents say of an entity meets
    /// even where they label it differently.
    /// </summary>
    /// <param name="labels">Labels of a node in ordinal order.</param>
    public string KeyLabel(IReadOnlyList<string> labels) => labels.FirstOrDefault(label => _labels[label].IsAbstract) ?? labels[0];

    /// <summary>A name between backticks.</summary>
    public static string Quote(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";

    /// <summary>Labels behind a variable: <c>:`Entity`:`Lab`</c>.</summary>
    public static string Quote(IEnumerable<string> labels) => string.Concat(labels.Select(static label => $":{Quote(label)}"));

    /// <summary>
    /// Finds a node by its key: <c>MATCH (n:`Lab` {id: row.id}) USING INDEX n:`Lab`(id)</c>. The index is named, since a server plans by statistics, which
    /// say "no such nodes" while the first are being written, and a plan that looks at all nodes for each row takes minutes in place of seconds.
    /// </summary>
    public static string MatchByKey(string variable, string label, string key) =>
        $"MATCH ({variable}:{Quote(label)} {{id: {key}}}) USING INDEX {variable}:{Quote(label)}(id)";

    /// <summary>The condition that a node is one of the graph: <c>(n:`Entity` OR n:`Document`)</c>.</summary>
    public string IsNode(string variable) => $"({string.Join(" OR ", RootLabels.Select(label => $"{variable}:{Quote(label)}"))})";
}
