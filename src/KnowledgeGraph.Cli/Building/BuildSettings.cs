using KnowledgeGraph.Neo4j;

namespace KnowledgeGraph.Cli.Building;

/// <summary>What <c>kg build</c> was told.</summary>
/// <param name="OutDirectory">Folder for what it writes.</param>
/// <param name="Schema">Folder of definitions; null for the built-in ones.</param>
/// <param name="Place">The place of texts that do not name theirs; null for none.</param>
/// <param name="Jobs">Documents read at a time.</param>
/// <param name="MaxInput">Largest input in bytes.</param>
/// <param name="Neo4j">Server that gets the graph too; null for none.</param>
internal sealed record BuildSettings(string OutDirectory, string? Schema, string? Place, int Jobs, long MaxInput, Neo4jConnectionSettings? Neo4j);
