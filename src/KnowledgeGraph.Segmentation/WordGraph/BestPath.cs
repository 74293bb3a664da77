using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KnowledgeGraph.Segmentation.Dictionary;

namespace KnowledgeGraph.Segmentation.WordGraph;

/// <summary>Finds the most probable way through the graph of a block's dictionary words. Holds the buffers for it; serves one thread.</summary>
/// <remarks>The graph is never stored: from right to left the trie is walked from each place and the best step kept.</remarks>
internal sealed class BestPath : IReusable
{
    /// <summary>The part of a step that is the word's length.</summary>
    public const ushort LengthMask = 0x7FFF;

    /// <summary>Marks a step over a single unit that the dictionary lacks.</summary>
    public const ushort UnknownFlag = 0x8000;

    private ushort[] codes = new ushort[256];
    private ushort[] steps = new ushort[256];
    private double[] route = new double[32];

    public bool IsLarge => codes.Length > 1 << 20;

    /// <summary>The codes of the block that was loaded; behind the last stands 0.</summary>
    public ushort[] Codes => codes;

    /// <summary>For each place of the block the length of the word to take from there, with <see cref="UnknownFlag"/>.</summary>
    public ushort[] Steps => steps;

    /// <summary>Loads the block at <paramref name="start"/>, which ends before the first unit outside <paramref name="block"/> classes, and gives that end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Load(ReadOnlySpan<char> text, int start, uint block, Alphabet alphabet)
    {
        ref uint entries = ref MemoryMarshal.GetArrayDataReference(alphabet.Entries);
        int position = start;
        while (true)
        {
            int end = (int)Math.Min(text.Length, (long)start + codes.Length - 1);
            ref ushort target = ref MemoryMarshal.GetArrayDataReference(codes);
            while (position < end)
            {
                uint entry = Unsafe.Add(ref entries, (nint)text[position]);
                if ((entry & block) == 0)
                {
                    end = position;
                    break;
                }

                Unsafe.Add(ref target, position - start) = (ushort)entry;
                position++;
            }

            if (position < end || position == text.Length || (alphabet.Entries[text[position]] & block) == 0)
            {
                codes[position - start] = 0;
                return position;
            }

            Array.Resize(ref codes, checked(codes.Length * 2));
        }
    }

    /// <summary>Fills <see cref="Steps"/> for the block that was loaded.</summary>
    /// <remarks>Sums are formed and ties broken as jieba does: (log f − log total) + route, the longer word on a tie.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Solve(Vocabulary vocabulary, ReadOnlySpan<char> block)
    {
        Reserve(block.Length, vocabulary.LongestWord);
        WordTrie trie = vocabulary.Main.Trie;
        UserWords? user = vocabulary.User;
        ref ulong cells = ref MemoryMarshal.GetReference(trie.Cells);
        ref double logarithms = ref MemoryMarshal.GetArrayDataReference(trie.Logarithms);
        ref ushort code = ref MemoryMarshal.GetArrayDataReference(codes);
        ref ushort step = ref MemoryMarshal.GetArrayDataReference(steps);
        ref double ring = ref MemoryMarshal.GetArrayDataReference(route);
        int mask = route.Length - 1;
        double logTotal = vocabulary.LogTotal;
        Unsafe.Add(ref ring, block.Length & mask) = 0;
        for (int i = block.Length - 1; i >= 0; i--)
        {
            if (user is not null && user.MayBegin(block[i], i + 1 < block.Length ? block[i + 1] : '\0'))
            {
                SolveWithUserWords(vocabulary, block, i);
                continue;
            }

            double best = double.NegativeInfinity;
            int bestEnd = i;
            int end = i;
            nint unit = Unsafe.Add(ref code, i);
            ulong cell = Unsafe.Add(ref cells, WordTrie.RootBase + unit);
            while ((ushort)cell == unit)
            {
                end++;
                int number = (int)(cell >> WordTrie.FrequencyShift);
                if (number > WordTrie.Zero)
                {
                    double probability = Unsafe.Add(ref logarithms, number) - logTotal + Unsafe.Add(ref ring, end & mask);
                    if (probability >= best)
                    {
                        best = probability;
                        bestEnd = end;
                    }
                }

                nint childBase = (nint)(cell >> WordTrie.BaseShift) & WordTrie.BaseMask;
                if (childBase == 0)
                {
                    break;
                }

                unit = Unsafe.Add(ref code, end);
                cell = Unsafe.Add(ref cells, childBase + unit);
            }

            if (bestEnd == i)
            {
                best = 0.0 - logTotal + Unsafe.Add(ref ring, (i + 1) & mask);
                Unsafe.Add(ref step, i) = 1 | UnknownFlag;
            }
            else
            {
                Unsafe.Add(ref step, i) = (ushort)(bestEnd - i);
            }

            Unsafe.Add(ref ring, i & mask) = best;
        }
    }

    private void SolveWithUserWords(Vocabulary vocabulary, ReadOnlySpan<char> block, int start)
    {
        WordTrie trie = vocabulary.Main.Trie;
        UserWords user = vocabulary.User!;
        int mask = route.Length - 1;
        double best = double.NegativeInfinity;
        int bestEnd = start;
        int childBase = WordTrie.RootBase;
        int node = UserWords.Root;
        for (int i = start; i < block.Length; i++)
        {
            int number = WordTrie.Absent;
            if (childBase > 0)
            {
                ulong cell = trie.Cells[childBase + codes[i]];
                bool isChild = (ushort)cell == codes[i];
                childBase = isChild ? WordTrie.BaseOf(cell) : 0;
                number = isChild ? WordTrie.FrequencyNumberOf(cell) : WordTrie.Absent;
            }

            node = node >= 0 ? user.Step(node, block[i]) : -1;
            bool isSet = node >= 0 && user[node].Frequency != UserWords.NotSet;
            if (isSet ? user[node].Frequency > 0 : number > WordTrie.Zero)
            {
                double logarithm = isSet ? user[node].Logarithm : trie.Logarithms[number];
                double probability = logarithm - vocabulary.LogTotal + route[(i + 1) & mask];
                if (probability >= best)
                {
                    best = probability;
                    bestEnd = i + 1;
                }
            }

            if (childBase == 0 && node < 0)
            {
                break;
            }
        }

        if (bestEnd == start)
        {
            best = 0.0 - vocabulary.LogTotal + route[(start + 1) & mask];
            steps[start] = 1 | UnknownFlag;
        }
        else
        {
            steps[start] = (ushort)(bestEnd - start);
        }

        route[start & mask] = best;
    }

    private void Reserve(int length, int longestWord)
    {
        if (steps.Length < length)
        {
            steps = new ushort[Math.Max(length, Math.Min(codes.Length, Array.MaxLength))];
        }

        if (route.Length <= longestWord)
        {
            route = new double[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)longestWord + 1)];
        }
    }
}
