using KnowledgeGraph.Scoring.Golds;

namespace KnowledgeGraph.Scoring;

/// <summary>What careful readers wrote down about one document, and which of its lines they read.</summary>
/// <remarks>Immutable; one instance serves all threads. Made by <see cref="GoldReader"/>.</remarks>
public sealed class Gold
{
    internal Gold(string document, IReadOnlyList<GoldFile> files, IReadOnlyList<string> unknownFields)
    {
        Document = document;
        Files = files;
        UnknownFields = unknownFields;
    }

    /// <summary>Name of the file that was read, as the manifest gives it.</summary>
    public string Document { get; }

    /// <summary>Fields of entries that the scorer knows nothing of, as <c>relations: object_alt</c>; they have no effect.</summary>
    public IReadOnlyList<string> UnknownFields { get; }

    internal IReadOnlyList<GoldFile> Files { get; }
}
