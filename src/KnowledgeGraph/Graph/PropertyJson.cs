using System.Globalization;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Graph;

/// <summary>Properties as a JSON object, there and back without loss.</summary>
internal static class PropertyJson
{
    public static void Append(StringBuilder json, PropertyMap properties)
    {
        json.Append('{');
        bool isFirst = true;
        foreach ((string name, object value) in properties)
        {
            JsonText.AppendString(isFirst ? json : json.Append(','), name).Append(':');
            JsonText.AppendValue(json, value);
            isFirst = false;
        }

        json.Append('}');
    }

    /// <summary>Reads an object whose values are strings, numbers, booleans, lists of strings or null, which is left out.</summary>
    /// <exception cref="FormatException">It is no such object.</exception>
    public static PropertyMap Parse(string json)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(json);
        List<KeyValuePair<string, object?>> properties = [];
        try
        {
            Utf8JsonReader reader = new(bytes);
            Require(reader.Read() && reader.TokenType == JsonTokenType.StartObject);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                string name = Text(ref reader);
                Require(reader.Read());
                properties.Add(new(name, Value(ref reader)));
            }

            Require(reader.TokenType == JsonTokenType.EndObject && !reader.Read());
            return PropertyMap.Create(properties);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            throw new FormatException($"These are no properties: {exception.Message}", exception);
        }
    }

    private static object? Value(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => Text(ref reader),
        JsonTokenType.Number => Number(ref reader),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Null => null,
        JsonTokenType.StartArray => Strings(ref reader),
        _ => throw new FormatException("A property holds an object."),
    };

    private static object Number(ref Utf8JsonReader reader)
    {
        if (reader.ValueSpan.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0 && reader.TryGetInt64(out long whole))
        {
            return whole;
        }

        return reader.GetDouble();
    }

    private static List<string> Strings(ref Utf8JsonReader reader)
    {
        List<string> values = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.String)
        {
            values.Add(Text(ref reader));
        }

        Require(reader.TokenType == JsonTokenType.EndArray);
        return values;
    }

    // The framework's own reading refuses a lone half of a surrogate pair, which a string of ours may hold.
    private static string Text(ref Utf8JsonReader reader)
    {
        ReadOnlySpan<byte> raw = reader.ValueSpan;
        if (!reader.ValueIsEscaped)
        {
            return Encoding.UTF8.GetString(raw);
        }

        StringBuilder text = new(raw.Length);
        while (raw.IndexOf((byte)'\\') is var escape and >= 0)
        {
            text.Append(Encoding.UTF8.GetString(raw[..escape]));
            bool isUnit = raw[escape + 1] == 'u';
            text.Append(isUnit ? Unit(raw.Slice(escape + 2, 4)) : Escaped(raw[escape + 1]));
            raw = raw[(escape + (isUnit ? 6 : 2))..];
        }

        return text.Append(Encoding.UTF8.GetString(raw)).ToString();
    }

    private static char Unit(ReadOnlySpan<byte> hex) => (char)ushort.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static char Escaped(byte letter) => letter switch
    {
        (byte)'n' => '\n',
        (byte)'r' => '\r',
        (byte)'t' => '\t',
        (byte)'b' => '\b',
        (byte)'f' => '\f',
        _ => (char)letter,
    };

    private static void Require(bool holds)
    {
        if (!holds)
        {
            throw new FormatException("These are no properties: a JSON object of strings, numbers, booleans and lists of strings is expected.");
        }
    }
}
