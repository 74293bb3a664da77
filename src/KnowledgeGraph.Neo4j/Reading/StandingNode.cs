using KnowledgeGraph.Graph;
using KnowledgeGraph.Neo4j.Records;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>A node as it stands in the store.</summary>
internal sealed class StandingNode
{
    public StandingNode(Node node, IReadOnlyList<string>? said)
    {
        Node = node;
        Said = said;
        Contributions = Contributions.Read(node, said);
    }

    public Node Node { get; }

    /// <summary>What documents say of it, as it stands there; null where one says all.</summary>
    public IReadOnlyList<string>? Said { get; }

    /// <summary>The same, to be changed.</summary>
    public Contributions Contributions { get; }
}
