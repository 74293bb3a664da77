namespace KnowledgeGraph.Neo4j.Constraints;

/// <summary>The words in which a server is asked for its constraints and indexes, and told to make them.</summary>
internal interface ISchemaDialect
{
    /// <summary>Lists what there is.</summary>
    IReadOnlyList<string> Listings { get; }

    /// <summary>True where a row of a listing is the constraint.</summary>
    bool IsUnique(CypherRecord row, string label, string property);

    /// <summary>True where a row of a listing is the index.</summary>
    bool IsIndex(CypherRecord row, string label, string property);

    /// <summary>True where a row of a listing is the full-text index.</summary>
    bool IsFullText(CypherRecord row);

    CypherStatement CreateUnique(string label, string property);

    CypherStatement CreateIndex(string label, string property);

    /// <summary>Makes the full-text index; null where the server has none.</summary>
    CypherStatement? CreateFullText(IReadOnlyList<string> labels, IReadOnlyList<string> properties);
}
