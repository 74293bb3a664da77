using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Segmentation.Dictionary;

/// <summary>A main dictionary as a double-array trie over UTF-16 units. Immutable.</summary>
/// <remarks>
/// A cell holds the code of the unit that leads to it (16 bits), the base of its children (24 bits) and the number of its frequency (24 bits).
/// The child for code c of a cell lies at base + c. No two cells share a base, so that the code alone tells whose child a cell is;
/// base 0 has no children.
/// </remarks>
internal sealed unsafe class WordTrie
{
    public const int RootBase = 1;
    public const int BaseShift = 16;
    public const int BaseMask = 0xFFFFFF;
    public const int FrequencyShift = 40;
    public const ulong EmptyCell = ushort.MaxValue;

    /// <summary>Number of the frequency of a cell that jieba's dictionary does not know: the cell is there for the IDF table only.</summary>
    public const int Absent = 0;

    /// <summary>Number of frequency 0: the beginning of a word, or a word without weight.</summary>
    public const int Zero = 1;

    private readonly ulong[] ownCells = [];
    private readonly ulong* firstCell;
    private readonly int cellCount;

    /// <summary>A trie whose cells are copied to where they stay.</summary>
    public WordTrie(Alphabet alphabet, ReadOnlySpan<ulong> cells, long[] frequencies, long total, int longestWord)
        : this(alphabet, frequencies, total, longestWord)
    {
        ownCells = GC.AllocateUninitializedArray<ulong>(cells.Length, pinned: true);
        cells.CopyTo(ownCells);
        firstCell = (ulong*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(ownCells));
        cellCount = cells.Length;
    }

    /// <summary>A trie whose cells lie in memory that stays as long as this program runs: nothing is copied, and only what is used is read from disk.</summary>
    public WordTrie(Alphabet alphabet, ulong* firstCell, int cellCount, long[] frequencies, long total, int longestWord)
        : this(alphabet, frequencies, total, longestWord)
    {
        this.firstCell = firstCell;
        this.cellCount = cellCount;
    }

    private WordTrie(Alphabet alphabet, long[] frequencies, long total, int longestWord)
    {
        Alphabet = alphabet;
        Frequencies = frequencies;
        Total = total;
        LongestWord = longestWord;
        Logarithms = LogarithmsOf(frequencies);
    }

    public Alphabet Alphabet { get; }

    /// <summary>The cells; long enough that base + code never leaves them.</summary>
    public ReadOnlySpan<ulong> Cells => new(firstCell, cellCount);

    /// <summary>The distinct frequencies by number; the first two are <see cref="Absent"/> and <see cref="Zero"/>.</summary>
    public long[] Frequencies { get; }

    /// <summary>Natural logarithms of <see cref="Frequencies"/>.</summary>
    public double[] Logarithms { get; }

    /// <summary>Sum of the frequencies of all lines of the dictionary, repeated words counted each time.</summary>
    public long Total { get; }

    /// <summary>Length of the longest word in UTF-16 units.</summary>
    public int LongestWord { get; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int BaseOf(ulong cell) => (int)(cell >> BaseShift) & BaseMask;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int FrequencyNumberOf(ulong cell) => (int)(cell >> FrequencyShift);

    /// <summary>The cell at which <paramref name="word"/> ends, or -1.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        uint[] entries = Alphabet.Entries;
        ReadOnlySpan<ulong> cells = Cells;
        int childBase = RootBase;
        int index = -1;
        foreach (char unit in word)
        {
            uint code = entries[unit] & Alphabet.CodeMask;
            index = childBase + (int)code;
            ulong cell = cells[index];
            if ((ushort)cell != code)
            {
                return -1;
            }

            childBase = BaseOf(cell);
        }

        return index;
    }

    /// <summary>The frequency of <paramref name="word"/>; 0 for the beginning of a word, -1 where there is neither.</summary>
    public long FrequencyOf(ReadOnlySpan<char> word)
    {
        int index = Find(word);
        return index < 0 || FrequencyNumberOf(Cells[index]) is not (> Absent and int number) ? -1 : Frequencies[number];
    }

    // Compiled once and well: it runs when a program begins.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double[] LogarithmsOf(long[] frequencies)
    {
        double[] logarithms = new double[frequencies.Length];
        for (int i = Zero + 1; i < frequencies.Length; i++)
        {
            logarithms[i] = Math.Log(frequencies[i]);
        }

        return logarithms;
    }
}
