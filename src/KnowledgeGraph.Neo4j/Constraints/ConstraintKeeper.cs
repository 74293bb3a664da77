using KnowledgeGraph.Definitions.Schema;

namespace KnowledgeGraph.Neo4j.Constraints;

/// <summary>Sees to it that the constraints and indexes of a schema are there. What is there already is left alone: nothing is written.</summary>
internal static class ConstraintKeeper
{
    // What somebody else made in the meantime.
    private static readonly string[] ThereAlready =
    [
        "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists",
        "Neo.ClientError.Schema.ConstraintAlreadyExists",
    ];

    /// <returns>Name and version of the server.</returns>
    public static async Task<string> EnsureAsync(ICypherSession session, GraphSchema schema, CancellationToken cancellationToken)
    {
        string agent = await AgentAsync(session, cancellationToken).ConfigureAwait(false);
        ServerVersion version = ServerVersion.Parse(agent);
        ISchemaDialect dialect = version.IsAtLeast(4, 4) ? new CurrentDialect() : new FormerDialect(version);
        List<CypherRecord> there = [];
        foreach (string listing in dialect.Listings)
        {
            there.AddRange(await RowsAsync(session, listing, cancellationToken).ConfigureAwait(false));
        }

        foreach (CypherStatement statement in Missing(GraphIndexes.Of(schema), dialect, there))
        {
            try
            {
                // Constraints and data do not stand in one transaction.
                await session.WriteAsync([statement], cancellationToken).ConfigureAwait(false);
            }
            catch (Neo4jServerException e) when (ThereAlready.Contains(e.Code))
            {
                // Another writer was faster.
            }
        }

        return agent;
    }

    private static IEnumerable<CypherStatement> Missing(GraphIndexes wanted, ISchemaDialect dialect, List<CypherRecord> there)
    {
        foreach ((string label, string property) in wanted.Unique)
        {
            if (!there.Exists(row => dialect.IsUnique(row, label, property)))
            {
                yield return dialect.CreateUnique(label, property);
            }
        }

        foreach ((string label, string property) in wanted.Indexed)
        {
            if (!there.Exists(row => dialect.IsIndex(row, label, property)))
            {
                yield return dialect.CreateIndex(label, property);
            }
        }

        if (!there.Exists(dialect.IsFullText) && dialect.CreateFullText(wanted.SearchedLabels, GraphIndexes.SearchedProperties) is { } fullText)
        {
            yield return fullText;
        }
    }

    private static Task<string> AgentAsync(ICypherSession session, CancellationToken cancellationToken) => session.ReadAsync(
        static async (transaction, stop) =>
        {
            await using ICypherResult result = await transaction.RunAsync(new CypherStatement("RETURN 1 AS one"), stop).ConfigureAwait(false);
            return (await result.ConsumeAsync(stop).ConfigureAwait(false)).ServerAgent;
        },
        cancellationToken);

    // By a session's single query, since SHOW may not stand in every transaction.
    private static async Task<List<CypherRecord>> RowsAsync(ICypherSession session, string query, CancellationToken cancellationToken)
    {
        List<CypherRecord> rows = [];
        await using ICypherResult result = await session.RunAsync(new CypherStatement(query), cancellationToken).ConfigureAwait(false);
        await foreach (CypherRecord row in result.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            rows.Add(row);
        }

        return rows;
    }
}
