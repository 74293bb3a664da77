using System.Globalization;
using KnowledgeGraph.Cli.Loading;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Cli.Output;

/// <summary>What a load or a removal changed, on standard output.</summary>
internal static class LoadReport
{
    public static void Print(LoadSummary summary, string target)
    {
        Console.Out.WriteLine($"{Count(summary.Documents)} document(s) in {target}: {Count(summary.Documents - summary.Unchanged)} written, {Count(summary.Unchanged)} unchanged");
        if (summary.Failed > 0)
        {
            Console.Out.WriteLine($"{Count(summary.Failed)} refused");
        }

        Print(summary.Change);
    }

    public static void Print(StoreChange change)
    {
        Console.Out.WriteLine($"nodes: {Count(change.NodesCreated)} created, {Count(change.NodesUpdated)} changed, {Count(change.NodesDeleted)} deleted");
        Console.Out.WriteLine(
            $"relationships: {Count(change.RelationshipsCreated)} created, {Count(change.RelationshipsUpdated)} changed, {Count(change.RelationshipsDeleted)} deleted");
        if (!change.IsWritten)
        {
            Console.Out.WriteLine("nothing written");
        }
    }

    private static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
