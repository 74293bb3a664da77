using KnowledgeGraph.Definitions.Schema;

namespace KnowledgeGraph.Neo4j.Constraints;

/// <summary>The constraints and indexes that a schema asks for.</summary>
/// <param name="Unique">Label and property by which its nodes are told apart.</param>
/// <param name="Indexed">Label and property that is searched for.</param>
/// <param name="SearchedLabels">Labels whose names stand in the full-text index.</param>
internal sealed record GraphIndexes(
    IReadOnlyList<(string Label, string Property)> Unique,
    IReadOnlyList<(string Label, string Property)> Indexed,
    IReadOnlyList<string> SearchedLabels)
{
    /// <summary>Name of the full-text index.</summary>
    public const string FullTextName = "kgText";

    /// <summary>Splits Chinese into pairs of neighbouring characters, so that every part of a name is found without a dictionary.</summary>
    public const string Analyzer = "cjk";

    /// <summary>Properties that the full-text index covers.</summary>
    public static IReadOnlyList<string> SearchedProperties { get; } = ["name", "aliases", "terms"];

    public static GraphIndexes Of(GraphSchema schema) => new(
        [
            .. schema.Labels.SelectMany(static label => label.Key.Count == 1 ? label.Key.Prepend("id") : ["id"], static (label, property) => (label.Name, property)).Distinct(),
        ],
        [.. schema.Labels.SelectMany(static label => label.Indexes, static (label, property) => (label.Name, property))],
        [.. schema.Labels.Where(static label => label.Parent is null).Select(static label => label.Name)]);
}
