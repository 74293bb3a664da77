using KnowledgeGraph.Definitions.Names;
using KnowledgeGraph.Documents;

namespace KnowledgeGraph.Extraction;

/// <summary>The place that a document speaks for: its issuer's, else its title's; the whole country for a body of the state.</summary>
internal static class DocumentPlace
{
    private const string RegionLabel = "Region";
    private const int LongestName = 16;

    /// <summary>The place; null where neither issuer nor title tells.</summary>
    public static EntityRef? Of(DocumentMetadata metadata, Lexicon lexicon)
    {
        EntityRef? place = AtStart(metadata.Issuer, lexicon) ?? AtStart(metadata.Title, lexicon);
        if (place is not null)
        {
            return place;
        }

        // A body that the lexicon knows without a place before its name is the country's.
        bool isNational = metadata.Issuer is { } issuer && lexicon.Find(issuer)?.Label == "Government";
        return isNational && lexicon.Find("中国") is { Label: RegionLabel } country ? new EntityRef(RegionLabel, country.Name) : null;
    }

    private static EntityRef? AtStart(string? words, Lexicon lexicon)
    {
        if (words is null)
        {
            return null;
        }

        string plain = words.StartsWith("中共", StringComparison.Ordinal) ? words[2..] : words.TrimStart('《', '“');
        for (int length = Math.Min(LongestName, plain.Length); length >= 2; length--)
        {
            if (lexicon.Find(plain[..length]) is { Label: RegionLabel } region)
            {
                return new EntityRef(RegionLabel, region.Name);
            }
        }

        return null;
    }
}
