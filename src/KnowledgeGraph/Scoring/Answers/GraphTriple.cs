using KnowledgeGraph.Graph;
using KnowledgeGraph.Scoring.Golds;

namespace KnowledgeGraph.Scoring.Answers;

/// <summary>A statement of the graph: subject, type, object, whatever its status.</summary>
/// <param name="Start">Its subject.</param>
/// <param name="Type">Its relationship type.</param>
/// <param name="End">Its object.</param>
/// <param name="Line">Its first line among those that the gold covers; null where it stands elsewhere only.</param>
/// <param name="Evidence">The words.</param>
/// <param name="Rule">The rule that found it.</param>
internal sealed record GraphTriple(GraphNode Start, string Type, GraphNode End, int? Line, string Evidence, string? Rule)
{
    public string Name => $"{Start.Node.Name} {Type} {End.Node.Name}";

    /// <summary>The statements of a graph: one for relationships that differ in status only, and for the two directions of a cooperation.</summary>
    public static GraphTriple[] In(ScoringContext context)
    {
        Dictionary<(string Start, string Type, string End), GraphTriple> triples = [];
        foreach (Relationship relationship in context.Graph.Relationships.Where(relationship => context.Types.HasType(relationship.Type)))
        {
            if (context.Nodes.TryGetValue(relationship.StartId, out GraphNode? start) && context.Nodes.TryGetValue(relationship.EndId, out GraphNode? end))
            {
                GraphTriple triple = Of(relationship, start, end, context.Coverage);
                (string Start, string Type, string End) key = KeyOf(relationship);
                if (!triples.TryGetValue(key, out GraphTriple? other) || other.Line is null || triple.Line < other.Line)
                {
                    triples[key] = triple;
                }
            }
        }

        return [.. triples.Values];
    }

    private static GraphTriple Of(Relationship relationship, GraphNode start, GraphNode end, Coverage coverage)
    {
        int? line = PropertyOf.Integer(relationship.Properties, "line");
        return new GraphTriple(
            start,
            relationship.Type,
            end,
            coverage.Covers(line, GoldFamilies.Relations) ? line : null,
            PropertyOf.Text(relationship.Properties, "evidence") ?? string.Empty,
            PropertyOf.Text(relationship.Properties, "rule"));
    }

    private static (string Start, string Type, string End) KeyOf(Relationship relationship)
    {
        bool turns = relationship.Type == ScoredTypes.CooperatesWith && string.CompareOrdinal(relationship.StartId, relationship.EndId) > 0;
        return turns ? (relationship.EndId, relationship.Type, relationship.StartId) : (relationship.StartId, relationship.Type, relationship.EndId);
    }
}
