using System.Numerics;

namespace KnowledgeGraph.Segmentation.Dictionary;

/// <summary>Words that stand above a main dictionary: added, changed or taken away. A trie whose steps are looked up in a hash table.</summary>
/// <remarks>Changed only while a new segmenter is being made; a copy is taken before.</remarks>
internal sealed class UserWords
{
    /// <summary>The longest word there may be, in UTF-16 units: the word graph keeps lengths in 15 bits.</summary>
    public const int LongestAllowed = 0x7FFF;

    public const int Root = 0;

    /// <summary>Frequency of a node that is no word of its own: the main dictionary says what it is.</summary>
    public const long NotSet = -1;

    private Node[] nodes;
    private ulong[] keys;
    private int[] children;
    private readonly ulong[] firstUnits;
    private readonly ulong[] firstPairs;

    public UserWords()
    {
        nodes = new Node[16];
        nodes[Root] = new Node { Frequency = NotSet };
        Count = 1;
        keys = new ulong[32];
        children = new int[32];
        firstUnits = new ulong[1024];
        firstPairs = new ulong[1024];
        LongestWord = 1;
    }

    private UserWords(UserWords other)
    {
        nodes = [.. other.nodes];
        keys = [.. other.keys];
        children = [.. other.children];
        firstUnits = [.. other.firstUnits];
        firstPairs = [.. other.firstPairs];
        Count = other.Count;
        LongestWord = other.LongestWord;
        HasForcedSplits = other.HasForcedSplits;
    }

    /// <summary>Length of the longest word in UTF-16 units.</summary>
    public int LongestWord { get; private set; }

    /// <summary>True where at least one word must never be joined by the model.</summary>
    public bool HasForcedSplits { get; private set; }

    private int Count { get; set; }

    public UserWords Copy() => new(this);

    public ref readonly Node this[int node] => ref nodes[node];

    /// <summary>False where no word begins with <paramref name="unit"/> alone or with both units; true where one may.</summary>
    public bool MayBegin(char unit, char next)
    {
        int pair = PairOf(unit, next);
        return ((firstUnits[unit >> 6] >> unit) & 1 | (firstPairs[pair >> 6] >> pair) & 1) != 0;
    }

    /// <summary>The node behind <paramref name="node"/> for <paramref name="unit"/>, or -1.</summary>
    public int Step(int node, char unit)
    {
        ulong key = KeyOf(node, unit);
        for (int slot = SlotOf(key); ; slot = (slot + 1) & (keys.Length - 1))
        {
            if (keys[slot] == key)
            {
                return children[slot];
            }

            if (keys[slot] == 0)
            {
                return -1;
            }
        }
    }

    /// <summary>The node at which <paramref name="word"/> ends, or -1.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        int node = word.IsEmpty ? -1 : Root;
        for (int i = 0; i < word.Length && node >= 0; i++)
        {
            node = Step(node, word[i]);
        }

        return node;
    }

    /// <summary>Sets the frequency of a word, and its tag where there is one. Frequency 0 also keeps the model from ever joining it.</summary>
    public void Set(string word, long frequency, string? tag)
    {
        int node = Root;
        foreach (char unit in word)
        {
            int child = Step(node, unit);
            node = child >= 0 ? child : AddChild(node, unit);
        }

        ref Node end = ref nodes[node];
        end.Frequency = frequency;
        end.Logarithm = frequency > 0 ? Math.Log(frequency) : 0;
        end.Tag = string.IsNullOrEmpty(tag) ? end.Tag : tag;
        end.IsForcedSplit |= frequency == 0;
        HasForcedSplits |= frequency == 0;
        LongestWord = Math.Max(LongestWord, word.Length);
        if (word.Length == 1)
        {
            firstUnits[word[0] >> 6] |= 1UL << word[0];
        }
        else
        {
            int pair = PairOf(word[0], word[1]);
            firstPairs[pair >> 6] |= 1UL << pair;
        }
    }

    private static int PairOf(char unit, char next) => (ushort)(unit * 0x9E5 + next);

    // The lowest bit keeps keys apart from an empty slot.
    private static ulong KeyOf(int node, char unit) => (ulong)node << 17 | (ulong)unit << 1 | 1;

    private int SlotOf(ulong key) => (int)(key * 0x9E3779B97F4A7C15 >> BitOperations.LeadingZeroCount((ulong)keys.Length - 1));

    private int AddChild(int node, char unit)
    {
        if (Count == nodes.Length)
        {
            Array.Resize(ref nodes, nodes.Length * 2);
        }

        if (Count * 2 > keys.Length)
        {
            GrowTable();
        }

        int child = Count++;
        nodes[child] = new Node { Frequency = NotSet };
        Insert(KeyOf(node, unit), child);
        return child;
    }

    private void GrowTable()
    {
        ulong[] formerKeys = keys;
        int[] formerChildren = children;
        keys = new ulong[formerKeys.Length * 2];
        children = new int[formerKeys.Length * 2];
        for (int i = 0; i < formerKeys.Length; i++)
        {
            if (formerKeys[i] != 0)
            {
                Insert(formerKeys[i], formerChildren[i]);
            }
        }
    }

    private void Insert(ulong key, int child)
    {
        int slot = SlotOf(key);
        while (keys[slot] != 0)
        {
            slot = (slot + 1) & (keys.Length - 1);
        }

        keys[slot] = key;
        children[slot] = child;
    }

    /// <summary>A place in the trie.</summary>
    public struct Node
    {
        public long Frequency;
        public double Logarithm;
        public string? Tag;
        public bool IsForcedSplit;
    }
}
