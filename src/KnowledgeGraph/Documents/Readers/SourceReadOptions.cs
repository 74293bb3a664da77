namespace KnowledgeGraph.Documents.Readers;

/// <summary>How a document is read.</summary>
public sealed record SourceReadOptions
{
    /// <summary>Largest file in bytes that is read; a larger one is refused before it is read. Default 256 MB (2^28); from 1 to 2^29.</summary>
    public long MaxBytes { get; init; } = 256L << 20;

    /// <summary>The character set that came with the file (the <c>charset</c> of a <c>Content-Type</c> header); null where none did. A byte order mark goes before it.</summary>
    public string? Charset { get; init; }

    /// <summary>Readers for further formats, asked before the built-in ones in this order. Default none.</summary>
    public IReadOnlyList<ISourceReader> Readers { get; init; } = [];
}
