using KnowledgeGraph.Neo4j.Reading;
using KnowledgeGraph.Neo4j.Records;

namespace KnowledgeGraph.Neo4j.Constraints;

/// <summary>Neo4j 4.4 and later: <c>CREATE CONSTRAINT … IF NOT EXISTS FOR … REQUIRE</c>, listings by SHOW.</summary>
internal sealed class CurrentDialect : ISchemaDialect
{
    public IReadOnlyList<string> Listings { get; } =
    [
        "SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties",
        "SHOW INDEXES YIELD name, type, labelsOrTypes, properties",
    ];

    // UNIQUENESS, from 2025 on NODE_PROPERTY_UNIQUENESS; a node key is unique too.
    public bool IsUnique(CypherRecord row, string label, string property) =>
        Covers(row, label, property)
        && row["type"] is string type
        && (type.Contains("UNIQUENESS", StringComparison.Ordinal) || type == "NODE_KEY")
        && !type.StartsWith("RELATIONSHIP", StringComparison.Ordinal);

    // RANGE; BTREE in 4.4.
    public bool IsIndex(CypherRecord row, string label, string property) => Covers(row, label, property) && row["type"] is "RANGE" or "BTREE";

    public bool IsFullText(CypherRecord row) => row["name"] as string == GraphIndexes.FullTextName;

    public CypherStatement CreateUnique(string label, string property) => new(
        $"CREATE CONSTRAINT {GraphNames.Quote($"kg_{label}_{property}")} IF NOT EXISTS FOR (n:{GraphNames.Quote(label)}) REQUIRE n.{GraphNames.Quote(property)} IS UNIQUE");

    public CypherStatement CreateIndex(string label, string property) => new(
        $"CREATE INDEX {GraphNames.Quote($"kg_{label}_{property}_index")} IF NOT EXISTS FOR (n:{GraphNames.Quote(label)}) ON (n.{GraphNames.Quote(property)})");

    public CypherStatement? CreateFullText(IReadOnlyList<string> labels, IReadOnlyList<string> properties) => FullText(labels, properties);

    /// <summary>The words that 4.3 knows already.</summary>
    internal static CypherStatement FullText(IReadOnlyList<string> labels, IReadOnlyList<string> properties) => new(
        $"CREATE FULLTEXT INDEX {GraphIndexes.FullTextName} IF NOT EXISTS FOR (n:{string.Join('|', labels.Select(GraphNames.Quote))}) "
        + $"ON EACH [{string.Join(", ", properties.Select(static property => $"n.{GraphNames.Quote(property)}"))}] "
        + $"OPTIONS {{indexConfig: {{`fulltext.analyzer`: '{GraphIndexes.Analyzer}'}}}}");

    private static bool Covers(CypherRecord row, string label, string property) =>
        row["labelsOrTypes"] is not null
        && row["properties"] is not null
        && StoredValues.Texts(row["labelsOrTypes"]).SequenceEqual([label], StringComparer.Ordinal)
        && StoredValues.Texts(row["properties"]).SequenceEqual([property], StringComparer.Ordinal);
}
