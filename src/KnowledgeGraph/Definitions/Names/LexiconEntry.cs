namespace KnowledgeGraph.Definitions.Names;

/// <summary>A thing that the lexicon knows by name.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Name">Its canonical name.</param>
/// <param name="Aliases">What else it is called, in the order of the file.</param>
/// <param name="IsContextual">
/// True for a word that is a name only where a list or rule expects one (农业 in 聚焦农业、能源等领域); elsewhere it is a common word.
/// </param>
/// <param name="Properties">Properties of its node, such as <c>kind</c>.</param>
public sealed record LexiconEntry(
    string Label,
    string Name,
    IReadOnlyList<string> Aliases,
    bool IsContextual,
    IReadOnlyDictionary<string, string> Properties)
{
    /// <summary>The name, then the aliases.</summary>
    public IEnumerable<string> Surfaces => Aliases.Prepend(Name);

    /// <summary>File and line where it stands, as in messages; null for an entry that no file holds.</summary>
    internal string? Place { get; init; }
}
