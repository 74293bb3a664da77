namespace KnowledgeGraph.Graph;

/// <summary>The order in which a graph's parts stand wherever they are written: by id, ordinal.</summary>
internal static class GraphOrder
{
    public static Node[] Sorted(IEnumerable<Node> nodes)
    {
        Node[] sorted = [.. nodes];
        Array.Sort(sorted, static (left, right) => string.CompareOrdinal(left.Id, right.Id));
        for (int i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].Id == sorted[i - 1].Id)
            {
                throw new ArgumentException($"Two nodes have the id '{sorted[i].Id}'.", nameof(nodes));
            }
        }

        return sorted;
    }

    public static Relationship[] Sorted(IEnumerable<Relationship> relationships)
    {
        Relationship[] sorted = [.. relationships];
        Array.Sort(sorted, static (left, right) => string.CompareOrdinal(left.Id, right.Id));
        for (int i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].Id == sorted[i - 1].Id)
            {
                throw new ArgumentException($"Two relationships have the id '{sorted[i].Id}': {sorted[i - 1]} and {sorted[i]}.", nameof(relationships));
            }
        }

        return sorted;
    }

    public static Node? Find(IReadOnlyList<Node> sorted, string id)
    {
        int low = 0;
        int high = sorted.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = string.CompareOrdinal(sorted[middle].Id, id);
            if (order == 0)
            {
                return sorted[middle];
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    public static void RequireEnds(IReadOnlyList<Node> nodes, IReadOnlyList<Relationship> relationships)
    {
        HashSet<string> ids = new(nodes.Count, StringComparer.Ordinal);
        foreach (Node node in nodes)
        {
            ids.Add(node.Id);
        }

        foreach (Relationship relationship in relationships)
        {
            if (!ids.Contains(relationship.StartId) || !ids.Contains(relationship.EndId))
            {
                throw new ArgumentException($"Relationship {relationship.Id} {relationship} has an end that is not among the nodes.", nameof(relationships));
            }
        }
    }
}
