using KnowledgeGraph.Graph;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Neo4j.Writing;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>The statements in which a graph is written.</summary>
public sealed class StatementTests
{
    [Fact]
    public void New_nodes_of_the_same_labels_are_one_statement_in_which_null_stands_for_what_one_lacks()
    {
        CypherStatement statement = Assert.Single(NodeStatements.Create(
        [
            new Node("Lab/甲", ["Lab", "Entity"], [new("name", "甲"), new("aliases", (string[])["a", "b"])]),
            new Node("Lab/乙", ["Entity", "Lab"], [new("name", "乙"), new("level", "省")]),
        ]));

        Assert.Equal("UNWIND $rows AS row CREATE (:`Entity`:`Lab` {`aliases`: row[0], `id`: row[1], `level`: row[2], `name`: row[3]})", statement.Query);
        object?[][] rows = Rows(statement);
        Assert.Equal((string[])["a", "b"], rows[0][0]);
        Assert.Equal([null, "Lab/乙", "省", "乙"], rows[1]);
        Assert.Null(rows[0][2]);
    }

    [Fact]
    public void Nodes_of_other_labels_are_a_statement_of_their_own() => Assert.Equal(
        ["UNWIND $rows AS row CREATE (:`Entity`:`Lab` {`id`: row[0], `name`: row[1]})", "UNWIND $rows AS row CREATE (:`Section` {`id`: row[0], `name`: row[1]})"],
        NodeStatements.Create([new Node("s", ["Section"], [new("name", "s")]), new Node("l", ["Lab", "Entity"], [new("name", "l")])]).Select(static statement => statement.Query));

    [Theory]
    [InlineData(12_001, 1, 3)]
    [InlineData(5_000, 1, 1)]
    [InlineData(6, 1 << 19, 3)]
    public void A_statement_holds_at_most_5000_rows_and_a_million_characters(int rows, int characters, int statements)
    {
        string text = new('字', characters);
        CypherStatement[] cut = [.. RowBatches.Of("Q", Enumerable.Range(0, rows), item => [item, text])];
        Assert.Equal(statements, cut.Length);
        Assert.Equal(Enumerable.Range(0, rows), cut.SelectMany(Rows).Select(static row => (int)row[0]!));
    }

    [Fact]
    public void A_name_in_a_pattern_cannot_end_it() =>
        Assert.Equal("{`a``: 1}) DELETE (n //`: row[7]}", RowBatches.Literal(["a`: 1}) DELETE (n //"], "row", 7));

    private static object?[][] Rows(CypherStatement statement) => [.. ((List<object?>)statement.Parameters!["rows"]!).Cast<object?[]>()];
}
