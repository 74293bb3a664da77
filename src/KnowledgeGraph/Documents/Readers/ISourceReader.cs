using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Readers;

/// <summary>Reads documents of one form.</summary>
/// <remarks>A reader is pure and serves all threads: the same bytes give the same text; it opens nothing.</remarks>
public interface ISourceReader
{
    /// <summary>True where the file is of this form, told by its bytes; the name decides only where they leave it open.</summary>
    bool Recognizes(SourceFile file);

    /// <summary>The text of the file.</summary>
    /// <exception cref="SourceReadException">The file cannot be read.</exception>
    SourceText Read(SourceFile file, CancellationToken cancellationToken);
}
