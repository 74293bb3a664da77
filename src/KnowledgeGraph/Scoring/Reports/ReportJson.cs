using System.Text.Encodings.Web;
using System.Text.Json;

namespace KnowledgeGraph.Scoring.Reports;

/// <summary>A report as JSON, both ways.</summary>
internal static class ReportJson
{
    public static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static void Write(ScoreReport report, Stream output)
    {
        using Utf8JsonWriter writer = new(output, Options);
        writer.WriteStartObject();
        writer.WriteString("document", report.Document);
        WriteList(writer, "figures", report.Rows, WriteRow);
        WriteList(writer, "beside", report.Agreements, WriteAgreement);
        WriteList(writer, "missed", report.Missed, WriteEntry);
        WriteList(writer, "false", report.False, WriteEntry);
        WriteList(writer, "notes", report.Notes, static (writer, note) => writer.WriteStringValue(note));
        writer.WriteEndObject();
    }

    public static ScoreReport Read(JsonElement json) => new(
        Text(json, "document"),
        List(json, "figures", ReadRow),
        List(json, "beside", static item => new ScoreAgreement(Text(item, "name"), Count(item, "agreeing"), Count(item, "compared"))),
        List(json, "missed", ReadEntry),
        List(json, "false", ReadEntry),
        List(json, "notes", static item => item.GetString()!));

    public static void WriteKind(Utf8JsonWriter writer, ScoreFamily family, string? kind, string? part)
    {
        WriteFamily(writer, family);
        WriteText(writer, "kind", kind);
        WriteText(writer, "part", part);
    }

    public static void WriteCounts(Utf8JsonWriter writer, ScoreCounts counts)
    {
        writer.WriteNumber("right", counts.Right);
        writer.WriteNumber("missed", counts.Missed);
        writer.WriteNumber("false", counts.False);
        writer.WriteNumber("precision", Math.Round(counts.Precision, 4));
        writer.WriteNumber("recall", Math.Round(counts.Recall, 4));
        writer.WriteNumber("f1", Math.Round(counts.F1, 4));
    }

    private static void WriteRow(Utf8JsonWriter writer, ScoreRow row)
    {
        writer.WriteStartObject();
        WriteKind(writer, row.Family, row.Kind, row.Part);
        WriteCounts(writer, row.Counts);
        writer.WriteEndObject();
    }

    private static ScoreRow ReadRow(JsonElement json) => new(
        Family(json),
        OptionalText(json, "kind"),
        OptionalText(json, "part"),
        new ScoreCounts(Count(json, "right"), Count(json, "missed"), Count(json, "false")));

    private static void WriteAgreement(Utf8JsonWriter writer, ScoreAgreement agreement)
    {
        writer.WriteStartObject();
        writer.WriteString("name", agreement.Name);
        writer.WriteNumber("agreeing", agreement.Agreeing);
        writer.WriteNumber("compared", agreement.Compared);
        writer.WriteEndObject();
    }

    public static void WriteEntry(Utf8JsonWriter writer, ScoreEntry entry)
    {
        writer.WriteStartObject();
        WriteFamily(writer, entry.Family);
        writer.WriteString("kind", entry.Kind);
        if (entry.Line is { } line)
        {
            writer.WriteNumber("line", line);
        }

        writer.WriteString("name", entry.Name);
        writer.WriteString("surface", entry.Surface);
        writer.WriteString("reason", entry.Reason);
        WriteText(writer, "rule", entry.Rule);
        WriteText(writer, "gold", entry.Gold);
        writer.WriteEndObject();
    }

    private static ScoreEntry ReadEntry(JsonElement json) => new(
        Family(json),
        Text(json, "kind"),
        json.TryGetProperty("line", out JsonElement line) ? line.GetInt32() : null,
        Text(json, "name"),
        Text(json, "surface"),
        Text(json, "reason"),
        OptionalText(json, "rule"),
        OptionalText(json, "gold"));

    public static void WriteList<T>(Utf8JsonWriter writer, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (T item in items)
        {
            write(writer, item);
        }

        writer.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    private static void WriteFamily(Utf8JsonWriter writer, ScoreFamily family) => writer.WriteString("family", FamilyName.Of(family));

    private static ScoreFamily Family(JsonElement json) => FamilyName.Parse(Text(json, "family"));

    private static T[] List<T>(JsonElement json, string name, Func<JsonElement, T> read) =>
    [
        .. json.GetProperty(name).EnumerateArray().Select((entry, index) =>
        {
            try
            {
                return read(entry);
            }
            catch (Exception exception) when (exception is InvalidOperationException or KeyNotFoundException or FormatException)
            {
                throw new ReportEntryException(name, index, exception);
            }
        }),
    ];

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' is null.");

    private static string? OptionalText(JsonElement json, string name) => json.TryGetProperty(name, out JsonElement text) ? text.GetString() : null;

    private static int Count(JsonElement json, string name) => json.GetProperty(name).GetInt32();
}
