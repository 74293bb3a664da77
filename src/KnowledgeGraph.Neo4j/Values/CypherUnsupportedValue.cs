namespace KnowledgeGraph.Neo4j.Values;

/// <summary>Stands where the server or this machine holds a value that cannot be told over this connection.</summary>
/// <param name="TypeName">The server's name of the type.</param>
/// <param name="Reason">What would be needed to read it.</param>
public sealed record CypherUnsupportedValue(string TypeName, string Reason);
