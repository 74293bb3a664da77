namespace KnowledgeGraph.Definitions.Rules;

/// <summary>How names are composed and statements told: <c>rules/*.yaml</c>.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
internal sealed class RuleSet
{
    public RuleSet(
        IReadOnlyDictionary<string, IReadOnlyList<string>> words,
        IReadOnlyList<NameRule> names,
        IReadOnlyList<ClassRule> classes,
        IReadOnlyList<RelationRule> relations)
    {
        IReadOnlyList<string> results = words.GetValueOrDefault("resultWords", []);
        Words = results.Count == 0 ? words : words.ToDictionary(static list => list.Key, list => list.Key is "verbs" or "strongVerbs" ? WithResults(list.Value, results) : list.Value);
        Names = results.Count == 0 ? names : [.. names.Select(rule => rule with { After = WithResults(rule.After, results) })];
        Classes = classes;
        Relations = results.Count == 0 ? relations : [.. relations.Select(rule => rule with { Triggers = WithResults(rule.Triggers, results) })];
    }

    /// <summary>Named lists of words.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Words { get; }

    /// <summary>How names are composed of a head word and what stands in front of it.</summary>
    public IReadOnlyList<NameRule> Names { get; }

    /// <summary>What the noun behind a list says of its members (…等企业).</summary>
    public IReadOnlyList<ClassRule> Classes { get; }

    /// <summary>How relations are told.</summary>
    public IReadOnlyList<RelationRule> Relations { get; }

    /// <summary>Words that stand for several things of which figures are told apart.</summary>
    public IReadOnlyList<JointRule> Joints { get; init; } = [];

    /// <summary>When two names of one document are one thing.</summary>
    public IdentityRules Identity { get; init; } = new();

    /// <summary>Which words are keywords; null where none are asked for.</summary>
    public TermRules? Terms { get; init; }

    /// <summary>Id of a rule → file and line where it stands, as in messages.</summary>
    public IReadOnlyDictionary<string, string> Places { get; init; } = new Dictionary<string, string>();

    // 利用|好, 落实|好: a verb of two characters does what it does with the word for a good result behind it too.
    private static string[] WithResults(IReadOnlyList<string> verbs, IReadOnlyList<string> results) =>
    [
        .. verbs.Concat(verbs.Where(verb => verb.Length == 2 && !results.Any(result => verb.EndsWith(result, StringComparison.Ordinal))).SelectMany(verb => results.Select(result => verb + result)))
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The words of the list called <paramref name="name"/>; empty where there is none.</summary>
    public IReadOnlyList<string> WordsOf(string name) => Words.TryGetValue(name, out IReadOnlyList<string>? words) ? words : [];
}
