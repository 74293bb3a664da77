namespace KnowledgeGraph.Storage;

/// <summary>A document that a store holds.</summary>
/// <param name="Id">Id of its node.</param>
/// <param name="Title">Its title; null where it has none.</param>
/// <param name="SourceName">Name of the file it was read from, without folder.</param>
/// <param name="Sha256">SHA-256 of that file, 64 lower-case hex digits; null where the document's node does not say.</param>
public sealed record StoredDocument(string Id, string? Title, string SourceName, string? Sha256)
{
    internal static StoredDocument Of(Graph.DocumentGraph document)
    {
        Graph.PropertyMap properties = document.Node.Properties;
        return new StoredDocument(
            document.DocumentId,
            properties.GetValueOrDefault("title") as string,
            document.SourceName,
            properties.GetValueOrDefault("sha256") as string);
    }
}
