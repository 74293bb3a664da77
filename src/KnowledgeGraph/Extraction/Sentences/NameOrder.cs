using System.Collections.Immutable;

namespace KnowledgeGraph.Extraction.Sentences;

/// <summary>Looks up names in lists that are in order, by halves: a leaf may hold very many.</summary>
internal static class NameOrder
{
    /// <summary>Index of the first name that ends behind <paramref name="place"/>, of names of which none overlaps another.</summary>
    public static int FirstEndingBehind(ImmutableArray<NameSpan> names, int place)
    {
        int low = 0;
        int high = names.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = names[middle].End > place ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <summary>Index of the first name that starts at <paramref name="place"/> or behind it; the list is ordered by starts.</summary>
    public static int FirstFrom(ImmutableArray<NameSpan> names, int place)
    {
        int low = 0;
        int high = names.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = names[middle].Start >= place ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <summary>The first name that starts at <paramref name="place"/>; null where none does. The list is ordered by starts.</summary>
    public static NameSpan? At(ImmutableArray<NameSpan> names, int place) =>
        FirstFrom(names, place) is var index && index < names.Length && names[index].Start == place ? names[index] : null;

    /// <summary>The name that holds the whole stretch; null where none does. No name may overlap another.</summary>
    public static NameSpan? Over(ImmutableArray<NameSpan> names, int start, int end)
    {
        int index = FirstEndingBehind(names, start);
        return index < names.Length && names[index].Start <= start && names[index].End >= end ? names[index] : null;
    }

    /// <summary>The names that start at <paramref name="start"/>, in order; the list is ordered by starts.</summary>
    public static IEnumerable<NameSpan> StartingAt(ImmutableArray<NameSpan> names, int start)
    {
        for (int i = FirstFrom(names, start); i < names.Length && names[i].Start == start; i++)
        {
            yield return names[i];
        }
    }
}
