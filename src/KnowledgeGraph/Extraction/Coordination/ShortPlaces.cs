using System.Collections.Immutable;
using KnowledgeGraph.Definitions.Names;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Coordination;

/// <summary>Counties and cities without their level, which are names only beside other places: 肃南、玉门 in 敦煌、肃南、玉门.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
internal sealed class ShortPlaces
{
    private const int ShortestName = 2;
    private const double Confidence = 0.8;

    private readonly Dictionary<string, string?>.AlternateLookup<ReadOnlySpan<char>> _fullOf;

    /// <param name="lexicon">The places.</param>
    /// <param name="matcher">What the lexicon says of words.</param>
    /// <param name="levels">Words that end the names of counties and the like: 县, 自治县.</param>
    /// <param name="nations">Names of the peoples whose autonomy a level names: 裕固族.</param>
    public ShortPlaces(Lexicon lexicon, LexiconMatcher matcher, IReadOnlyList<string> levels, IReadOnlyList<string> nations)
    {
        // null where two places share the short name.
        Dictionary<string, string?> fullOf = new(StringComparer.Ordinal);
        foreach (LexiconEntry entry in lexicon.Entries.Where(static entry => entry.Label == DocumentPlace.RegionLabel))
        {
            if (ShortOf(entry.Name, levels, nations) is { } shortName && matcher.Find(shortName) is null or { IsContextual: true })
            {
                fullOf[shortName] = fullOf.TryGetValue(shortName, out string? other) && other != entry.Name ? null : entry.Name;
            }
        }

        _fullOf = fullOf.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The short names in lists of which every member is a place and one is a known one, in text order.</summary>
    public ImmutableArray<NameSpan> In(LeafReading reading)
    {
        List<NameSpan> found = [];
        foreach (MemberGroup group in reading.Groups)
        {
            if (group.Members.Length < 2 || !group.Members.Any(static member => member is { IsName: true, Name.Label: DocumentPlace.RegionLabel }))
            {
                continue;
            }

            List<NameSpan> members = [];
            bool arePlaces = true;
            foreach (ListMember member in group.Members)
            {
                if (member is { IsName: true, Name.Label: DocumentPlace.RegionLabel })
                {
                    continue;
                }

                if (member.Name is null && Of(reading, member, isLast: member == group.Members[^1]) is { } place)
                {
                    members.Add(place);
                }
                else if (member != group.Members[^1] || member.Name is not { Label: DocumentPlace.RegionLabel } last || last.Start != member.Start)
                {
                    arePlaces = false;
                    break;
                }
            }

            if (arePlaces)
            {
                found.AddRange(members);
            }
        }

        return [.. found.OrderBy(static name => name.Start)];
    }

    // 永靖; of the last member a verb may be left that is none elsewhere: 永靖|创建
    private NameSpan? Of(LeafReading reading, ListMember member, bool isLast)
    {
        const int longest = 4;
        WordMap words = reading.Text.Words;
        for (int end = Math.Min(member.End, member.Start + longest); end >= member.Start + ShortestName; end--)
        {
            bool isWhole = end == member.End || (isLast && words.Grammar.End(end) > end && (words.RolesOf(words.Grammar.Word(end)) & (WordRoles.Verb | WordRoles.StrongVerb | WordRoles.Adverb)) != 0);
            if (isWhole && _fullOf.TryGetValue(reading.Text.Text.AsSpan(member.Start, end - member.Start), out string? full) && full is not null)
            {
                return new NameSpan(member.Start, end, DocumentPlace.RegionLabel, full, "place-beside-places", Confidence);
            }
        }

        return null;
    }

    // 肃南|裕固族|自治县, 玉门|市, 崇信|县
    private static string? ShortOf(string name, IReadOnlyList<string> levels, IReadOnlyList<string> nations)
    {
        if (Longest(name, levels) is not { } level)
        {
            return null;
        }

        string bare = name[..^level.Length];
        while (Longest(bare, nations) is { } nation)
        {
            bare = bare[..^nation.Length];
        }

        return bare.Length >= ShortestName ? bare : null;
    }

    private static string? Longest(string name, IReadOnlyList<string> ends) => ends.Where(word => name.EndsWith(word, StringComparison.Ordinal)).MaxBy(static word => word.Length);
}
