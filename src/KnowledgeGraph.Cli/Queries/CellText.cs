using System.Text;
using System.Text.Json;
using KnowledgeGraph.Neo4j.Values;

namespace KnowledgeGraph.Cli.Queries;

/// <summary>A value in one line for people: text as it is, a node by labels and name, all else as JSON.</summary>
internal sealed class CellText(RelationshipEnds ends)
{
    private readonly CypherJson _json = new(ends);

    public string Of(object? value) => value switch
    {
        null => "",
        string text => OneLine(text),
        CypherNode node => $"({string.Join(':', NodeEnd.Of(node).Labels)} {OneLine(node.Properties.GetValueOrDefault("name") as string ?? NodeEnd.Of(node).Id)})",
        CypherRelationship relationship => $"({ends[relationship.StartElementId].Id})-[:{relationship.Type}]->({ends[relationship.EndElementId].Id})",
        IReadOnlyList<object?> list when list.All(static item => item is string) => string.Join("、", list.Cast<string>().Select(OneLine)),
        _ => Json(value),
    };

    private string Json(object value)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = CypherJson.OpenWriter(bytes))
        {
            _json.Write(json, value);
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');
}
