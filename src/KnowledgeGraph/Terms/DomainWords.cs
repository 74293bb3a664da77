using KnowledgeGraph.Definitions.Names;
using KnowledgeGraph.Segmentation;

namespace KnowledgeGraph.Terms;

/// <summary>The segmenter that knows the lexicon's names as words.</summary>
internal static class DomainWords
{
    private const string RegionLabel = "Region";
    private const int LongestWord = 64;

    /// <summary>The plain segmenter's words with those of <paramref name="lexicon"/>; the main dictionary is shared.</summary>
    public static Segmenter Segmenter(Lexicon lexicon) => KnowledgeGraph.Segmentation.Segmenter.Default.WithWords(
        lexicon.Entries
            .SelectMany(static entry => entry.Surfaces.Select(surface => (Surface: surface, Tag: entry.Label == RegionLabel ? "ns" : "nz")))
            .Where(static word => word.Surface.Length is > 1 and <= LongestWord)
            .DistinctBy(static word => word.Surface, StringComparer.Ordinal)
            .Select(static word => new UserWord(word.Surface, Tag: word.Tag)));
}
