using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Segmentation.Dictionary;

/// <summary>Writes a <see cref="WordTrie"/> as bytes and reads it back.</summary>
/// <remarks>Parts of equal kind stand together, byte for byte, since a package compresses them so much better.</remarks>
internal static class TrieFormat
{
    // Of a cell the seven bytes that are used: code 0 and 1, base 2 to 4, frequency 5 and 6.
    private const int Planes = 7;

    public static byte[] Write(WordTrie trie)
    {
        char[] characters = trie.Alphabet.Characters;
        int cells = trie.Cells.Length;
        byte[] bytes = new byte[24 + characters.Length * 2 + trie.Frequencies.Length * 4 + cells * Planes];
        Span<byte> rest = bytes;
        WriteInt32(ref rest, characters.Length);
        WriteInt32(ref rest, trie.Frequencies.Length);
        WriteInt32(ref rest, cells);
        WriteInt32(ref rest, trie.LongestWord);
        BinaryPrimitives.WriteInt64LittleEndian(rest, trie.Total);
        rest = rest[8..];
        foreach (char character in characters)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(rest, character);
            rest = rest[2..];
        }

        foreach (long frequency in trie.Frequencies)
        {
            WriteInt32(ref rest, checked((int)frequency));
        }

        for (int plane = 0; plane < Planes; plane++)
        {
            for (int i = 0; i < cells; i++)
            {
                rest[plane * cells + i] = (byte)(trie.Cells[i] >> (8 * plane));
            }
        }

        return bytes;
    }

    public static WordTrie Read(ReadOnlySpan<byte> bytes)
    {
        int characterCount = ReadInt32(ref bytes);
        int frequencyCount = ReadInt32(ref bytes);
        int cellCount = ReadInt32(ref bytes);
        int longestWord = ReadInt32(ref bytes);
        long total = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        bytes = bytes[8..];
        char[] characters = new char[characterCount];
        for (int i = 0; i < characters.Length; i++)
        {
            characters[i] = (char)BinaryPrimitives.ReadUInt16LittleEndian(bytes[(2 * i)..]);
        }

        bytes = bytes[(2 * characterCount)..];
        long[] frequencies = new long[frequencyCount];
        for (int i = 0; i < frequencies.Length; i++)
        {
            frequencies[i] = ReadInt32(ref bytes);
        }

        return new WordTrie(new Alphabet(characters), ReadCells(bytes, cellCount), frequencies, total, longestWord);
    }

    // Half a million turns: not to be run as the first, unoptimised compilation leaves them.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong[] ReadCells(ReadOnlySpan<byte> bytes, int count)
    {
        ulong[] cells = GC.AllocateUninitializedArray<ulong>(count);
        ref byte first = ref MemoryMarshal.GetReference(bytes[..(count * Planes)]);
        for (int i = 0; i < cells.Length; i++)
        {
            ref byte cell = ref Unsafe.Add(ref first, i);
            cells[i] = cell
                | (ulong)Unsafe.Add(ref cell, count) << 8
                | (ulong)Unsafe.Add(ref cell, 2 * count) << 16
                | (ulong)Unsafe.Add(ref cell, 3 * count) << 24
                | (ulong)Unsafe.Add(ref cell, 4 * count) << 32
                | (ulong)Unsafe.Add(ref cell, 5 * count) << 40
                | (ulong)Unsafe.Add(ref cell, 6 * count) << 48;
        }

        return cells;
    }

    private static void WriteInt32(ref Span<byte> rest, int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(rest, value);
        rest = rest[4..];
    }

    private static int ReadInt32(ref ReadOnlySpan<byte> rest)
    {
        int value = BinaryPrimitives.ReadInt32LittleEndian(rest);
        rest = rest[4..];
        return value;
    }
}
