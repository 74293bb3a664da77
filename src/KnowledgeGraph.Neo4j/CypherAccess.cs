namespace KnowledgeGraph.Neo4j;

/// <summary>Whether a query only reads; in a cluster this decides which member gets it.</summary>
public enum CypherAccess
{
    /// <summary>May write: goes to the leader.</summary>
    Write,

    /// <summary>Only reads: may go to any member that serves reads.</summary>
    Read,
}
