using System.Globalization;
using KnowledgeGraph.Diagnostics;

namespace KnowledgeGraph.Documents.Readers;

/// <summary>Fetches the bytes of a document, never more of them than is allowed.</summary>
internal static class FileBytes
{
    private const int FirstBuffer = 1 << 16;

    /// <summary>All bytes of the file at <paramref name="path"/>.</summary>
    /// <exception cref="SourceReadException">It cannot be opened or read, or is larger than <paramref name="maxBytes"/>.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(string path, long maxBytes, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path))
        {
            throw new SourceReadException(DiagnosticCode.FileNotReadable, path, "this is a folder; give the path of a document.");
        }

        try
        {
            var options = new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan, BufferSize = 0 };
            FileStream stream = new(path, options);
            await using (stream.ConfigureAwait(false))
            {
                if (stream.CanSeek)
                {
                    CheckLength(stream.Length, path, maxBytes);
                }

                return await ReadAsync(stream, path, maxBytes, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new SourceReadException(DiagnosticCode.FileNotReadable, path, "there is no such file; check the path.", cause: fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new SourceReadException(DiagnosticCode.FileNotReadable, path, $"the file cannot be read ({OneLine(fault.Message)}); check that it may be read.", cause: fault);
        }
    }

    /// <summary>All bytes from the stream's position on.</summary>
    /// <exception cref="SourceReadException">They are more than <paramref name="maxBytes"/>.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream stream, string name, long maxBytes, CancellationToken cancellationToken)
    {
        long known = stream.CanSeek ? Math.Max(0, stream.Length - stream.Position) : 0;
        CheckLength(known, name, maxBytes);

        // One byte more than is expected tells the end without another buffer.
        byte[] buffer = new byte[known > 0 ? Math.Min(known, maxBytes) + 1 : FirstBuffer];
        int length = 0;
        while (true)
        {
            int read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                return buffer.AsMemory(0, length);
            }

            length += read;
            CheckLength(length, name, maxBytes);
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(maxBytes + 1, buffer.Length * 2L));
            }
        }
    }

    /// <exception cref="SourceReadException"><paramref name="length"/> is more than <paramref name="maxBytes"/>.</exception>
    public static void CheckLength(long length, string name, long maxBytes)
    {
        if (length > maxBytes)
        {
            string limit = maxBytes.ToString("N0", CultureInfo.InvariantCulture);
            throw new SourceReadException(DiagnosticCode.FileTooLarge, name, $"the file has more than the {limit} bytes allowed; raise the limit (--max-input) or give a smaller file.");
        }
    }

    private static string OneLine(string message) => message.ReplaceLineEndings(" ").TrimEnd('.');
}
