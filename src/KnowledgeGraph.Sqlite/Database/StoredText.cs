using System.Runtime.InteropServices;
using System.Text;

namespace KnowledgeGraph.Sqlite.Database;

/// <summary>Text that may hold what UTF-8 cannot, halves of surrogate pairs, or at which SQLite would stop, U+0000: such a text stands as a BLOB of UTF-16.</summary>
internal static class StoredText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // Bytes and units are the same memory: an encoder would put U+FFFD for what it does not take.
    public static object? Of(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return text.Contains('\0') || !IsWellFormed(text) ? MemoryMarshal.AsBytes(text.AsSpan()).ToArray() : text;
    }

    public static string Read(Statement.Cursor row, int column) =>
        row.IsBytes(column) ? new string(MemoryMarshal.Cast<byte, char>(row.Bytes(column))) : row.Text(column);

    public static string? ReadOptional(Statement.Cursor row, int column) => row.IsNull(column) ? null : Read(row, column);

    private static bool IsWellFormed(string text)
    {
        try
        {
            Strict.GetByteCount(text);
            return true;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }
}
