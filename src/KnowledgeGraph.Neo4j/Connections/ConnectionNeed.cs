namespace KnowledgeGraph.Neo4j.Connections;

/// <summary>What a transaction needs a connection for.</summary>
internal sealed record ConnectionNeed(CypherAccess Access, string? Database, string? ImpersonatedUser, IReadOnlyList<string> Bookmarks);
