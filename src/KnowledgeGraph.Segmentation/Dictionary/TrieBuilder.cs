using System.Numerics;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Segmentation.Dictionary;

/// <summary>Builds the cells of a <see cref="WordTrie"/>.</summary>
internal sealed class TrieBuilder
{
    // A row of children is tried at so many free cells before the search moves its beginning on; more fills better and takes longer.
    private const int TriesBeforeMovingOn = 500;

    private readonly Alphabet alphabet;
    private readonly List<Entry> entries = [];
    private ulong[] cells = [];
    private bool[] usedBases = [];
    private int[] nextFree = [];
    private readonly int[] lowestBase = new int[17];

    // Rows with many children find room only while there is much, those with one fill the holes;
    // among rows of like size what is read most is placed first and so lies close together.
    private readonly PriorityQueue<Row, (int Size, long Weight, int Begin)> branching = new();
    private readonly PriorityQueue<Row, (int Size, long Weight, int Begin)> chains = new();

    public TrieBuilder(Alphabet alphabet) => this.alphabet = alphabet;

    /// <summary>The largest base and the largest number of a frequency that a cell can hold.</summary>
    public int Largest { get; init; } = WordTrie.BaseMask;

    /// <summary>Adds a word, or the beginning of one. Each is added once.</summary>
    /// <exception cref="OverflowException">There are more frequencies than a cell can number.</exception>
    public void Add(string word, int frequencyNumber, long weight)
    {
        if (frequencyNumber > Largest)
        {
            throw new OverflowException($"there are more than {Largest} different frequencies.");
        }

        ushort[] codes = new ushort[word.Length];
        for (int i = 0; i < codes.Length; i++)
        {
            codes[i] = (ushort)alphabet.CodeOf(word[i]);
        }

        entries.Add(new Entry(codes, frequencyNumber, weight));
    }

    /// <exception cref="OverflowException">The words need more cells than a cell can point to.</exception>
    public ulong[] Build()
    {
        Entry[] sorted = [.. entries];
        Array.Sort(sorted, static (left, right) => left.Codes.AsSpan().SequenceCompareTo(right.Codes));
        Reserve(sorted.Length * 2 + alphabet.Characters.Length + 2);
        Place(RowOf(sorted, 0, sorted.Length, 0, -1), sorted);
        while (true)
        {
            if (branching.TryDequeue(out Row? row, out _))
            {
                Place(row, sorted);
            }
            else if (chains.TryDequeue(out row, out _))
            {
                Place(row, sorted);
            }
            else
            {
                break;
            }
        }

        int last = Array.FindLastIndex(cells, static cell => cell != WordTrie.EmptyCell);
        int length = Math.Max(last + 1, HighestBase() + alphabet.Characters.Length);
        Array.Resize(ref cells, length);
        return cells;
    }

    private static Row RowOf(Entry[] sorted, int begin, int end, int depth, int parent)
    {
        List<int> starts = [];
        long weight = 0;
        for (int i = begin; i < end; i++)
        {
            weight += sorted[i].Weight;
            if (i == begin || sorted[i].Codes[depth] != sorted[i - 1].Codes[depth])
            {
                starts.Add(i);
            }
        }

        return new Row(begin, end, depth, parent, weight, [.. starts]);
    }

    private void Place(Row row, Entry[] sorted)
    {
        int childBase = row.Parent < 0 ? WordTrie.RootBase : FindBase(row, sorted);
        usedBases[childBase] = true;
        if (row.Parent >= 0)
        {
            cells[row.Parent] |= (ulong)childBase << WordTrie.BaseShift;
        }

        for (int i = 0; i < row.Starts.Length; i++)
        {
            int begin = row.Starts[i];
            int end = i + 1 < row.Starts.Length ? row.Starts[i + 1] : row.End;
            ushort code = sorted[begin].Codes[row.Depth];
            int index = childBase + code;
            bool isEntry = sorted[begin].Codes.Length == row.Depth + 1;
            ulong frequency = isEntry ? (ulong)sorted[begin].FrequencyNumber : WordTrie.Absent;
            cells[index] = code | frequency << WordTrie.FrequencyShift;
            nextFree[index] = index + 1;
            if (isEntry)
            {
                begin++;
            }

            if (begin < end)
            {
                Row child = RowOf(sorted, begin, end, row.Depth + 1, index);
                (child.Starts.Length > 1 ? branching : chains).Enqueue(child, (-BitOperations.Log2((uint)child.Starts.Length), -child.Weight, child.Begin));
            }
        }
    }

    private int FindBase(Row row, Entry[] sorted)
    {
        // Where a row of this size found no room, later ones of its size do not look again.
        ref int searchFrom = ref lowestBase[BitOperations.Log2((uint)row.Starts.Length)];
        searchFrom = Math.Max(searchFrom, WordTrie.RootBase + 1);
        int first = sorted[row.Starts[0]].Codes[row.Depth];
        int tries = 0;
        for (int cell = FreeFrom(searchFrom + first); ; cell = FreeFrom(cell + 1))
        {
            if (++tries == TriesBeforeMovingOn)
            {
                searchFrom = Math.Max(searchFrom, cell - first);
            }

            int childBase = cell - first;
            if (childBase > Largest)
            {
                throw new OverflowException($"there are more words than {Largest} cells have room for.");
            }

            Reserve(childBase + alphabet.Characters.Length + 1);
            if (!usedBases[childBase] && Fits(childBase, row, sorted))
            {
                return childBase;
            }
        }
    }

    private bool Fits(int childBase, Row row, Entry[] sorted)
    {
        for (int i = 1; i < row.Starts.Length; i++)
        {
            if (cells[childBase + sorted[row.Starts[i]].Codes[row.Depth]] != WordTrie.EmptyCell)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The first free cell at or behind <paramref name="cell"/>; the way there is shortened for the next search.</summary>
    private int FreeFrom(int cell)
    {
        Reserve(cell + 1);
        int free = cell;
        while (free < cells.Length && cells[free] != WordTrie.EmptyCell)
        {
            free = nextFree[free];
            Reserve(free + 1);
        }

        while (cell < free)
        {
            int next = nextFree[cell];
            nextFree[cell] = free;
            cell = Math.Max(next, cell + 1);
        }

        return free;
    }

    private void Reserve(int length)
    {
        if (length <= cells.Length)
        {
            return;
        }

        int former = cells.Length;
        int size = Math.Max(length, former + former / 2);
        Array.Resize(ref cells, size);
        Array.Resize(ref usedBases, size);
        Array.Resize(ref nextFree, size);
        cells.AsSpan(former).Fill(WordTrie.EmptyCell);
        for (int i = former; i < size; i++)
        {
            nextFree[i] = i;
        }
    }

    private int HighestBase() => Array.FindLastIndex(usedBases, static used => used);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Entry(ushort[] Codes, int FrequencyNumber, long Weight);

    private sealed record Row(int Begin, int End, int Depth, int Parent, long Weight, int[] Starts);
}
