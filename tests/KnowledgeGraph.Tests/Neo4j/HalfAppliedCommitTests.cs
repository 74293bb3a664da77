using KnowledgeGraph.Definitions;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Neo4j.Reading;
using KnowledgeGraph.Neo4j.Records;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>Neo4j 3.1.1 was seen to give a node that it had found by its id without that id, while another client's commit was being applied.</summary>
public sealed class HalfAppliedCommitTests
{
    [Fact]
    public void A_part_without_its_id_says_to_read_again()
    {
        CypherRecord row = new(
            ["labels", "properties", "type", "startId", "endId"],
            [new List<object?> { "Lab" }, new Dictionary<string, object?> { ["name"] = "之江实验室" }, "BUILDS", "a", "b"]);

        GraphStoreException node = Assert.Throws<GraphStoreException>(() => StoredValues.Node(row, new GraphNames(GraphDefinitions.Default.Schema)));
        GraphStoreException relationship = Assert.Throws<GraphStoreException>(() => StoredValues.Relationship(row));

        Assert.All([node, relationship], static failure => Assert.True(failure is { Code: GraphStoreErrorCode.Locked, IsTransient: true }, failure.Message));
    }
}
