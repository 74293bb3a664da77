using KnowledgeGraph.Definitions;
using KnowledgeGraph.Definitions.Names;
using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Documents;
using KnowledgeGraph.Documents.Structure.Passes;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction;

/// <summary>The place that a document speaks for: its issuer's, the innermost where several stand before it, else its title's; the whole country for a body of the state.</summary>
internal static class DocumentPlace
{
    /// <summary>The whole country.</summary>
    public const string Country = "中国";

    /// <summary>Label of places.</summary>
    public const string RegionLabel = "Region";

    private const int LongestName = 16;

    // How far into a document the words on who speaks may stand.
    private const int FrontLength = 1200;

    /// <summary>The place; null where neither issuer, title, first words nor 我国 tell.</summary>
    public static EntityRef? Of(PlanDocument document, GraphDefinitions definitions, LexiconMatcher matcher)
    {
        DocumentMetadata metadata = document.Metadata;
        (Lexicon lexicon, RuleSet rules) = (definitions.Lexicon, definitions.Rules);
        EntityRef? place = AtStart(metadata.Issuer, lexicon, rules.Identity) ?? AtStart(metadata.Title, lexicon, rules.Identity);
        if (place is not null)
        {
            return place;
        }

        // A body that the lexicon knows without a place before its name is the country's, but 自治区人民政府 is that of a place that is not said here.
        string? issuer = metadata.Issuer;
        bool isLocal = issuer is not null && rules.Identity.LevelOf(issuer) is not null;
        bool isNational = issuer is not null && !isLocal && AreOfState(issuer, lexicon, rules);
        EntityRef? country = lexicon.Find(Country) is { Label: RegionLabel } known ? new EntityRef(RegionLabel, known.Name) : null;
        return isNational && country is not null
            ? country
            : Within(metadata.Title, matcher) ?? InFront(document, matcher) ?? OfItsCities(document, matcher, rules) ?? (!isLocal && (IsSignedByState(document, lexicon, rules) || SpeaksOfOurCountry(document, matcher, rules)) ? country : null);
    }

    /// <summary>The place of a name or an alias.</summary>
    /// <exception cref="ArgumentException">The lexicon knows no such place.</exception>
    public static EntityRef Named(string place, Lexicon lexicon) => lexicon.Find(place) is { Label: RegionLabel } region
        ? new EntityRef(RegionLabel, region.Name)
        : throw new ArgumentException(
            $"The lexicon knows no place '{place}'; write one that it knows, or add this one as a {RegionLabel} under lexicon/.{Suggestion.For(place, lexicon.Entries.Where(static entry => entry.Label == RegionLabel).SelectMany(static entry => entry.Surfaces))}",
            nameof(place));

    // A web copy without its issuer: who says 我国 again and again, or 全国 beside it, and never 我省 or 我市, speaks for the country.
    private static bool SpeaksOfOurCountry(PlanDocument document, LexiconMatcher matcher, RuleSet rules)
    {
        const int fewest = 3;
        const int fewestOfBoth = 4;
        string text = document.Source.Text;
        int own = rules.WordsOf("ownCountries").Sum(word => text.AsSpan().Count(word));
        if (Holds("ownPlaces"))
        {
            return false;
        }

        bool isOfPart = Holds("ownProvinces") || Holds("ownCities") || Holds("wholePlaces");
        return own >= fewest
            || (own > 0 && own + rules.Identity.WholeCountry.Sum(word => text.AsSpan().Count(word)) >= fewestOfBoth && !isOfPart)
            || (Holds("stateWords") && !isOfPart && !Holds("localBodies") && NamesManyProvinces(document, matcher, rules));

        bool Holds(string words) => rules.WordsOf(words).Any(word => text.Contains(word, StringComparison.Ordinal));
    }

    // A ministry's plan may hardly say 我国; it follows the state's heads, calls no place its own and shares its work out among provinces from all over the country.
    private static bool NamesManyProvinces(PlanDocument document, LexiconMatcher matcher, RuleSet rules)
    {
        const int fewestProvinces = 6;
        HashSet<string> provinces = new(rules.Identity.ProvinceOf.Values, StringComparer.Ordinal);
        return PlacesNamed(document, matcher).Where(provinces.Contains).Take(fewestProvinces).Count() == fewestProvinces;
    }

    // Each place that the text names, once.
    private static IEnumerable<string> PlacesNamed(PlanDocument document, LexiconMatcher matcher) =>
        document.Leaves().Where(static leaf => !leaf.Content.IsEmpty)
            .SelectMany(leaf => matcher.Match(FoldedText.Of(leaf.Content.In(document.Source.Text))))
            .Where(static name => name.Label == RegionLabel).Select(static name => name.Name).Distinct(StringComparer.Ordinal);

    // 中共中央 国务院 on a line of its own above the title: bodies that the lexicon knows without a place.
    private static bool IsSignedByState(PlanDocument document, Lexicon lexicon, RuleSet rules) =>
        document.Leaves().Where(static leaf => leaf.Kind is LeafKind.Paragraph or LeafKind.Title or LeafKind.Formality).TakeWhile(leaf => leaf.Content.Start <= FrontLength)
            .Any(leaf => AreOfState(leaf.Content.In(document.Source.Text).ToString(), lexicon, rules));

    // 中共中央 国务院, 教育部等六部门: the first is known without a place, and none is that of a part.
    private static bool AreOfState(string words, Lexicon lexicon, RuleSet rules) =>
        OrganizationName.WithoutOthers(words).Split([' ', '\u3000', '、'], StringSplitOptions.RemoveEmptyEntries) is [var first, ..] bodies
        && lexicon.Find(first)?.Label == "Government" && bodies.All(body => rules.Identity.LevelOf(body) is null);

    // 我省 without its name: the province in which the cities lie that the text names, if it names two of them and hardly any other.
    private static EntityRef? OfItsCities(PlanDocument document, LexiconMatcher matcher, RuleSet rules)
    {
        const int fewestCities = 2;
        const int share = 4;
        string text = document.Source.Text;
        if (!rules.WordsOf("ownProvinces").Any(word => text.Contains(word, StringComparison.Ordinal)) || rules.WordsOf("ownCities").Any(word => text.Contains(word, StringComparison.Ordinal)))
        {
            return null;
        }

        string[] cities = [.. PlacesNamed(document, matcher).Where(rules.Identity.ProvinceOf.ContainsKey)];
        return cities.GroupBy(city => rules.Identity.ProvinceOf[city], StringComparer.Ordinal)
            .Where(group => group.Count() >= fewestCities && group.Count() >= share * (cities.Length - group.Count()))
            .Select(static group => (EntityRef?)new EntityRef(RegionLabel, group.Key)).FirstOrDefault();
    }

    // 2026年天津市政府工作报告, 数字广东建设工作要点
    private static EntityRef? Within(string? words, LexiconMatcher matcher) =>
        words is null ? null : matcher.Match(FoldedText.Of(words)).Where(static name => name.Label == RegionLabel && name.Name != Country)
            .Select(static name => (EntityRef?)new EntityRef(RegionLabel, name.Name)).FirstOrDefault();

    // ——1月26日在天津市第十八届人民代表大会第四次会议上; 根据《中共广州市委、广州市人民政府关于…》
    private static EntityRef? InFront(PlanDocument document, LexiconMatcher matcher)
    {
        foreach (Leaf leaf in document.Leaves().Where(static leaf => leaf.Kind is LeafKind.Paragraph or LeafKind.Title).TakeWhile(leaf => leaf.Content.Start <= FrontLength))
        {
            string words = FoldedText.Of(leaf.Content.In(document.Source.Text));
            foreach (NameSpan name in matcher.Match(words).Where(static name => name.Label == RegionLabel && name.Name != Country))
            {
                ReadOnlySpan<char> behind = words.AsSpan(name.End);
                ReadOnlySpan<char> rest = behind.TrimStart("市省自治区委");
                bool isCommittee = rest.Length < behind.Length && behind[behind.Length - rest.Length - 1] == '委';
                if (rest.StartsWith("第", StringComparison.Ordinal) || rest.StartsWith("人民", StringComparison.Ordinal) || rest.StartsWith("关于", StringComparison.Ordinal) || (isCommittee && rest.StartsWith("、", StringComparison.Ordinal)))
                {
                    return new EntityRef(RegionLabel, name.Name);
                }
            }
        }

        return null;
    }

    private static EntityRef? AtStart(string? words, Lexicon lexicon, IdentityRules identity)
    {
        if (words is null)
        {
            return null;
        }

        string plain = words.StartsWith("中共", StringComparison.Ordinal) ? words[2..] : words.TrimStart('《', '“');
        if (RegionAtStart(plain, lexicon) is not { } region)
        {
            return null;
        }

        ReadOnlySpan<char> behind = plain.AsSpan(region.Length);
        if (region.Name == Country)
        {
            // 中国(上海)自由贸易试验区管理办法: the country's zone, and the city's words on it.
            return behind is ['(' or '（', ..] ? AtStart(behind[1..].ToString(), lexicon, identity) ?? new EntityRef(RegionLabel, Country) : new EntityRef(RegionLabel, Country);
        }

        // 上海市|青浦区|人民政府办公室, 浙江省|杭州市|人民政府: who lies in the place before speaks.
        while (RegionAtStart(behind, lexicon) is { } inner && LiesIn(inner.Name, behind[..inner.Length], region.Name, identity))
        {
            behind = behind[inner.Length..];
            region = inner;
        }

        return new EntityRef(RegionLabel, region.Name);
    }

    private static (string Name, int Length)? RegionAtStart(ReadOnlySpan<char> words, Lexicon lexicon)
    {
        for (int length = Math.Min(LongestName, words.Length); length >= 2; length--)
        {
            if (lexicon.Find(words[..length].ToString()) is { Label: RegionLabel } region)
            {
                return (region.Name, length);
            }
        }

        return null;
    }

    // A city lies in its province; of a district or a county only its level is known.
    private static bool LiesIn(string inner, ReadOnlySpan<char> surface, string outer, IdentityRules identity) => identity.ProvinceOf.TryGetValue(inner, out string? province)
        ? province == outer
        : RuleWords.EndsOnOne(surface, identity.Levels);
}
