using KnowledgeGraph.Scoring.Reports;

namespace KnowledgeGraph.Scoring;

/// <summary>Writes scores for people, and as JSON for comparing with a later run.</summary>
/// <remarks>The same report gives the same text; lines end in <c>\n</c> whatever the system. Serves all threads.</remarks>
public static class ScoreReportWriter
{
    /// <summary>Writes the table of figures, then what is missed and what is false, with place and rule.</summary>
    public static void Write(ScoreReport report, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(report);
        WriteFigures(report, output);
        EntryLists.Write("missed", report.Missed, output);
        EntryLists.Write("false", report.False, output);
    }

    /// <summary>Writes the table of figures alone: small enough to be kept as an approved file.</summary>
    public static void WriteFigures(ScoreReport report, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        FigureTable.Write(report, output);
    }

    /// <summary>Writes what a run gained and lost.</summary>
    public static void Write(ScoreComparison comparison, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(output);
        FigureTable.Write(comparison, output);
        EntryLists.Write("gained", comparison.Gained, output);
        EntryLists.Write("lost", comparison.Lost, output);
        EntryLists.Write("no longer false", comparison.NoLongerFalse, output);
        EntryLists.Write("newly false", comparison.NewlyFalse, output);
    }

    /// <summary>Writes the whole report as one JSON object; <see cref="ScoreReportReader"/> reads it back.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Takes UTF-8 without byte order mark; left open.</param>
    public static void WriteJson(ScoreReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        ReportJson.Write(report, output);
    }

    /// <summary>Writes what a run gained and lost as one JSON object.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="output">Takes UTF-8 without byte order mark; left open.</param>
    public static void WriteJson(ScoreComparison comparison, Stream output)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(output);
        ComparisonJson.Write(comparison, output);
    }
}
