using System.Text.Json;

namespace KnowledgeGraph.Scoring.Golds;

/// <summary>One JSON object of the gold: reads its fields and notes what is wrong with them.</summary>
internal sealed class GoldJson(JsonElement json, string file, int line, List<GoldFault> faults)
{
    public string Text(string name)
    {
        if (OptionalText(name) is { Length: > 0 } text)
        {
            return text;
        }

        if (!Has(name, out JsonElement value) || value.ValueKind == JsonValueKind.String)
        {
            Refuse($"'{name}' is missing.");
        }

        return string.Empty;
    }

    public string? OptionalText(string name)
    {
        if (!Has(name, out JsonElement value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString();
        }

        Refuse($"'{name}' is {Kind(value)}, not a text.");
        return null;
    }

    /// <summary>The texts of fields that mean the same; each holds one text or a list.</summary>
    public IReadOnlyList<string> Texts(params ReadOnlySpan<string> names)
    {
        List<string> texts = [];
        foreach (string name in names)
        {
            foreach (JsonElement value in Values(name))
            {
                if (value.ValueKind == JsonValueKind.String)
                {
                    texts.Add(value.GetString()!);
                }
                else
                {
                    Refuse($"'{name}' holds {Kind(value)}, not a text.");
                }
            }
        }

        return texts;
    }

    /// <summary>The same as <see cref="Texts"/>, with null for an explicit "none".</summary>
    public IReadOnlyList<string?> TextsOrNone(string name)
    {
        List<string?> texts = [];
        foreach (JsonElement value in Values(name))
        {
            if (value.ValueKind is JsonValueKind.String or JsonValueKind.Null)
            {
                texts.Add(value.GetString());
            }
            else
            {
                Refuse($"'{name}' holds {Kind(value)}, not a text.");
            }
        }

        return texts;
    }

    public bool Flag(string name)
    {
        if (!Has(name, out JsonElement value))
        {
            return false;
        }

        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetBoolean();
        }

        Refuse($"'{name}' is {Kind(value)}, neither true nor false.");
        return false;
    }

    public double? Number(string name) => Has(name, out JsonElement value) ? Number(name, value) : null;

    public int? Integer(string name) => Has(name, out JsonElement value) ? Integer(name, value) : null;

    public IReadOnlyList<int?> Integers(string name) => [.. Values(name).Select(value => Integer(name, value))];

    /// <summary>Numbers, each alone, null, or a pair with its upper value.</summary>
    public IReadOnlyList<GoldNumber> Numbers(string name, double? max)
    {
        List<GoldNumber> numbers = [];
        foreach (JsonElement value in Values(name))
        {
            numbers.Add(value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 2
                ? new GoldNumber(Number(name, value[0]), Number(name, value[1]))
                : new GoldNumber(Number(name, value), value.ValueKind == JsonValueKind.Null ? null : max));
        }

        return numbers;
    }

    /// <summary>The elements of a list; nothing, and a fault, where the field holds something else.</summary>
    public IEnumerable<JsonElement> List(string name)
    {
        if (!Has(name, out JsonElement value))
        {
            return [];
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            return value.EnumerateArray();
        }

        Refuse($"'{name}' is {Kind(value)}, not a list.");
        return [];
    }

    public bool Has(string name) => Has(name, out _);

    public void Refuse(string message) => faults.Add(new GoldFault(file, line, message));

    private bool Has(string name, out JsonElement value) => json.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null;

    private JsonElement[] Values(string name) =>
        !Has(name, out JsonElement value) ? []
        : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()]
        : [value];

    private double? Number(string name, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double number) && double.IsFinite(number))
        {
            return number;
        }

        Refuse($"'{name}' holds {Kind(value)}, not a number.");
        return null;
    }

    private int? Integer(string name, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number))
        {
            return number;
        }

        Refuse($"'{name}' holds {Kind(value)}, not a whole number.");
        return null;
    }

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        JsonValueKind.String => $"the text '{value.GetString()}'",
        _ => value.GetRawText(),
    };
}
