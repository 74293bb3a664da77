using KnowledgeGraph.Neo4j;

namespace KnowledgeGraph.Cli.Queries;

/// <summary>Prints the rows of a result.</summary>
internal interface IRowOutput : IDisposable
{
    /// <summary>Tells the names of the columns, once, before the rows.</summary>
    void Begin(IReadOnlyList<string> columns);

    /// <summary>Prints some rows, or keeps them until the end.</summary>
    Task WriteAsync(IReadOnlyList<CypherRecord> rows, CancellationToken cancellationToken);

    /// <summary>Prints what is left.</summary>
    void End();
}
