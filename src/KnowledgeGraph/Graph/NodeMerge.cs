namespace KnowledgeGraph.Graph;

/// <summary>Joins what several documents say of one entity.</summary>
public static class NodeMerge
{
    /// <summary>One node of all: labels and lists are united and sorted, of two single values the ordinally smaller stands, so that order plays no part.</summary>
    /// <param name="contributions">What each document says of the node; at least one, all with the same id.</param>
    public static Node Merge(IReadOnlyList<Node> contributions)
    {
        Node first = contributions[0];
        if (contributions.Count == 1)
        {
            return first;
        }

        Dictionary<string, object?> properties = new(StringComparer.Ordinal);
        foreach ((string name, object value) in contributions.SelectMany(static node => node.Properties))
        {
            properties[name] = properties.TryGetValue(name, out object? other) ? Join(other!, value) : value;
        }

        return new Node(first.Id, contributions.SelectMany(static node => node.Labels), properties);
    }

    private static object Join(object left, object right)
    {
        if (left is IReadOnlyList<string> leftList && right is IReadOnlyList<string> rightList)
        {
            string[] union = [.. leftList.Union(rightList, StringComparer.Ordinal)];
            Array.Sort(union, StringComparer.Ordinal);
            return union;
        }

        return Comparer(left, right) <= 0 ? left : right;
    }

    private static int Comparer(object left, object right) => (left, right) switch
    {
        (long a, long b) => a.CompareTo(b),
        (double a, double b) => a.CompareTo(b),
        (bool a, bool b) => a.CompareTo(b),
        (string a, string b) => string.CompareOrdinal(a, b),
        _ => string.CompareOrdinal(left.GetType().Name, right.GetType().Name),
    };
}
