using KnowledgeGraph.Terms;

namespace KnowledgeGraph.Graph.Building;

/// <summary>Links sections to their keywords.</summary>
internal static class TermGraph
{
    public const string Label = "Term";

    /// <summary>Adds the keywords; a term is an entity of its own, whatever else bears its name.</summary>
    public static void Add(IReadOnlyList<SectionKeyword> keywords, GraphAccumulator graph, EntityGraph entities)
    {
        foreach (SectionKeyword keyword in keywords)
        {
            graph.Link(
                GraphId.Part(graph.DocumentId, keyword.Section.Key),
                "HAS_KEYWORD",
                entities.Note(Label, keyword.Word),
                new KeyValuePair<string, object?>("weight", keyword.Weight),
                new KeyValuePair<string, object?>("count", keyword.Count),
                new KeyValuePair<string, object?>("document", graph.DocumentId));
        }
    }
}
