using KnowledgeGraph.Neo4j.Reading;
using KnowledgeGraph.Neo4j.Records;

namespace KnowledgeGraph.Neo4j.Constraints;

/// <summary>Neo4j 3.1 to 4.3: <c>CREATE CONSTRAINT ON … ASSERT</c>, listings by procedures.</summary>
internal sealed class FormerDialect(ServerVersion version) : ISchemaDialect
{
    public IReadOnlyList<string> Listings { get; } = ["CALL db.constraints()", "CALL db.indexes()"];

    public bool IsUnique(CypherRecord row, string label, string property)
    {
        // CONSTRAINT ON ( lab:Lab ) ASSERT lab.id IS UNIQUE; from 4 on with brackets round lab.id.
        string words = Description(row);
        return words.Contains($":{label} )", StringComparison.Ordinal)
            && (words.EndsWith($".{property} IS UNIQUE", StringComparison.Ordinal) || words.EndsWith($".{property}) IS UNIQUE", StringComparison.Ordinal));
    }

    // INDEX ON :Entity(name); from 4 on columns of their own.
    public bool IsIndex(CypherRecord row, string label, string property) =>
        Description(row) == $"INDEX ON :{label}({property})"
        || (row.Keys.Contains("labelsOrTypes")
            && StoredValues.Texts(row["labelsOrTypes"]).SequenceEqual([label], StringComparer.Ordinal)
            && StoredValues.Texts(row["properties"]).SequenceEqual([property], StringComparer.Ordinal)
            && row["type"] as string != "FULLTEXT");

    public bool IsFullText(CypherRecord row) =>
        ((string[])["indexName", "name"]).Any(column => row.Keys.Contains(column) && row[column] as string == GraphIndexes.FullTextName);

    public CypherStatement CreateUnique(string label, string property) =>
        new($"CREATE CONSTRAINT ON (n:{GraphNames.Quote(label)}) ASSERT n.{GraphNames.Quote(property)} IS UNIQUE");

    public CypherStatement CreateIndex(string label, string property) => new($"CREATE INDEX ON :{GraphNames.Quote(label)}({GraphNames.Quote(property)})");

    public CypherStatement? CreateFullText(IReadOnlyList<string> labels, IReadOnlyList<string> properties) =>
        version.IsAtLeast(4, 3) ? CurrentDialect.FullText(labels, properties)
        : version.IsAtLeast(3, 5) ? new(
            "CALL db.index.fulltext.createNodeIndex($name, $labels, $properties, {analyzer: $analyzer})",
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["name"] = GraphIndexes.FullTextName,
                ["labels"] = labels,
                ["properties"] = properties,
                ["analyzer"] = GraphIndexes.Analyzer,
            })
        : null;

    private static string Description(CypherRecord row) => row.Keys.Contains("description") ? row["description"] as string ?? "" : "";
}
