using KnowledgeGraph.Graph;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Writers;

/// <summary>Writes a graph as JSON lines, in the form that APOC's JSON import of Neo4j reads: first the nodes, then the relationships, each by id in ordinal order.</summary>
/// <remarks>
/// UTF-8 without byte order mark, one LF behind each line; the same graph gives the same bytes. The id stands in the properties, too, of nodes
/// as of relationships, since an import gives ids of its own. A number with a fraction always shows one (<c>3.0</c>), so that its type survives.
/// The ids and labels of all nodes are kept in memory while writing, nothing else.
/// </remarks>
public static class JsonLinesWriter
{
    /// <summary>Writes all that a store holds to a file. The file appears whole or not at all: what stood there before stays until all is written.</summary>
    /// <exception cref="GraphStoreException">The store could not be read.</exception>
    /// <exception cref="IOException">The file could not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static Task WriteAsync(IGraphStore store, string path, CancellationToken cancellationToken = default) =>
        WholeFile.WriteAsync(path, output => WriteAsync(store, output, cancellationToken), cancellationToken);

    /// <summary>Writes a graph to a file. The file appears whole or not at all: what stood there before stays until all is written.</summary>
    /// <exception cref="IOException">The file could not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static Task WriteAsync(PropertyGraph graph, string path, CancellationToken cancellationToken = default) =>
        WholeFile.WriteAsync(path, output => WriteAsync(graph, output, cancellationToken), cancellationToken);

    /// <summary>Writes all that a store holds.</summary>
    /// <param name="store">Where to read.</param>
    /// <param name="output">Takes the lines; left open.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <exception cref="GraphStoreException">The store could not be read, or another process changed it between nodes and relationships.</exception>
    public static async Task WriteAsync(IGraphStore store, Stream output, CancellationToken cancellationToken = default)
    {
        JsonLinesOutput lines = new(output);
        await foreach (Node node in store.ReadNodesAsync(cancellationToken).ConfigureAwait(false))
        {
            lines.Add(node);
            await lines.WriteWhenFullAsync(cancellationToken).ConfigureAwait(false);
        }

        await foreach (Relationship relationship in store.ReadRelationshipsAsync(cancellationToken).ConfigureAwait(false))
        {
            if (!lines.TryAdd(relationship))
            {
                throw new GraphStoreException(
                    GraphStoreErrorCode.Locked,
                    $"Relationship {relationship.Id} {relationship} has an end that was not there when the nodes were read: another process changed the store meanwhile. Try again.",
                    isTransient: true);
            }

            await lines.WriteWhenFullAsync(cancellationToken).ConfigureAwait(false);
        }

        await lines.WriteAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="output">Takes the lines; left open.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public static async Task WriteAsync(PropertyGraph graph, Stream output, CancellationToken cancellationToken = default)
    {
        JsonLinesOutput lines = new(output);
        foreach (Node node in graph.Nodes)
        {
            lines.Add(node);
            await lines.WriteWhenFullAsync(cancellationToken).ConfigureAwait(false);
        }

        foreach (Relationship relationship in graph.Relationships)
        {
            if (!lines.TryAdd(relationship))
            {
                throw new InvalidOperationException($"Relationship {relationship.Id} {relationship} has an end that is not among the nodes.");
            }

            await lines.WriteWhenFullAsync(cancellationToken).ConfigureAwait(false);
        }

        await lines.WriteAsync(cancellationToken).ConfigureAwait(false);
    }
}
