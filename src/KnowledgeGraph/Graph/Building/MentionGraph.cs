using KnowledgeGraph.Documents;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Graph.Building;

/// <summary>Links the parts of a document to the entities that their words name.</summary>
internal sealed class MentionGraph(GraphAccumulator graph, PlanDocument document, IReadOnlyDictionary<Leaf, string> owners)
{
    /// <summary>Adds a mention and the rule that found it; words in furniture or contents belong to no part and give none.</summary>
    public void Add(Leaf leaf, TextSpan span, string entityId, bool isComposed, string rule)
    {
        // The document is named over all its parts; its title line is a paragraph, but front matter may hold leaves without one.
        if (!owners.TryGetValue(leaf, out string? owner) || owner == graph.DocumentId)
        {
            return;
        }

        graph.Add(new Relationship(
            GraphId.Mention(graph.DocumentId, owner, entityId, span.Start, span.End),
            "MENTIONS",
            owner,
            entityId,
            [
                new("start", span.Start),
                new("end", span.End),
                new("line", document.Source.LineNumberAt(span.Start)),
                new("surface", document.Source.Text[span.Start..span.End]),
                new("composed", isComposed),
                new("rule", rule),
                new("document", graph.DocumentId),
            ]));
    }
}
