using KnowledgeGraph.Graph;
using KnowledgeGraph.Scoring.Golds;

namespace KnowledgeGraph.Scoring.Answers;

/// <summary>A Target or Observation of the graph.</summary>
internal sealed record GraphValue(Node Node, int Line, GoldNumber Number, string? Operator, string? Unit, int? Year, string? Role, string? Indicator, GraphNode? Subject)
{
    public string Evidence => PropertyOf.Text(Node.Properties, "evidence") ?? string.Empty;

    public string? Rule => PropertyOf.Text(Node.Properties, "rule");

    public string Name => ValueWords.Of(Indicator, Number, Operator, Unit, Year, Role, PropertyOf.Text(Node.Properties, "text"));

    /// <summary>The values in the covered lines, by id.</summary>
    public static GraphValue[] In(ScoringContext context)
    {
        Dictionary<string, string> subjects = Ends("HAS_TARGET", "HAS_OBSERVATION").ToDictionary(static link => link.EndId, static link => link.StartId, StringComparer.Ordinal);
        Dictionary<string, string> indicators = Ends("OF_INDICATOR").ToDictionary(static link => link.StartId, static link => link.EndId, StringComparer.Ordinal);
        return
        [
            .. from node in context.Graph.Nodes
               where node.Labels.Contains("Target", StringComparer.Ordinal) || node.Labels.Contains("Observation", StringComparer.Ordinal)
               let line = PropertyOf.Integer(node.Properties, "line")
               where line is not null && context.Coverage.Covers(line, GoldFamilies.Values)
               select Of(node, line.Value, NodeOf(indicators, node)?.Node.Name, NodeOf(subjects, node)),
        ];

        // A value has one subject and one indicator; should there be more, the first by id speaks for all.
        IEnumerable<Relationship> Ends(string type, string? otherType = null) =>
            context.Graph.Relationships.Where(link => link.Type == type || link.Type == otherType).DistinctBy(link => link.Type == "OF_INDICATOR" ? link.StartId : link.EndId);

        GraphNode? NodeOf(Dictionary<string, string> ids, Node node) => ids.TryGetValue(node.Id, out string? id) ? context.Nodes.GetValueOrDefault(id) : null;
    }

    private static GraphValue Of(Node node, int line, string? indicator, GraphNode? subject)
    {
        PropertyMap properties = node.Properties;
        return new GraphValue(
            node,
            line,
            new GoldNumber(PropertyOf.Number(properties, "value"), PropertyOf.Number(properties, "valueMax")),
            PropertyOf.Text(properties, "operator"),
            PropertyOf.Text(properties, "unit"),
            PropertyOf.Integer(properties, "year"),
            PropertyOf.Text(properties, "role"),
            indicator,
            subject);
    }
}
