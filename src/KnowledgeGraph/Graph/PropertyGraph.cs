namespace KnowledgeGraph.Graph;

/// <summary>What several documents say together.</summary>
/// <remarks>Immutable. The same documents give the same graph in whatever order they come.</remarks>
public sealed class PropertyGraph
{
    internal PropertyGraph(IReadOnlyList<string> documentIds, IReadOnlyList<Node> nodes, IReadOnlyList<Relationship> relationships)
    {
        DocumentIds = documentIds;
        Nodes = nodes;
        Relationships = relationships;
    }

    /// <summary>Ids of the documents, in ordinal order.</summary>
    public IReadOnlyList<string> DocumentIds { get; }

    /// <summary>Nodes by id, in ordinal order.</summary>
    public IReadOnlyList<Node> Nodes { get; }

    /// <summary>Relationships by id, in ordinal order.</summary>
    public IReadOnlyList<Relationship> Relationships { get; }

    /// <summary>Joins the graphs of documents: relationships stand side by side, an entity that several mention becomes one node.</summary>
    /// <exception cref="ArgumentException">Two graphs are of the same document.</exception>
    public static PropertyGraph Merge(IEnumerable<DocumentGraph> documents)
    {
        DocumentGraph[] ordered = [.. documents];
        Array.Sort(ordered, static (left, right) => string.CompareOrdinal(left.DocumentId, right.DocumentId));
        for (int i = 1; i < ordered.Length; i++)
        {
            if (ordered[i].DocumentId == ordered[i - 1].DocumentId)
            {
                throw new ArgumentException(
                    $"'{ordered[i - 1].SourceName}' and '{ordered[i].SourceName}' are the same document: {ordered[i].DocumentId}.",
                    nameof(documents));
            }
        }

        Dictionary<string, List<Node>> byId = new(StringComparer.Ordinal);
        foreach (Node node in ordered.SelectMany(static document => document.Nodes))
        {
            if (!byId.TryGetValue(node.Id, out List<Node>? same))
            {
                byId.Add(node.Id, same = []);
            }

            same.Add(node);
        }

        return new PropertyGraph(
            [.. ordered.Select(static document => document.DocumentId)],
            GraphOrder.Sorted(byId.Values.Select(NodeMerge.Merge)),
            GraphOrder.Sorted(ordered.SelectMany(static document => document.Relationships)));
    }
}
