using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Values;

/// <summary>Looks up what stands at a place in a list that is in text order, by halves: a paragraph may hold very many quantities and times.</summary>
internal static class TextOrder
{
    /// <summary>Index of the first element that ends behind <paramref name="place"/>; no element overlaps another.</summary>
    public static int FirstEndingBehind<T>(IReadOnlyList<T> elements, int place, Func<T, TextSpan> spanOf)
    {
        int low = 0;
        int high = elements.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = spanOf(elements[middle]).End > place ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
