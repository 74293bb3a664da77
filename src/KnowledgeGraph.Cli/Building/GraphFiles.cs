using KnowledgeGraph.Storage;
using KnowledgeGraph.Writers;

namespace KnowledgeGraph.Cli.Building;

/// <summary>The files beside the database.</summary>
internal static class GraphFiles
{
    private const string JsonLines = "graph.jsonl";

    /// <summary>True where a build has written them into a folder.</summary>
    public static bool StandIn(string directory) => File.Exists(Path.Combine(directory, JsonLines));

    /// <summary>Writes <c>graph.jsonl</c>: all that the store holds. The former file stands until the new one is whole.</summary>
    public static Task WriteAsync(IGraphStore store, string directory, CancellationToken cancellationToken) =>
        JsonLinesWriter.WriteAsync(store, Path.Combine(directory, JsonLines), cancellationToken);
}
