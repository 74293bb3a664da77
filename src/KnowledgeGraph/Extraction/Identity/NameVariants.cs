using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Identity;

/// <summary>A name taken apart into what names of the same thing share and what they may leave out.</summary>
/// <param name="Key">What they share.</param>
/// <param name="Extras">What this one has besides; of two with different extras each may be a thing of its own.</param>
internal readonly record struct NameVariant(string Key, IReadOnlySet<string> Extras);

/// <summary>Takes names apart: quotes, brackets at the end, the document's own place.</summary>
internal sealed class NameVariants
{
    // What remains of a name must still tell something.
    private const int ShortestRest = 4;

    private static readonly HashSet<string> NoExtras = new(StringComparer.Ordinal);

    private readonly IdentityRules _rules;
    private readonly List<(string Word, string Meaning)> _places = [];

    public NameVariants(IdentityRules rules, LexiconMatcher lexicon, EntityRef? place)
    {
        _rules = rules;
        _places.AddRange(rules.State.Select(static word => (word, word)));
        if (place is { } known)
        {
            // 杭州市 before 杭州.
            IEnumerable<string> surfaces = lexicon.Find(known.Name)?.Surfaces ?? [known.Name];
            _places.AddRange(surfaces.OrderByDescending(static surface => surface.Length).Select(surface => (surface, known.Name)));
        }
    }

    /// <summary>The name without quotes and blanks and with marks of one width: what must be equal in two names of one thing.</summary>
    public static string Plain(string name) => string.Concat(FoldedText.Of(name).Where(static c => c is not ('“' or '”' or '《' or '》' or ' ')));

    /// <summary>The name without marks that enclose it as a whole (《…》) and without a unit in brackets.</summary>
    public string Bare(string name)
    {
        string bare = name;
        if (bare.Length > 2 && (bare[0], bare[^1]) is ('《', '》') or ('“', '”') && bare.AsSpan(1, bare.Length - 2).IndexOfAny("《》“”") < 0)
        {
            bare = bare[1..^1];
        }

        string folded = FoldedText.Of(bare);
        int open = folded.LastIndexOf('(');
        return open > 1 && folded.EndsWith(')') && _rules.Units.Contains(folded[(open + 1)..^1]) ? bare[..open] : bare;
    }

    /// <summary>Short ends written out, words that may be missing at the start left out: 中共杭州市委, 杭州高新区 = 杭州高新技术产业开发区.</summary>
    public string Written(string label, string name)
    {
        string plain = Plain(name);
        plain = _rules.OptionalStarts.FirstOrDefault(word => plain.StartsWith(word, StringComparison.Ordinal) && plain.Length > word.Length + 2) is { } start ? plain[start.Length..] : plain;
        if (_rules.Ends.TryGetValue(label, out IReadOnlyList<(string Short, string Full)>? ends) && !_rules.NotEnds.Any(end => plain.EndsWith(end, StringComparison.Ordinal)))
        {
            (string shortEnd, string full) = ends.FirstOrDefault(pair => plain.EndsWith(pair.Short, StringComparison.Ordinal) && !plain.EndsWith(pair.Full, StringComparison.Ordinal));
            plain = shortEnd is null ? plain : plain[..^shortEnd.Length] + full;
        }

        return plain;
    }

    /// <summary>The name without the end that names of its label may leave out: 汽车|产业.</summary>
    public string WithoutEnd(string label, string name)
    {
        const int shortestRest = 2;
        string plain = Plain(name);
        string? end = _rules.OptionalEnds.GetValueOrDefault(label)?.FirstOrDefault(word => plain.Length >= word.Length + shortestRest && plain.EndsWith(word, StringComparison.Ordinal));
        return end is null ? plain : plain[..^end.Length];
    }


    /// <summary>Parted from a bracket at its end: 杭州高新区|(滨江).</summary>
    public NameVariant Bracket(string label, string name)
    {
        string plain = Plain(name);
        int open = plain.IndexOf('(', StringComparison.Ordinal);
        return _rules.Bracketed.Contains(label) && open > 1 && plain.EndsWith(')')
            ? new NameVariant(plain[..open], new HashSet<string>(StringComparer.Ordinal) { plain[open..] })
            : new NameVariant(plain, NoExtras);
    }

    /// <summary>Parted from the document's own place and words for the state: 浙江大学|杭州|国际科创中心. Other places tell things apart.</summary>
    public NameVariant Places(string label, string name)
    {
        string rest = Bracket(label, name).Key;
        if (!_rules.Placeless.Contains(label))
        {
            return new NameVariant(rest, NoExtras);
        }

        HashSet<string> extras = new(StringComparer.Ordinal);
        foreach ((string word, string meaning) in _places)
        {
            int at = rest.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && rest.Length - word.Length >= ShortestRest)
            {
                rest = rest.Remove(at, word.Length);
                extras.Add(meaning);
            }
        }

        return new NameVariant(rest, extras);
    }
}
