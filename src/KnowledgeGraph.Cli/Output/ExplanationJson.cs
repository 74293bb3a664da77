using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeGraph.Explanation;

namespace KnowledgeGraph.Cli.Output;

/// <summary>The explanation of a line as JSON: the names of <see cref="LineExplanation"/> in camel case, spans as {start, end}.</summary>
internal static class ExplanationJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new SpanConverter() },
    };

    public static void Write(LineExplanation line, Stream output)
    {
        JsonSerializer.Serialize(output, line, Options);
        output.WriteByte((byte)'\n');
    }

    private sealed class SpanConverter : JsonConverter<Text.TextSpan>
    {
        public override Text.TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Explanations are only written.");

        public override void Write(Utf8JsonWriter writer, Text.TextSpan value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteNumber("start", value.Start);
            writer.WriteNumber("end", value.End);
            writer.WriteEndObject();
        }
    }
}
