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
    private readonly WordTrie _trie;
    private readonly int[] _fromRoot = new int[char.MaxValue + 1];
    private readonly int[] _fail;
    private readonly int[] _next;
    private readonly int[] _length;

    /// <summary>Makes the automaton; an empty word never matches, of two equal words the first counts.</summary>
    public WordAutomaton(IReadOnlyList<string> words)
    {
        _trie = new WordTrie(words);
        _length = [.. words.Select(static word => word.Length)];
        _fail = new int[_trie.Count];
        _next = new int[_trie.Count];
        Link();
    }

    /// <summary>All words in <paramref name="text"/>, by end, at each end the longest first.</summary>
    public Matches In(ReadOnlySpan<char> text) => new(this, text);

    /// <summary>Adds all words in <paramref name="text"/> to <paramref name="matches"/>, by end, at each end the longest first.</summary>
    public void Find(ReadOnlySpan<char> text, List<WordMatch> matches)
    {
        foreach (WordMatch match in In(text))
        {
            matches.Add(match);
        }
    }

    // States are numbered by depth, so that a state's failure link is final before its children need it.
    private void Link()
    {
        for (int child = _trie.FirstChild(0); child < _trie.FirstChild(1); child++)
        {
            _fromRoot[_trie.Unit(child)] = child;
        }

        for (int parent = 1; parent < _trie.Count; parent++)
        {
            for (int state = _trie.FirstChild(parent); state < _trie.FirstChild(parent + 1); state++)
            {
                int fail = Go(_fail[parent], _trie.Unit(state));
                _fail[state] = fail;
                _next[state] = _trie.Word(fail) >= 0 ? fail : _next[fail];
            }
        }
    }

    private int Go(int state, char unit)
    {
        while (state != 0)
        {
            int child = _trie.Child(state, unit);
            if (child != 0)
            {
                return child;
            }

            state = _fail[state];
        }

        return _fromRoot[unit];
    }

    /// <summary>The words in one text, found while they are gone through.</summary>
    public ref struct Matches
    {
        private readonly WordAutomaton _automaton;
        private readonly ReadOnlySpan<char> _text;
        private int _end;
        private int _state;

        // The state whose word is told next; 0 where no more words end here.
        private int _told;

        internal Matches(WordAutomaton automaton, ReadOnlySpan<char> text)
        {
            _automaton = automaton;
            _text = text;
        }

        public readonly WordMatch Current
        {
            get
            {
                int word = _automaton._trie.Word(_told);
                return new WordMatch(_end - _automaton._length[word], _end, word);
            }
        }

        public readonly Matches GetEnumerator() => this;

        public bool MoveNext()
        {
            _told = _automaton._next[_told];
            while (_told == 0)
            {
                if (_end == _text.Length)
                {
                    return false;
                }

                _state = _automaton.Go(_state, _text[_end++]);
                _told = _automaton._trie.Word(_state) >= 0 ? _state : _automaton._next[_state];
            }

            return true;
        }
    }
}
