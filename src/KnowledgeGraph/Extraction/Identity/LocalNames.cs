using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Identity;

/// <summary>Names that speak of the document's own place (市创投引导基金, 我省) and the same in full.</summary>
internal sealed class LocalNames
{
    /// <summary>Rule of words that stand for the place itself.</summary>
    public const string OwnPlaceRule = "own-place";

    // Owner, level and a word that only begins like one.
    private const int LongestStart = 8;

    private readonly IdentityRules _rules;
    private readonly LexiconMatcher _lexicon;
    private readonly List<(string Full, string Name)> _places = [];
    private readonly bool _isOfCountry;

    /// <param name="rules">What is local.</param>
    /// <param name="lexicon">Known places.</param>
    /// <param name="place">The document's place; null where it has none: then no name is local.</param>
    public LocalNames(IdentityRules rules, LexiconMatcher lexicon, EntityRef? place)
    {
        _rules = rules;
        _lexicon = lexicon;
        _isOfCountry = place is { Name: DocumentPlace.Country };
        for (string? name = place?.Name; name is not null && _places.Count < 2; name = rules.ProvinceOf.GetValueOrDefault(name))
        {
            // 杭州 is 杭州市 in full.
            string full = lexicon.Find(name)?.Surfaces.MaxBy(static surface => surface.Length) ?? name;
            _places.Add((full, name));
        }
    }

    /// <summary>The name with its place and its end written out, and why; null where nothing changes.</summary>
    public (string Name, string Reason)? InFull(string label, string name)
    {
        string placed = Placed(label, name) ?? name;
        string written = WrittenOut(label, placed);
        return written == name ? null : (written, placed == name ? "written out" : "the document's place");
    }

    /// <summary>Where a (folded) text speaks of the place itself: 我市, 本省, in a plan of the country 全国.</summary>
    public IEnumerable<(int Start, int End, string Name)> OwnPlacesIn(string text)
    {
        foreach (string whole in _isOfCountry ? _rules.WholeCountry : [])
        {
            for (int at = text.IndexOf(whole, StringComparison.Ordinal); at >= 0; at = text.IndexOf(whole, at + whole.Length, StringComparison.Ordinal))
            {
                yield return (at, at + whole.Length, DocumentPlace.Country);
            }
        }

        foreach (string owner in _rules.Owners)
        {
            for (int at = text.IndexOf(owner, StringComparison.Ordinal); at >= 0; at = text.IndexOf(owner, at + 1, StringComparison.Ordinal))
            {
                // Words that begin like a level (我市场) count from the level on.
                if (_rules.LevelOf(text.AsSpan(at, Math.Min(LongestStart, text.Length - at))) is { } found && PlaceOf(found.Level) is { } place)
                {
                    yield return (at, at + found.End, place.Name);
                }
            }
        }
    }

    /// <summary>True for a name that begins with a level and no place before it.</summary>
    public bool IsLocal(string label, string name) => _rules.Local.Contains(label) && _rules.LevelOf(name) is not null;

    /// <summary>True for a local name that a word before it makes a class (各|市人民政府), or whose level the document's place does not have.</summary>
    public bool IsClass(string label, string name, string text, int start) =>
        IsLocal(label, name) && _rules.LevelOf(text.AsSpan(start, Math.Min(LongestStart, text.Length - start))) is { } found
        && (PlaceOf(found.Level) is null || _rules.EveryOne.Any(word => text.AsSpan(0, start).EndsWith(word, StringComparison.Ordinal)));

    private string? Placed(string label, string name)
    {
        if (!_rules.Local.Contains(label) || _rules.LevelOf(name) is not { } found)
        {
            return null;
        }

        string rest = name[found.End..];
        int least = _rules.WrittenOut.Contains(label) ? 1 : 2;
        return rest.Length >= least && PlaceOf(found.Level) is { } place ? place.Full + rest : null;
    }

    private (string Full, string Name)? PlaceOf(string level) =>
        _places.FindIndex(place => place.Full.EndsWith(level, StringComparison.Ordinal)) is >= 0 and int at ? _places[at] : null;

    private string WrittenOut(string label, string name)
    {
        if (!_rules.WrittenOut.Contains(label) || !_rules.Ends.TryGetValue(label, out IReadOnlyList<(string Short, string Full)>? ends)
            || _rules.NotEnds.Any(end => name.EndsWith(end, StringComparison.Ordinal)))
        {
            return name;
        }

        foreach ((string shortEnd, string full) in ends)
        {
            if (name.EndsWith(shortEnd, StringComparison.Ordinal) && IsPlace(name[..^shortEnd.Length]))
            {
                return name[..^shortEnd.Length] + full;
            }
        }

        return name;
    }

    private bool IsPlace(string words) =>
        words.Length >= 2 && (_lexicon.Find(words)?.Label == DocumentPlace.RegionLabel || _rules.Levels.Any(level => words.EndsWith(level, StringComparison.Ordinal)));
}
