using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Neo4j.Values;

namespace KnowledgeGraph.Cli.Queries;

/// <summary>Values of a result as JSON: nodes and relationships in the form of <c>graph.jsonl</c>, times in ISO form, what JSON cannot hold as text.</summary>
/// <param name="ends">Knows what relationships lead from and to.</param>
internal sealed class CypherJson(RelationshipEnds ends)
{
    // Letters of every script stand as they are.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Utf8JsonWriter OpenWriter(Stream output) => new(output, Options);

    public void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case int or short or sbyte:
                json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double number:
                WriteNumber(json, number.ToString("R", CultureInfo.InvariantCulture), double.IsFinite(number));
                break;
            case float number:
                // In its own digits: as a double, 0.1 would become 0.10000000149011612.
                WriteNumber(json, number.ToString("R", CultureInfo.InvariantCulture), float.IsFinite(number));
                break;
            case byte[] bytes:
                json.WriteBase64StringValue(bytes);
                break;
            case CypherNode node:
                WriteNode(json, node);
                break;
            case CypherRelationship relationship:
                WriteRelationship(json, relationship);
                break;
            case CypherPath path:
                WritePath(json, path);
                break;
            case IReadOnlyDictionary<string, object?> map:
                WriteMap(json, map);
                break;
            case CypherVector vector:
                WriteList(json, vector.Values.Cast<object?>());
                break;
            case IEnumerable list:
                WriteList(json, list.Cast<object?>());
                break;
            default:
                json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    // 3.0 stays apart from 3, as in graph.jsonl: a reader that looks at the form gets back the type.
    private static void WriteNumber(Utf8JsonWriter json, string digits, bool isFinite)
    {
        if (!isFinite)
        {
            json.WriteStringValue(digits);
            return;
        }

        json.WriteRawValue(digits.AsSpan().ContainsAny('.', 'E') ? digits : digits + ".0", skipInputValidation: true);
    }

    private void WriteNode(Utf8JsonWriter json, CypherNode node)
    {
        json.WriteStartObject();
        json.WriteString("type", "node");
        json.WriteString("id", NodeEnd.Of(node).Id);
        WriteLabels(json, NodeEnd.Of(node));
        WriteProperties(json, node.Properties);
        json.WriteEndObject();
    }

    private void WriteRelationship(Utf8JsonWriter json, CypherRelationship relationship)
    {
        json.WriteStartObject();
        json.WriteString("type", "relationship");
        json.WriteString("id", relationship.Properties.GetValueOrDefault("id") as string ?? relationship.ElementId);
        json.WriteString("label", relationship.Type);
        WriteProperties(json, relationship.Properties);
        WriteEnd(json, "start", ends[relationship.StartElementId]);
        WriteEnd(json, "end", ends[relationship.EndElementId]);
        json.WriteEndObject();
    }

    private void WritePath(Utf8JsonWriter json, CypherPath path)
    {
        json.WriteStartObject();
        json.WriteString("type", "path");
        json.WritePropertyName("nodes");
        WriteList(json, path.Nodes);
        json.WritePropertyName("relationships");
        WriteList(json, path.Relationships);
        json.WriteEndObject();
    }

    private static void WriteEnd(Utf8JsonWriter json, string name, NodeEnd end)
    {
        json.WriteStartObject(name);
        json.WriteString("id", end.Id);
        WriteLabels(json, end);
        json.WriteEndObject();
    }

    private static void WriteLabels(Utf8JsonWriter json, NodeEnd end)
    {
        json.WriteStartArray("labels");
        foreach (string label in end.Labels)
        {
            json.WriteStringValue(label);
        }

        json.WriteEndArray();
    }

    private void WriteProperties(Utf8JsonWriter json, IReadOnlyDictionary<string, object?> properties)
    {
        json.WriteStartObject("properties");
        // What begins with an underscore is the store's own bookkeeping and no part of the graph.
        foreach ((string name, object? value) in properties.Where(static property => !property.Key.StartsWith('_')).OrderBy(static property => property.Key, StringComparer.Ordinal))
        {
            json.WritePropertyName(name);
            Write(json, value);
        }

        json.WriteEndObject();
    }

    private void WriteMap(Utf8JsonWriter json, IReadOnlyDictionary<string, object?> map)
    {
        json.WriteStartObject();
        foreach ((string name, object? value) in map)
        {
            json.WritePropertyName(name);
            Write(json, value);
        }

        json.WriteEndObject();
    }

    private void WriteList(Utf8JsonWriter json, IEnumerable<object?> values)
    {
        json.WriteStartArray();
        foreach (object? value in values)
        {
            Write(json, value);
        }

        json.WriteEndArray();
    }
}
