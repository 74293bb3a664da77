namespace KnowledgeGraph.Cli.Browser;

/// <summary>A file that Neo4j Browser fetches.</summary>
/// <param name="ContentType">Its media type with its character set.</param>
/// <param name="Content">Its bytes, made for the address under which they are asked for.</param>
internal sealed record GuideFile(string ContentType, byte[] Content);
