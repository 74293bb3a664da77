using System.Globalization;
using KnowledgeGraph.Cli.Building;
using KnowledgeGraph.Definitions.Corrections;
using KnowledgeGraph.Diagnostics;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Output;

/// <summary>The summary that ends a build.</summary>
internal static class BuildReport
{
    private const int MostDiagnostics = 12;

    public static void Print(BuildSummary summary, CorrectionSet corrections, int skipped, string outDirectory)
    {
        TextWriter output = Console.Out;
        output.WriteLine(
            $"{Count(summary.Documents)} document(s), {Count(summary.Sections)} sections, {Count(summary.Nodes.GetValueOrDefault("Column"))} columns, "
            + $"{Count(summary.Nodes.GetValueOrDefault("Table"))} tables, {Count(summary.Diagnostics.Count)} diagnostics");
        WriteIf(output, summary.Unchanged, "unchanged, nothing written");
        WriteIf(output, summary.Failed, "failed");
        WriteIf(output, summary.Replayed.Count, "correction(s) replayed");
        WriteIf(output, skipped, "file(s) skipped: README*, hidden, unknown endings");

        Table table = new Table().Border(TableBorder.Rounded)
            .AddColumn($"{Count(summary.Nodes.Values.Sum())} nodes").AddColumn(new TableColumn(string.Empty).RightAligned())
            .AddColumn($"{Count(summary.Relationships.Values.Sum())} relationships").AddColumn(new TableColumn(string.Empty).RightAligned());
        KeyValuePair<string, int>[] nodes = [.. summary.Nodes];
        KeyValuePair<string, int>[] relationships = [.. summary.Relationships];
        for (int row = 0; row < Math.Max(nodes.Length, relationships.Length); row++)
        {
            table.AddRow([.. Cells(nodes, row), .. Cells(relationships, row)]);
        }

        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) }).Write(table);
        foreach ((string source, Diagnostic diagnostic) in summary.Diagnostics.Take(MostDiagnostics))
        {
            output.WriteLine($"{source}:{diagnostic.Line}: {diagnostic.Id}: {diagnostic.Reason}");
        }

        if (summary.Diagnostics.Count > MostDiagnostics)
        {
            output.WriteLine($"… and {summary.Diagnostics.Count - MostDiagnostics} more, all kept in plans.db.");
        }

        foreach (string unused in corrections.Unused(summary.Replayed, summary.Names))
        {
            output.WriteLine(unused);
        }

        output.WriteLine($"wrote {Path.Combine(outDirectory, "plans.db")} and {Path.Combine(outDirectory, "graph.jsonl")}");
    }

    private static string[] Cells(KeyValuePair<string, int>[] counts, int row) =>
        row < counts.Length ? [Markup.Escape(counts[row].Key), Count(counts[row].Value)] : [string.Empty, string.Empty];

    private static void WriteIf(TextWriter output, int count, string what)
    {
        if (count > 0)
        {
            output.WriteLine($"{Count(count)} {what}");
        }
    }

    private static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
