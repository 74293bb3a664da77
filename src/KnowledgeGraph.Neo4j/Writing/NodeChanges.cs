using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>What has to be written of nodes.</summary>
internal sealed class NodeChanges
{
    public List<Node> Created { get; } = [];

    public List<NodeUpdate> Updated { get; } = [];

    public List<NodeKey> Deleted { get; } = [];

    /// <summary>How many of <see cref="Updated"/> are other nodes now; the rest only changes in the store's own bookkeeping.</summary>
    public int UpdatedCount { get; set; }
}

/// <summary>By what a node is found.</summary>
internal readonly record struct NodeKey(string Label, string Id);

/// <summary>A node that changes.</summary>
/// <param name="Key">Which one.</param>
/// <param name="Properties">Properties to set; null takes one away.</param>
/// <param name="AddedLabels">Labels that it bears from now on.</param>
/// <param name="RemovedLabels">Labels that it bears no longer.</param>
internal sealed record NodeUpdate(
    NodeKey Key,
    IReadOnlyDictionary<string, object?> Properties,
    IReadOnlyList<string> AddedLabels,
    IReadOnlyList<string> RemovedLabels);
