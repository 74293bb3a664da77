using System.Text.Json;

namespace KnowledgeGraph.Cli.Questions;

/// <summary>Values of parameters as people write them: JSON, or else plain text.</summary>
internal static class ParameterValue
{
    /// <summary>The value of JSON, with whole numbers as <see cref="long"/>; the words themselves where they are no JSON.</summary>
    /// <exception cref="FormatException">The JSON holds half a surrogate pair, which no text can hold.</exception>
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
        catch (InvalidOperationException failure)
        {
            // The parser lets the escape pass, and cannot make a text of it.
            throw new FormatException("an escape such as \\ud800 is half a character; write the character itself.", failure);
        }
    }

    /// <summary>The same of a value on the command line.</summary>
    /// <exception cref="UsageException">The JSON holds half a surrogate pair.</exception>
    public static object? ReadArgument(string name, string words)
    {
        try
        {
            return Read(words);
        }
        catch (FormatException failure)
        {
            throw new UsageException($"--param {name}={words}: {failure.Message}", failure);
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
