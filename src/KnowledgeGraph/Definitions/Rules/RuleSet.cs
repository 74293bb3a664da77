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
        Words = words;
        Names = names;
        Classes = classes;
        Relations = relations;
    }

    /// <summary>Named lists of words.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Words { get; }

    /// <summary>How names are composed of a head word and what stands in front of it.</summary>
    public IReadOnlyList<NameRule> Names { get; }

    /// <summary>What the noun behind a list says of its members (…等企业).</summary>
    public IReadOnlyList<ClassRule> Classes { get; }

    /// <summary>How relations are told.</summary>
    public IReadOnlyList<RelationRule> Relations { get; }

    /// <summary>When two names of one document are one thing.</summary>
    public IdentityRules Identity { get; init; } = new();

    /// <summary>Which words are keywords; null where none are asked for.</summary>
    public TermRules? Terms { get; init; }

    /// <summary>Id of a rule → file and line where it stands, as in messages.</summary>
    public IReadOnlyDictionary<string, string> Places { get; init; } = new Dictionary<string, string>();

    /// <summary>The words of the list called <paramref name="name"/>; empty where there is none.</summary>
    public IReadOnlyList<string> WordsOf(string name) => Words.TryGetValue(name, out IReadOnlyList<string>? words) ? words : [];
}
