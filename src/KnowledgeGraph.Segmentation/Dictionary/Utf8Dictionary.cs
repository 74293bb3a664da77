using System.Buffers;
using System.Text.Unicode;

namespace KnowledgeGraph.Segmentation.Dictionary;

/// <summary>Reads the bytes of a dictionary, which are UTF-8 and nothing else: words in another character set would be kept and never found.</summary>
internal static class Utf8Dictionary
{
    /// <summary>All that <paramref name="stream"/> holds from its position on.</summary>
    /// <exception cref="DictionaryFormatException">The bytes are not UTF-8.</exception>
    public static string Read(Stream stream, string source)
    {
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        ReadOnlySpan<byte> bytes = copy.GetBuffer().AsSpan(0, (int)copy.Length);
        char[] units = new char[bytes.Length];
        if (Utf8.ToUtf16(bytes, units, out int read, out int written, replaceInvalidSequences: false) != OperationStatus.Done)
        {
            int line = bytes[..read].Count((byte)'\n') + 1;
            throw new DictionaryFormatException(source, line, "KG2005", $"the bytes at offset {read} are not UTF-8. Save the dictionary as UTF-8.");
        }

        return new string(units, 0, written);
    }
}
