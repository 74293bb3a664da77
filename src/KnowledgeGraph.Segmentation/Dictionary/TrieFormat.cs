using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Segmentation.Dictionary;

/// <summary>Writes a <see cref="WordTrie"/> as bytes and reads it back.</summary>
/// <remarks>The cells stand last and as they are in memory, so that they are used where the resource lies.</remarks>
internal static class TrieFormat
{
    private const int HeaderLength = 24;

    // The runtime puts a resource four bytes behind a multiple of eight.
    private const int ResourceOffset = 4;

    public static byte[] Write(WordTrie trie)
    {
        char[] characters = trie.Alphabet.Characters;
        ReadOnlySpan<ulong> cells = trie.Cells;
        int start = StartOfCells(characters.Length, trie.Frequencies.Length);
        byte[] bytes = new byte[start + cells.Length * 8];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, characters.Length);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), trie.Frequencies.Length);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), cells.Length);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), trie.LongestWord);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(16), trie.Total);
        Span<byte> rest = bytes.AsSpan(HeaderLength);
        foreach (char character in characters)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(rest, character);
            rest = rest[2..];
        }

        foreach (long frequency in trie.Frequencies)
        {
            BinaryPrimitives.WriteInt32LittleEndian(rest, checked((int)frequency));
            rest = rest[4..];
        }

        rest = bytes.AsSpan(start);
        foreach (ulong cell in cells)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(rest, cell);
            rest = rest[8..];
        }

        return bytes;
    }

    /// <param name="bytes">What <see cref="Write"/> gave, in memory that stays.</param>
    public static unsafe WordTrie Read(ReadOnlySpan<byte> bytes)
    {
        int characterCount = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        int frequencyCount = BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]);
        int cellCount = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        int longestWord = BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]);
        long total = BinaryPrimitives.ReadInt64LittleEndian(bytes[16..]);
        Alphabet alphabet = new(ReadCharacters(bytes[HeaderLength..], characterCount));
        long[] frequencies = ReadFrequencies(bytes[(HeaderLength + 2 * characterCount)..], frequencyCount);
        ReadOnlySpan<byte> cells = bytes.Slice(StartOfCells(characterCount, frequencyCount), cellCount * 8);
        return BitConverter.IsLittleEndian
            ? new WordTrie(alphabet, (ulong*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(cells)), cellCount, frequencies, total, longestWord)
            : new WordTrie(alphabet, ReversedCells(cells), frequencies, total, longestWord);
    }

    private static int StartOfCells(int characterCount, int frequencyCount)
    {
        int end = HeaderLength + 2 * characterCount + 4 * frequencyCount;
        return (end + ResourceOffset + 7) / 8 * 8 - ResourceOffset;
    }

    // Loops over whole tables are compiled once and well: they run when a program begins.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static char[] ReadCharacters(ReadOnlySpan<byte> bytes, int count)
    {
        char[] characters = new char[count];
        for (int i = 0; i < characters.Length; i++)
        {
            characters[i] = (char)BinaryPrimitives.ReadUInt16LittleEndian(bytes[(2 * i)..]);
        }

        return characters;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static long[] ReadFrequencies(ReadOnlySpan<byte> bytes, int count)
    {
        long[] frequencies = new long[count];
        for (int i = 0; i < frequencies.Length; i++)
        {
            frequencies[i] = BinaryPrimitives.ReadInt32LittleEndian(bytes[(4 * i)..]);
        }

        return frequencies;
    }

    private static ulong[] ReversedCells(ReadOnlySpan<byte> bytes)
    {
        ulong[] cells = MemoryMarshal.Cast<byte, ulong>(bytes).ToArray();
        BinaryPrimitives.ReverseEndianness(cells, cells);
        return cells;
    }
}
