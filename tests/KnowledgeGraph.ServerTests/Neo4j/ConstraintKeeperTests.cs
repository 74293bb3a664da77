using KnowledgeGraph.Definitions;
using KnowledgeGraph.Definitions.Schema;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Neo4j.Constraints;

namespace KnowledgeGraph.ServerTests.Neo4j;

/// <summary>Which words each version of the server is spoken to in. The oldest also runs for real in <see cref="StoreOnServerTests"/>.</summary>
public sealed class ConstraintKeeperTests
{
    private static readonly GraphSchema Schema = GraphDefinitions.Default.Schema;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Neo4j/3.1.1", "CREATE CONSTRAINT ON (n:`Lab`) ASSERT n.`id` IS UNIQUE", "CREATE INDEX ON :`Entity`(`name`)", null)]
    [InlineData("Neo4j/3.5.35", "CREATE CONSTRAINT ON (n:`Lab`) ASSERT n.`id` IS UNIQUE", "CREATE INDEX ON :`Entity`(`name`)", "CALL db.index.fulltext.createNodeIndex($name, $labels, $properties, {analyzer: $analyzer})")]
    [InlineData("Neo4j/4.2.19", "CREATE CONSTRAINT ON (n:`Lab`) ASSERT n.`id` IS UNIQUE", "CREATE INDEX ON :`Entity`(`name`)", "CALL db.index.fulltext.createNodeIndex($name, $labels, $properties, {analyzer: $analyzer})")]
    [InlineData("Neo4j/4.3.24", "CREATE CONSTRAINT ON (n:`Lab`) ASSERT n.`id` IS UNIQUE", "CREATE INDEX ON :`Entity`(`name`)", "CREATE FULLTEXT INDEX kgText IF NOT EXISTS FOR (n:`Entity`|`Document`|")]
    [InlineData("Neo4j/4.4.0", "CREATE CONSTRAINT `kg_Lab_id` IF NOT EXISTS FOR (n:`Lab`) REQUIRE n.`id` IS UNIQUE", "CREATE INDEX `kg_Entity_name_index` IF NOT EXISTS FOR (n:`Entity`) ON (n.`name`)", "CREATE FULLTEXT INDEX kgText IF NOT EXISTS FOR (n:`Entity`|`Document`|")]
    [InlineData("Neo4j/5.26.0", "CREATE CONSTRAINT `kg_Lab_id` IF NOT EXISTS FOR (n:`Lab`) REQUIRE n.`id` IS UNIQUE", "CREATE INDEX `kg_Entity_name_index` IF NOT EXISTS FOR (n:`Entity`) ON (n.`name`)", "ON EACH [n.`name`, n.`aliases`, n.`terms`] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}")]
    [InlineData("Neo4j/5.27-aura", "CREATE CONSTRAINT `kg_Lab_id` IF NOT EXISTS FOR (n:`Lab`) REQUIRE n.`id` IS UNIQUE", "CREATE INDEX `kg_Entity_name_index` IF NOT EXISTS FOR (n:`Entity`) ON (n.`name`)", "CREATE FULLTEXT INDEX")]
    [InlineData("Neo4j/2026.01.0", "CREATE CONSTRAINT `kg_Lab_id` IF NOT EXISTS FOR (n:`Lab`) REQUIRE n.`id` IS UNIQUE", "CREATE INDEX `kg_Entity_name_index` IF NOT EXISTS FOR (n:`Entity`) ON (n.`name`)", "CREATE FULLTEXT INDEX")]
    public async Task Each_version_is_told_in_its_own_words(string agent, string constraint, string index, string? fullText)
    {
        ScriptedSession session = new(agent, new Dictionary<string, CypherRecord[]>());

        Assert.Equal(agent, await ConstraintKeeper.EnsureAsync(session, Schema, Stop));

        string[] queries = [.. session.Written.Select(static statement => statement.Query)];
        Assert.Contains(constraint, queries);
        Assert.Contains(index, queries);
        Assert.Equal(Schema.Labels.Count, queries.Count(static query => query.Contains("CONSTRAINT", StringComparison.Ordinal)));
        Assert.Equal(fullText is null ? 0 : 1, queries.Count(query => fullText is not null && query.Contains(fullText, StringComparison.Ordinal)));
        Assert.Equal(fullText is not null, queries.Any(static query => query.Contains("FULLTEXT", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task What_stands_on_a_server_of_today_is_not_made_again()
    {
        string[] columns = ["name", "type", "labelsOrTypes", "properties"];
        await AssertWritesNothingAsync("Neo4j/5.26.0", new()
        {
            ["SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties"] =
                [.. Schema.Labels.Select((label, i) => new CypherRecord(columns, ["c", i % 2 == 0 ? "UNIQUENESS" : "NODE_PROPERTY_UNIQUENESS", Texts(label.Name), Texts("id")]))],
            ["SHOW INDEXES YIELD name, type, labelsOrTypes, properties"] =
            [
                new(columns, ["lookup", "LOOKUP", null, null]),
                new(columns, ["kgText", "FULLTEXT", Texts("Entity"), Texts("name")]),
                .. Indexed().Select(pair => new CypherRecord(columns, ["i", "RANGE", Texts(pair.Label), Texts(pair.Property)])),
            ],
        });
    }

    [Fact]
    public async Task What_stands_on_a_server_of_4_2_is_not_made_again() => await AssertWritesNothingAsync("Neo4j/4.2.19", Listings42(withFullText: true));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_full_text_index_that_another_writer_made_in_the_meantime_is_no_failure(bool isMade)
    {
        // The procedure has no IF NOT EXISTS, and fails by one code whatever the reason.
        Dictionary<string, CypherRecord[]> listings = Listings42(withFullText: false);
        ScriptedSession session = new("Neo4j/4.2.19", listings)
        {
            Refusal = new Neo4jServerException("Neo.ClientError.Procedure.ProcedureCallFailed", "No"),
            BeforeRefusal = () => listings["CALL db.indexes()"] = Listings42(isMade)["CALL db.indexes()"],
        };

        Exception? failure = await Record.ExceptionAsync(() => ConstraintKeeper.EnsureAsync(session, Schema, Stop));

        Assert.Equal(isMade, failure is null);
        Assert.StartsWith("CALL db.index.fulltext", Assert.Single(session.Written).Query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists", true)]
    [InlineData("Neo.ClientError.Schema.ConstraintAlreadyExists", true)]
    [InlineData("Neo.ClientError.Schema.IndexAlreadyExists", false)]
    [InlineData("Neo.ClientError.Security.Forbidden", false)]
    public async Task What_another_writer_made_in_the_meantime_is_no_failure(string code, bool passes)
    {
        ScriptedSession session = new("Neo4j/5.26.0", new Dictionary<string, CypherRecord[]>()) { Refusal = new Neo4jServerException(code, "No") };
        Exception? failure = await Record.ExceptionAsync(() => ConstraintKeeper.EnsureAsync(session, Schema, Stop));
        Assert.Equal(passes, failure is null);
    }

    private static Dictionary<string, CypherRecord[]> Listings42(bool withFullText)
    {
        string[] columns = ["name", "type", "labelsOrTypes", "properties"];
        return new()
        {
            ["CALL db.constraints()"] =
                [.. Schema.Labels.Select(static label => new CypherRecord(["name", "description"], ["c", $"CONSTRAINT ON ( n:{label.Name} ) ASSERT (n.id) IS UNIQUE"]))],
            ["CALL db.indexes()"] =
            [
                .. Indexed().Select(pair => new CypherRecord(columns, ["i", "BTREE", Texts(pair.Label), Texts(pair.Property)])),
                .. withFullText ? (CypherRecord[])[new(columns, ["kgText", "FULLTEXT", Texts("Entity"), Texts("name")])] : [],
            ],
        };
    }

    private static async Task AssertWritesNothingAsync(string agent, Dictionary<string, CypherRecord[]> listings)
    {
        ScriptedSession session = new(agent, listings);
        await ConstraintKeeper.EnsureAsync(session, Schema, Stop);
        Assert.Empty(session.Written);
    }

    private static IEnumerable<(string Label, string Property)> Indexed() =>
        Schema.Labels.SelectMany(static label => label.Indexes, static (label, property) => (label.Name, property));

    private static List<object?> Texts(string text) => [text];
}
