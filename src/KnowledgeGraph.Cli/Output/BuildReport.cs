using System.Globalization;
using KnowledgeGraph.Cli.Building;
using KnowledgeGraph.Diagnostics;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Output;

/// <summary>The summary that ends a build.</summary>
internal static class BuildReport
{
    private const int MostDiagnostics = 12;

    public static void Print(BuildSummary summary, int skipped, string outDirectory)
    {
        TextWriter output = Console.Out;
        Table table = new Table().Border(TableBorder.Rounded).AddColumn("what").AddColumn(new TableColumn("count").RightAligned());
        Add(table, "documents", summary.Documents);
        if (summary.Unchanged > 0)
        {
            Add(table, "  unchanged, nothing written", summary.Unchanged);
        }

        if (summary.Failed > 0)
        {
            Add(table, "  failed", summary.Failed);
        }

        if (skipped > 0)
        {
            Add(table, "files skipped (README*, hidden, unknown endings)", skipped);
        }

        Add(table, "sections", summary.Sections);
        Add(table, "columns", summary.Nodes.GetValueOrDefault("Column"));
        Add(table, "tables", summary.Nodes.GetValueOrDefault("Table"));
        Add(table, "nodes", summary.Nodes.Values.Sum());
        AddAll(table, summary.Nodes);
        Add(table, "relationships", summary.Relationships.Values.Sum());
        AddAll(table, summary.Relationships);
        Add(table, "diagnostics", summary.Diagnostics.Count);
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        console.Write(table);

        foreach ((string source, Diagnostic diagnostic) in summary.Diagnostics.Take(MostDiagnostics))
        {
            output.WriteLine($"{source}:{diagnostic.Line}: {diagnostic.Id}: {diagnostic.Reason}");
        }

        if (summary.Diagnostics.Count > MostDiagnostics)
        {
            output.WriteLine($"… and {summary.Diagnostics.Count - MostDiagnostics} more, all kept in plans.db.");
        }

        output.WriteLine($"wrote {Path.Combine(outDirectory, "plans.db")} and {Path.Combine(outDirectory, "graph.jsonl")}");
    }

    private static void AddAll(Table table, IEnumerable<KeyValuePair<string, int>> counts)
    {
        foreach ((string name, int count) in counts)
        {
            Add(table, "  " + name, count);
        }
    }

    private static void Add(Table table, string name, int count) =>
        table.AddRow(Markup.Escape(name), count.ToString("N0", CultureInfo.InvariantCulture));
}
