using System.Text.Json;

namespace KnowledgeGraph.Cli.Questions;

/// <summary>Values of parameters as people write them: JSON, or else plain text.</summary>
internal static class ParameterValue
{
    /// <summary>The value of JSON, with whole numbers as <see cref="long"/>; the words themselves where they are no JSON.</summary>
    public static object? Read(string words)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(words);
            return Read(json.RootElement);
        }
        catch (JsonException)
        {
            return words;
        }
    }

    private static object? Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.TryGetInt64(out long whole) ? (object)whole : element.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => element.EnumerateArray().Select(Read).ToList(),
        JsonValueKind.Object => element.EnumerateObject().GroupBy(static field => field.Name, StringComparer.Ordinal)
            .ToDictionary(static field => field.Key, static field => Read(field.Last().Value), StringComparer.Ordinal),
        _ => null,
    };
}
