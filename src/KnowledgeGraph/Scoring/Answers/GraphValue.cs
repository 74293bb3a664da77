using KnowledgeGraph.Documents.Structure.Wrapping;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Scoring.Golds;

namespace KnowledgeGraph.Scoring.Answers;

/// <summary>A Target or Observation of the graph.</summary>
internal sealed record GraphValue(Node Node, int Line, GoldNumber Number, string? Operator, string? Unit, int? Year, string? Role, string? Indicator, GraphNode? Subject)
{
    /// <summary>Its words, without the breaks where a page had cut them.</summary>
    public string Evidence => CutWords.Joined(PropertyOf.Text(Node.Properties, "evidence") ?? string.Empty);

    public string? Rule => PropertyOf.Text(Node.Properties, "rule");

    public string Name => ValueWords.Of(Indicator, Number, Operator, Unit, Year, Role, PropertyOf.Text(Node.Properties, "text"));

    /// <summary>The values in the covered lines, by id.</summary>
    public static GraphValue[] In(ScoringContext context)
    {
        Dictionary<string, GraphNode> subjects = new(StringComparer.Ordinal);
        Dictionary<string, GraphNode> indicators = new(StringComparer.Ordinal);
        foreach (Relationship link in context.Graph.Relationships)
        {
            // A value has one subject and one indicator; should there be more, the first by id speaks for all.
            if (link.Type is "HAS_TARGET" or "HAS_OBSERVATION" && context.Nodes.TryGetValue(link.StartId, out GraphNode? subject))
            {
                subjects.TryAdd(link.EndId, subject);
            }
            else if (link.Type == "OF_INDICATOR" && context.Nodes.TryGetValue(link.EndId, out GraphNode? indicator))
            {
                indicators.TryAdd(link.StartId, indicator);
            }
        }

        return
        [
            .. from node in context.Graph.Nodes
               where node.Labels.Contains("Target", StringComparer.Ordinal) || node.Labels.Contains("Observation", StringComparer.Ordinal)
               let line = PropertyOf.Integer(node.Properties, "line")
               where line is not null && context.Coverage.Covers(line, GoldFamilies.Values)
               select Of(node, line.Value, indicators.GetValueOrDefault(node.Id)?.Node.Name, subjects.GetValueOrDefault(node.Id)),
        ];
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
