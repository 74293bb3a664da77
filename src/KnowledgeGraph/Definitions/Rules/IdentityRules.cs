namespace KnowledgeGraph.Definitions.Rules;

/// <summary>When two names of one document are one thing: <c>identity</c> in <c>rules/*.yaml</c>.</summary>
/// <remarks>Immutable; one instance serves all threads. Without such a part only equal names are one.</remarks>
internal sealed record IdentityRules
{
    /// <summary>Labels of things that belong to a place: a level before their name (市, 我市) is the document's.</summary>
    public IReadOnlySet<string> Local { get; init; } = new HashSet<string>();

    /// <summary>Levels of places (省, 市…), the longest first.</summary>
    public IReadOnlyList<string> Levels { get; init; } = [];

    /// <summary>Words that with a level stand for the document's place: 我, 本.</summary>
    public IReadOnlyList<string> Owners { get; init; } = [];

    /// <summary>Words for the country in a plan that is the country's: 全国.</summary>
    public IReadOnlyList<string> WholeCountry { get; init; } = [];

    /// <summary>Words that begin like a level and are none: 市场.</summary>
    public IReadOnlyList<string> NotLocal { get; init; } = [];

    /// <summary>Words behind a level that are of the name all the same, though with the level they look like one of <see cref="NotLocal"/>: 省|市场监管局.</summary>
    public IReadOnlyList<string> StillLocal { get; init; } = [];

    /// <summary>Words that make a local name behind them a class: 各.</summary>
    public IReadOnlyList<string> EveryOne { get; init; } = [];

    /// <summary>Labels whose names may leave out the document's place.</summary>
    public IReadOnlySet<string> Placeless { get; init; } = new HashSet<string>();

    /// <summary>Words for the state that such names may leave out too.</summary>
    public IReadOnlyList<string> State { get; init; } = [];

    /// <summary>Labels whose names may leave out a bracket at their end.</summary>
    public IReadOnlySet<string> Bracketed { get; init; } = new HashSet<string>();

    /// <summary>Labels whose names may be abbreviated.</summary>
    public IReadOnlySet<string> Abbreviated { get; init; } = new HashSet<string>();

    /// <summary>Labels of which abbreviations are looked for in the text.</summary>
    public IReadOnlySet<string> SoughtShort { get; init; } = new HashSet<string>();

    /// <summary>Words that an abbreviation leaves out.</summary>
    public IReadOnlyList<string> Fillers { get; init; } = [];

    /// <summary>Words in a bracket that give a thing a shorter name: 以下简称.</summary>
    public IReadOnlyList<string> Calls { get; init; } = [];

    /// <summary>Label → short ends with the same written out.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<(string Short, string Full)>> Ends { get; init; } = new Dictionary<string, IReadOnlyList<(string Short, string Full)>>();

    /// <summary>Labels whose short ends are always written out; of the others they only count as equal.</summary>
    public IReadOnlySet<string> WrittenOut { get; init; } = new HashSet<string>();

    /// <summary>Words at the start that a name may leave out: 中共.</summary>
    public IReadOnlyList<string> OptionalStarts { get; init; } = [];

    /// <summary>Label → ends that its names may leave out, whatever the lexicon knows: 汽车产业 is 汽车.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> OptionalEnds { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Units; in a bracket at the end of a name they are no part of it.</summary>
    public IReadOnlySet<string> Units { get; init; } = new HashSet<string>();

    /// <summary>Ends that only look like a short one.</summary>
    public IReadOnlyList<string> NotEnds { get; init; } = [];

    /// <summary>Rules that tell a label beyond doubt, each with the end that the name must have or the label; null for any.</summary>
    public IReadOnlyList<(string Rule, string? Only)> Decisive { get; init; } = [];

    /// <summary>Name of a city → name of its province.</summary>
    public IReadOnlyDictionary<string, string> ProvinceOf { get; init; } = new Dictionary<string, string>();

    /// <summary>The level by which the place is meant that <paramref name="words"/> begin with, with the owner before it, and where it ends; null where none does.</summary>
    public (string Level, int End)? LevelOf(ReadOnlySpan<char> words)
    {
        int start = 0;
        foreach (string owner in Owners)
        {
            if (words.StartsWith(owner, StringComparison.Ordinal))
            {
                start = owner.Length;
                break;
            }
        }

        ReadOnlySpan<char> rest = words[start..];
        foreach (string level in Levels)
        {
            if (rest.StartsWith(level, StringComparison.Ordinal))
            {
                return StartsWithOne(rest[level.Length..], StillLocal) || !StartsWithOne(rest, NotLocal) ? (level, start + level.Length) : null;
            }
        }

        return null;
    }

    private static bool StartsWithOne(ReadOnlySpan<char> text, IReadOnlyList<string> words)
    {
        foreach (string word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
