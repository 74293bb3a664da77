using KnowledgeGraph.Diagnostics;
using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Neo4j.Records;

/// <summary>What a document said when it was stored last: enough to find and compare each part without reading it.</summary>
internal sealed class DocumentRecord
{
    public required string DocumentId { get; init; }

    public required string Text { get; init; }

    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    public required IReadOnlyList<Shape> Shapes { get; init; }

    /// <summary>Nodes by id, in ordinal order.</summary>
    public required NodeMark[] Nodes { get; init; }

    /// <summary>Relationships by id, in ordinal order.</summary>
    public required RelationshipMark[] Relationships { get; init; }

    /// <summary>What stands where a document does not.</summary>
    public static DocumentRecord Empty(string documentId) => new()
    {
        DocumentId = documentId,
        Text = "",
        Diagnostics = [],
        Shapes = [],
        Nodes = [],
        Relationships = [],
    };

    /// <summary>The record of a graph.</summary>
    public static DocumentRecord Of(DocumentGraph graph)
    {
        Dictionary<Shape, int> shapes = [];
        MarkHasher hasher = new();
        // A search through the sorted list would cost each relationship more than its hash does.
        Dictionary<string, int> places = new(graph.Nodes.Count, StringComparer.Ordinal);
        NodeMark[] nodes = new NodeMark[graph.Nodes.Count];
        for (int i = 0; i < nodes.Length; i++)
        {
            Node node = graph.Nodes[i];
            places.Add(node.Id, i);
            nodes[i] = new NodeMark(node.Id, Index(shapes, Shape.Of(node.Labels, node.Properties)), hasher.Hash(node.Labels, node.Properties));
        }

        RelationshipMark[] relationships = new RelationshipMark[graph.Relationships.Count];
        for (int i = 0; i < relationships.Length; i++)
        {
            Relationship relationship = graph.Relationships[i];
            relationships[i] = new RelationshipMark(
                relationship.Id,
                Index(shapes, Shape.Of([relationship.Type], relationship.Properties)),
                places[relationship.StartId],
                places[relationship.EndId],
                hasher.HashOf(relationship.Properties));
        }

        return new DocumentRecord
        {
            DocumentId = graph.DocumentId,
            Text = graph.Text,
            Diagnostics = graph.Diagnostics,
            Shapes = [.. shapes.OrderBy(static pair => pair.Value).Select(static pair => pair.Key)],
            Nodes = nodes,
            Relationships = relationships,
        };
    }

    /// <summary>True for the document's own node and its parts, which no other document says.</summary>
    public bool IsOwn(string nodeId) =>
        nodeId.StartsWith(DocumentId, StringComparison.Ordinal) && (nodeId.Length == DocumentId.Length || nodeId[DocumentId.Length] == '#');

    private static int Index(Dictionary<Shape, int> shapes, Shape shape)
    {
        if (!shapes.TryGetValue(shape, out int index))
        {
            index = shapes.Count;
            shapes.Add(shape, index);
        }

        return index;
    }
}
