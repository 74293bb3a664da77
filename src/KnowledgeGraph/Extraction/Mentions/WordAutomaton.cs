namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>A word found in text.</summary>
/// <param name="Start">Offset of its first unit.</param>
/// <param name="End">Offset behind its last.</param>
/// <param name="Word">Number of the word, in the order in which the words were given.</param>
internal readonly record struct WordMatch(int Start, int End, int Word);

/// <summary>Finds all words of a list in one pass over a text (Aho and Corasick 1975).</summary>
/// <remarks>Immutable; one instance serves all threads. Time is linear in the text and its matches, whatever the number of words.</remarks>
internal sealed class WordAutomaton
{
    private readonly int[] _fromRoot = new int[char.MaxValue + 1];
    private readonly Dictionary<long, int> _edges = [];
    private readonly int[] _fail;
    private readonly int[] _word;
    private readonly int[] _next;
    private readonly int[] _length;

    /// <summary>Makes the automaton; an empty word never matches, of two equal words the first counts.</summary>
    public WordAutomaton(IReadOnlyList<string> words)
    {
        List<int> wordAt = [-1];
        List<(int Parent, char Unit)> origin = [(0, '\0')];
        for (int i = 0; i < words.Count; i++)
        {
            int state = 0;
            foreach (char unit in words[i])
            {
                state = Step(state, unit, wordAt, origin);
            }

            if (state != 0 && wordAt[state] < 0)
            {
                wordAt[state] = i;
            }
        }

        _length = [.. words.Select(static word => word.Length)];
        _word = [.. wordAt];
        _fail = new int[_word.Length];
        _next = new int[_word.Length];
        Link(origin);
    }

    /// <summary>Adds all words in <paramref name="text"/> to <paramref name="matches"/>, by end, at each end the longest first.</summary>
    public void Find(ReadOnlySpan<char> text, List<WordMatch> matches)
    {
        int state = 0;
        for (int i = 0; i < text.Length; i++)
        {
            state = Go(state, text[i]);
            for (int at = _word[state] >= 0 ? state : _next[state]; at != 0; at = _next[at])
            {
                int word = _word[at];
                matches.Add(new WordMatch(i + 1 - _length[word], i + 1, word));
            }
        }
    }

    private static long Key(int state, char unit) => ((long)state << 16) | unit;

    private int Step(int state, char unit, List<int> wordAt, List<(int Parent, char Unit)> origin)
    {
        int target = state == 0 ? _fromRoot[unit] : _edges.GetValueOrDefault(Key(state, unit));
        if (target != 0)
        {
            return target;
        }

        target = wordAt.Count;
        wordAt.Add(-1);
        origin.Add((state, unit));
        if (state == 0)
        {
            _fromRoot[unit] = target;
        }
        else
        {
            _edges.Add(Key(state, unit), target);
        }

        return target;
    }

    // States are visited by depth, so that a state's failure link is final before its children need it.
    private void Link(List<(int Parent, char Unit)> origin)
    {
        int[] depth = new int[origin.Count];
        for (int state = 1; state < depth.Length; state++)
        {
            depth[state] = depth[origin[state].Parent] + 1;
        }

        int[] byDepth = [.. Enumerable.Range(1, depth.Length - 1)];
        Array.Sort(Array.ConvertAll(byDepth, state => depth[state]), byDepth);
        foreach (int state in byDepth)
        {
            (int parent, char unit) = origin[state];
            _fail[state] = parent == 0 ? 0 : Go(_fail[parent], unit);
            _next[state] = _word[_fail[state]] >= 0 ? _fail[state] : _next[_fail[state]];
        }
    }

    private int Go(int state, char unit)
    {
        while (state != 0)
        {
            if (_edges.TryGetValue(Key(state, unit), out int target))
            {
                return target;
            }

            state = _fail[state];
        }

        return _fromRoot[unit];
    }
}
