using KnowledgeGraph.Definitions.Schema;

namespace KnowledgeGraph.Neo4j.Constraints;

/// <summary>Sees to it that the constraints and indexes of a schema are there. What is there already is left alone: nothing is written.</summary>
internal static class ConstraintKeeper
{
    /// <returns>Name and version of the server.</returns>
    public static async Task<string> EnsureAsync(ICypherSession session, GraphSchema schema, CancellationToken cancellationToken)
    {
        string agent = await AgentAsync(session, cancellationToken).ConfigureAwait(false);
        ServerVersion version = ServerVersion.Parse(agent);
        ISchemaDialect dialect = version.IsAtLeast(4, 4) ? new CurrentDialect() : new FormerDialect(version);
        List<CypherRecord> there = await ListAsync(session, dialect, cancellationToken).ConfigureAwait(false);
        foreach (Wanted wanted in All(GraphIndexes.Of(schema), dialect).Where(wanted => !there.Exists(wanted.IsIt)))
        {
            try
            {
                // Constraints and data do not stand in one transaction.
                await session.WriteAsync([wanted.Create], cancellationToken).ConfigureAwait(false);
            }
            catch (Neo4jServerException e) when (MayBeThereAlready(e.Code))
            {
                // Another writer may have been faster.
                if (!IsThereAlready(e.Code) && !(await ListAsync(session, dialect, cancellationToken).ConfigureAwait(false)).Exists(wanted.IsIt))
                {
                    throw;
                }
            }
        }

        return agent;
    }

    private static bool IsThereAlready(string code) =>
        code is "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists" or "Neo.ClientError.Schema.ConstraintAlreadyExists";

    // An index may stand in the way of a constraint, and a procedure fails by one code whatever the reason: here only another look tells.
    private static bool MayBeThereAlready(string code) =>
        IsThereAlready(code) || code is "Neo.ClientError.Schema.IndexAlreadyExists" or "Neo.ClientError.Procedure.ProcedureCallFailed";

    private static IEnumerable<Wanted> All(GraphIndexes indexes, ISchemaDialect dialect)
    {
        foreach ((string label, string property) in indexes.Unique)
        {
            yield return new(dialect.CreateUnique(label, property), row => dialect.IsUnique(row, label, property));
        }

        foreach ((string label, string property) in indexes.Indexed)
        {
            yield return new(dialect.CreateIndex(label, property), row => dialect.IsIndex(row, label, property));
        }

        if (dialect.CreateFullText(indexes.SearchedLabels, GraphIndexes.SearchedProperties) is { } fullText)
        {
            yield return new(fullText, dialect.IsFullText);
        }
    }

    private static async Task<List<CypherRecord>> ListAsync(ICypherSession session, ISchemaDialect dialect, CancellationToken cancellationToken)
    {
        List<CypherRecord> there = [];
        foreach (string listing in dialect.Listings)
        {
            there.AddRange(await RowsAsync(session, listing, cancellationToken).ConfigureAwait(false));
        }

        return there;
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

    /// <summary>A constraint or an index: how it is made, and how it is known in a listing.</summary>
    private sealed record Wanted(CypherStatement Create, Predicate<CypherRecord> IsIt);
}
