namespace KnowledgeGraph.Extraction.Sentences;

/// <summary>Looks up names in lists that are in order, by halves: a leaf may hold very many.</summary>
internal static class NameOrder
{
    /// <summary>Index of the first name that ends behind <paramref name="place"/>, of names of which none overlaps another.</summary>
    public static int FirstEndingBehind(IReadOnlyList<NameSpan> names, int place) => First(names, place + 1, static name => name.End);

    /// <summary>The name that holds the whole stretch; null where none does. No name may overlap another.</summary>
    public static NameSpan? Over(IReadOnlyList<NameSpan> names, int start, int end)
    {
        int index = FirstEndingBehind(names, start);
        return index < names.Count && names[index].Start <= start && names[index].End >= end ? names[index] : null;
    }

    /// <summary>The names that start at <paramref name="start"/>, in order; the list is ordered by starts.</summary>
    public static IEnumerable<NameSpan> StartingAt(IReadOnlyList<NameSpan> names, int start)
    {
        for (int i = First(names, start, static name => name.Start); i < names.Count && names[i].Start == start; i++)
        {
            yield return names[i];
        }
    }

    private static int First(IReadOnlyList<NameSpan> names, int least, Func<NameSpan, int> place)
    {
        int low = 0;
        int high = names.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = place(names[middle]) >= least ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
