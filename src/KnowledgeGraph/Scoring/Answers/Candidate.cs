using KnowledgeGraph.Graph;
using KnowledgeGraph.Scoring.Golds;

namespace KnowledgeGraph.Scoring.Answers;

/// <summary>A node that the covered lines mention, and so may answer for a gold name.</summary>
/// <param name="Node">The node.</param>
/// <param name="Label">The label under which it is counted where it is false; null where nobody judges it: indicators, the document, labels of one's own.</param>
/// <param name="Mentions">Its mentions in the covered lines, in text order; none for the document, which is named over all of them.</param>
internal sealed record Candidate(GraphNode Node, string? Label, IReadOnlyList<MentionPlace> Mentions)
{
    public static Candidate[] In(ScoringContext context)
    {
        Dictionary<string, List<MentionPlace>> mentions = new(StringComparer.Ordinal);
        foreach (Relationship relationship in context.Graph.Relationships)
        {
            if (relationship.Type == "MENTIONS"
                && PropertyOf.Integer(relationship.Properties, "line") is { } line && context.Coverage.Covers(line, GoldFamilies.Entities))
            {
                if (!mentions.TryGetValue(relationship.EndId, out List<MentionPlace>? places))
                {
                    mentions[relationship.EndId] = places = [];
                }

                places.Add(MentionPlace.Of(relationship, line));
            }
        }

        return
        [
            .. from node in context.Graph.Nodes
               where GraphNode.CanAnswer(node)
               let answer = context.Nodes[node.Id]
               let places = mentions.GetValueOrDefault(node.Id, [])
               where answer.IsDocument || places.Count > 0
               select new Candidate(answer, answer.IsDocument ? null : node.Labels.FirstOrDefault(context.Types.HasLabel), [.. places.OrderBy(static place => place.Start)]),
        ];
    }
}

/// <summary>Where an entity is named.</summary>
internal sealed record MentionPlace(int Line, int Start, string Surface, string? Rule)
{
    public static MentionPlace Of(Relationship mention, int line) => new(
        line,
        PropertyOf.Integer(mention.Properties, "start") ?? 0,
        PropertyOf.Text(mention.Properties, "surface") ?? string.Empty,
        PropertyOf.Text(mention.Properties, "rule"));
}
