using System.Security.Cryptography;
using KnowledgeGraph.Diagnostics;
using KnowledgeGraph.Documents.Readers.Html;
using KnowledgeGraph.Documents.Readers.Plain;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Readers;

/// <summary>Reads a document of any known form into a <see cref="SourceText"/>.</summary>
/// <remarks>All members serve all threads. Only <c>ReadAsync</c> opens a file or waits.</remarks>
public static class SourceReading
{
    // Bytes decide; text takes what is left.
    private static readonly ISourceReader[] BuiltIn = [new HtmlReader(), new TextFileReader()];

    extension(SourceText)
    {
        /// <summary>The text of the file at <paramref name="path"/>.</summary>
        /// <param name="path">The file.</param>
        /// <param name="options">How to read it; null for the defaults.</param>
        /// <param name="cancellationToken">Stops reading.</param>
        /// <exception cref="SourceReadException">The file is missing, too large, empty, no text, or holds bytes that cannot be decoded.</exception>
        public static async Task<SourceText> ReadAsync(string path, SourceReadOptions? options = null, CancellationToken cancellationToken = default)
        {
            ArgumentException.ThrowIfNullOrEmpty(path);
            options = Checked(options);
            ReadOnlyMemory<byte> bytes = await FileBytes.ReadAsync(path, options.MaxBytes, cancellationToken).ConfigureAwait(false);
            return Read(new SourceFile(Path.GetFileName(path), bytes, options.Charset), options, cancellationToken);
        }

        /// <summary>The text of what <paramref name="stream"/> holds from its position on; the stream stays open.</summary>
        /// <param name="stream">The document's bytes.</param>
        /// <param name="name">The document's name with its ending, as a file would have it.</param>
        /// <param name="options">How to read it; null for the defaults.</param>
        /// <param name="cancellationToken">Stops reading.</param>
        /// <exception cref="SourceReadException">The document is too large, empty, no text, or holds bytes that cannot be decoded.</exception>
        public static async Task<SourceText> ReadAsync(Stream stream, string name, SourceReadOptions? options = null, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(stream);
            ArgumentException.ThrowIfNullOrEmpty(name);
            options = Checked(options);
            ReadOnlyMemory<byte> bytes = await FileBytes.ReadAsync(stream, name, options.MaxBytes, cancellationToken).ConfigureAwait(false);
            return Read(new SourceFile(name, bytes, options.Charset), options, cancellationToken);
        }

        /// <summary>The text of <paramref name="bytes"/>.</summary>
        /// <param name="bytes">All bytes of the document.</param>
        /// <param name="name">The document's name with its ending, as a file would have it.</param>
        /// <param name="options">How to read it; null for the defaults.</param>
        /// <exception cref="SourceReadException">The document is too large, empty, no text, or holds bytes that cannot be decoded.</exception>
        public static SourceText Read(ReadOnlyMemory<byte> bytes, string name, SourceReadOptions? options = null)
        {
            ArgumentException.ThrowIfNullOrEmpty(name);
            options = Checked(options);
            FileBytes.CheckLength(bytes.Length, name, options.MaxBytes);
            return Read(new SourceFile(name, bytes, options.Charset), options, CancellationToken.None);
        }
    }

    /// <summary>SHA-256 of the file's bytes as <see cref="SourceText.Sha256"/> has it.</summary>
    internal static string Sha256(SourceFile file) => Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span));

    private static SourceText Read(SourceFile file, SourceReadOptions options, CancellationToken cancellationToken)
    {
        foreach (ISourceReader reader in options.Readers.Concat(BuiltIn))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reader.Recognizes(file))
            {
                return reader.Read(file, cancellationToken);
            }
        }

        throw new SourceReadException(DiagnosticCode.BinaryFile, file.Name, "no reader knows this form; save the document as text, HTML or Markdown in UTF-8.");
    }

    private static SourceReadOptions Checked(SourceReadOptions? options)
    {
        options ??= new SourceReadOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxBytes, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.MaxBytes, 1L << 29, nameof(options));
        return options;
    }
}
