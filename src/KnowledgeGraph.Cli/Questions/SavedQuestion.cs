using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Cli.Questions;

/// <summary>A research question that stands ready as Cypher: one file of <c>graph-schema/queries</c>.</summary>
/// <param name="Name">The file's name without its ending: <c>field-organisations</c>.</param>
/// <param name="ChineseTitle">Title in Chinese.</param>
/// <param name="Title">Title in English.</param>
/// <param name="ChineseQuestion">The question in Chinese.</param>
/// <param name="Question">The question in English.</param>
/// <param name="Parameters">What can be asked for, in the order of the file.</param>
/// <param name="Query">The Cypher below the header.</param>
internal sealed record SavedQuestion(
    string Name,
    string ChineseTitle,
    string Title,
    string ChineseQuestion,
    string Question,
    IReadOnlyList<QuestionParameter> Parameters,
    string Query)
{
    /// <summary>Values for all parameters: the given ones, and the defaults of the others.</summary>
    /// <exception cref="UsageException">A given one does not exist or is of the wrong kind.</exception>
    public IReadOnlyDictionary<string, object?> Bind(IReadOnlyDictionary<string, string> given)
    {
        foreach (string name in given.Keys.Where(name => Parameters.All(parameter => parameter.Name != name)))
        {
            string known = string.Join(", ", Parameters.Select(static parameter => parameter.Name));
            throw new UsageException($"Question '{Name}' has no parameter '{name}'; it has {(known.Length > 0 ? known : "none")}.");
        }

        return Parameters.ToDictionary(
            static parameter => parameter.Name,
            parameter => given.TryGetValue(parameter.Name, out string? words) ? parameter.Read(words) : parameter.Default,
            StringComparer.Ordinal);
    }

    /// <summary>The question as Neo4j Browser keeps it among its favourites: the title as first comment, the defaults in the place of parameters, so that a click runs it.</summary>
    public string ToFavourite()
    {
        StringBuilder text = new();
        text.Append("// ").Append(ChineseTitle).Append(" | ").Append(Title).Append('\n');
        int from = 0;
        foreach (ParameterUse use in ParameterUse.FindAll(Query))
        {
            text.Append(Query, from, use.Start - from).Append(Literal(Parameters.First(parameter => parameter.Name == use.Name).Default));
            from = use.End;
        }

        return text.Append(Query, from, Query.Length - from).ToString();
    }

    private static string Literal(object value) => value is string text
        ? $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'"
        : JsonSerializer.Serialize(value);
}
