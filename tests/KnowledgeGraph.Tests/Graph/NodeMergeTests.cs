using CsCheck;
using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Tests.Graph;

public sealed class NodeMergeTests
{
    private static readonly Gen<Node[]> Contributions = Gen.Int.Array[1, 6].Select(static seeds => seeds.Select(Entity).ToArray());

    [Fact]
    public void Order_plays_no_part() =>
        Gen.Select(Contributions, Gen.Int).Check(static (nodes, seed) =>
        {
            Node[] shuffled = [.. nodes];
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(NodeMerge.Merge(nodes), NodeMerge.Merge(shuffled));
        });

    // Stores lean on it: what a new document says is added to what stands, without a look at the others.
    [Fact]
    public void Grouping_plays_no_part() =>
        Contributions.Check(static nodes => Assert.Equal(NodeMerge.Merge(nodes), nodes.Aggregate(static (left, right) => NodeMerge.Merge([left, right]))));

    private static Node Entity(int seed) =>
        new("Lab/x", ["Lab", "Entity"], new RandomGraphs(seed).Document(1).Nodes.First(static node => node.Labels.Contains("Paragraph") || node.Labels.Contains("Document")).Properties!);
}
