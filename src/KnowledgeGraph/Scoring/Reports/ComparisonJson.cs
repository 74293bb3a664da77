using System.Text.Json;

namespace KnowledgeGraph.Scoring.Reports;

/// <summary>A comparison as JSON.</summary>
internal static class ComparisonJson
{
    public static void Write(ScoreComparison comparison, Stream output)
    {
        using Utf8JsonWriter writer = new(output, ReportJson.Options);
        writer.WriteStartObject();
        writer.WriteString("document", comparison.Document);
        ReportJson.WriteList(writer, "changes", comparison.Changes, WriteChange);
        ReportJson.WriteList(writer, "gained", comparison.Gained, ReportJson.WriteEntry);
        ReportJson.WriteList(writer, "lost", comparison.Lost, ReportJson.WriteEntry);
        ReportJson.WriteList(writer, "noLongerFalse", comparison.NoLongerFalse, ReportJson.WriteEntry);
        ReportJson.WriteList(writer, "newlyFalse", comparison.NewlyFalse, ReportJson.WriteEntry);
        writer.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter writer, ScoreChange change)
    {
        writer.WriteStartObject();
        ReportJson.WriteKind(writer, change.Family, change.Kind, change.Part);
        WriteCounts(writer, "former", change.Former);
        WriteCounts(writer, "now", change.Now);
        writer.WriteEndObject();
    }

    // What only one of the runs has is absent, not zero.
    private static void WriteCounts(Utf8JsonWriter writer, string name, ScoreCounts? counts)
    {
        if (counts is not null)
        {
            writer.WriteStartObject(name);
            ReportJson.WriteCounts(writer, counts);
            writer.WriteEndObject();
        }
    }
}
