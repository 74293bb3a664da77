namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>The words of a list as a tree of states, numbered by depth and among those of one depth by what leads to them; state 0 is the root.</summary>
/// <remarks>
/// Immutable. In this order the children of a state stand next to each other, sorted by unit, and end where those of the next state begin: four numbers a
/// state hold the tree, whatever the number of words.
/// </remarks>
internal sealed class WordTrie
{
    private readonly int[] _firstChild;
    private readonly char[] _unit;
    private readonly int[] _word;

    /// <summary>Makes the tree; an empty word is left out, of two equal words the first counts.</summary>
    public WordTrie(IReadOnlyList<string> words)
    {
        int[] order = [.. Enumerable.Range(0, words.Count).Where(word => words[word].Length > 0)];
        Array.Sort(order, (left, right) => string.CompareOrdinal(words[left], words[right]) is var byText and not 0 ? byText : left.CompareTo(right));

        // The words that begin with what leads to a state stand next to each other in order.
        List<(int From, int To)> range = [(0, order.Length)];
        List<int> firstChild = [];
        List<char> unit = ['\0'];
        List<int> word = [-1];
        int depth = 0;
        for (int state = 0, deeper = 1; state < range.Count; state++)
        {
            if (state == deeper)
            {
                (depth, deeper) = (depth + 1, range.Count);
            }

            firstChild.Add(range.Count);
            (int from, int to) = range[state];
            while (from < to && words[order[from]].Length == depth)
            {
                from++;
            }

            while (from < to)
            {
                char first = words[order[from]][depth];
                int end = from + 1;
                while (end < to && words[order[end]][depth] == first)
                {
                    end++;
                }

                range.Add((from, end));
                unit.Add(first);
                word.Add(words[order[from]].Length == depth + 1 ? order[from] : -1);
                from = end;
            }
        }

        firstChild.Add(range.Count);
        (_firstChild, _unit, _word) = ([.. firstChild], [.. unit], [.. word]);
    }

    /// <summary>How many states there are.</summary>
    public int Count => _unit.Length;

    /// <summary>Number of the word that ends at the state; -1 where none does.</summary>
    public int Word(int state) => _word[state];

    /// <summary>The unit that leads to the state from its parent.</summary>
    public char Unit(int state) => _unit[state];

    /// <summary>The first child of the state; those of the next state begin where its own end.</summary>
    public int FirstChild(int state) => _firstChild[state];

    /// <summary>The state to which <paramref name="unit"/> leads from <paramref name="state"/>; 0 where to none.</summary>
    public int Child(int state, char unit)
    {
        int low = _firstChild[state];
        int high = _firstChild[state + 1];
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_unit[middle] < unit)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < _firstChild[state + 1] && _unit[low] == unit ? low : 0;
    }
}
