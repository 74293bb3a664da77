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

    /// <summary>Index of the part with the id in a list by id; negative where there is none.</summary>
    public static int IndexOf<T>(T[] sorted, string id, Func<T, string> idOf)
    {
        int low = 0;
        int high = sorted.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = string.CompareOrdinal(idOf(sorted[middle]), id);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>The name of a thing, if every store can hold it as it is.</summary>
    /// <exception cref="ArgumentException">It holds half a surrogate pair or U+0000.</exception>
    public static string WellFormed(string name)
    {
        for (int i = 0; i < name.Length; i++)
        {
            if (char.IsHighSurrogate(name[i]) && i + 1 < name.Length && char.IsLowSurrogate(name[i + 1]))
            {
                i++;
            }
            else if (name[i] == '\0' || char.IsSurrogate(name[i]))
            {
                throw new ArgumentException($"'{name}' is no well-formed text: U+{(int)name[i]:X4} at {i}.", nameof(name));
            }
        }

        return name;
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
