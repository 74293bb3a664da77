using System.Text.Encodings.Web;
using System.Text.Json;

namespace KnowledgeGraph.Sqlite.Rows;

/// <summary>Labels as a JSON array; the few sets of labels that occur are made once.</summary>
internal static class LabelText
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(IReadOnlyList<string> labels) => JsonSerializer.Serialize(labels, Options);

    public static string[] Parse(string json) => JsonSerializer.Deserialize<string[]>(json) ?? throw new FormatException("A node has no labels.");
}
