namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>What became of the parts of a document between two states, by index.</summary>
internal sealed class Difference
{
    /// <summary>Indices in the new state.</summary>
    public List<int> Added { get; } = [];

    /// <summary>Indices in both states of what says something else now.</summary>
    public List<(int Former, int Now)> Changed { get; } = [];

    /// <summary>Indices in the former state.</summary>
    public List<int> Withdrawn { get; } = [];

    /// <summary>Compares two lists that stand in ordinal order of their ids.</summary>
    public static Difference Between<T>(T[] former, T[] now, Func<T, string> idOf, Func<T, T, bool> isSame)
    {
        Difference difference = new();
        int old = 0;
        int current = 0;
        while (old < former.Length || current < now.Length)
        {
            int order = old == former.Length ? 1
                : current == now.Length ? -1
                : string.CompareOrdinal(idOf(former[old]), idOf(now[current]));
            if (order < 0)
            {
                difference.Withdrawn.Add(old++);
            }
            else if (order > 0)
            {
                difference.Added.Add(current++);
            }
            else
            {
                if (!isSame(former[old], now[current]))
                {
                    difference.Changed.Add((old, current));
                }

                old++;
                current++;
            }
        }

        return difference;
    }
}
