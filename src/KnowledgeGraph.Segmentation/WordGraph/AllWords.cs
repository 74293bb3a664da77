using KnowledgeGraph.Segmentation.Dictionary;

namespace KnowledgeGraph.Segmentation.WordGraph;

/// <summary>Full mode: every dictionary word of a block, overlapping ones included.</summary>
internal static class AllWords
{
    /// <summary>Adds the words of <paramref name="block"/> in the order in which jieba gives them.</summary>
    /// <remarks>
    /// A place where only one word begins gives that word unless an earlier one reached past it; where several begin, those of one unit are left out.
    /// Words that begin with a letter or digit and follow each other are held back and joined until another character comes.
    /// Should a user word lie between two of them, jieba joins what does not stand together in the text; here each part is a word of its own.
    /// </remarks>
    public static void Add(Vocabulary vocabulary, ReadOnlySpan<char> block, int offset, TokenList tokens)
    {
        int reached = 0;
        int heldStart = -1;
        int heldEnd = -1;
        for (int i = 0; i < block.Length; i++)
        {
            bool isLetterOrDigit = char.IsAsciiLetterOrDigit(block[i]);
            if (heldStart >= 0 && !isLetterOrDigit)
            {
                AddHeld(vocabulary, block, heldStart, heldEnd, offset, tokens);
                heldStart = -1;
            }

            WordsAt words = new(vocabulary, block, i);
            bool hasFirst = words.MoveNext();
            int firstEnd = hasFirst ? words.End : i + 1;
            bool isOnly = !hasFirst || !words.MoveNext();
            if (isOnly && i >= reached)
            {
                if (isLetterOrDigit)
                {
                    if (heldStart >= 0 && heldEnd != i)
                    {
                        AddHeld(vocabulary, block, heldStart, heldEnd, offset, tokens);
                        heldStart = -1;
                    }

                    heldStart = heldStart < 0 ? i : heldStart;
                    heldEnd = firstEnd;
                }
                else
                {
                    tokens.Add(offset + i, firstEnd - i, hasFirst);
                }

                reached = firstEnd;
                continue;
            }

            AddLonger(i, firstEnd, ref reached, offset, tokens);
            if (!isOnly)
            {
                do
                {
                    AddLonger(i, words.End, ref reached, offset, tokens);
                }
                while (words.MoveNext());
            }
        }

        if (heldStart >= 0)
        {
            AddHeld(vocabulary, block, heldStart, heldEnd, offset, tokens);
        }
    }

    private static void AddLonger(int start, int end, ref int reached, int offset, TokenList tokens)
    {
        if (end > start + 1)
        {
            tokens.Add(offset + start, end - start, isDictionaryWord: true);
            reached = end;
        }
    }

    private static void AddHeld(Vocabulary vocabulary, ReadOnlySpan<char> block, int start, int end, int offset, TokenList tokens) =>
        tokens.Add(offset + start, end - start, vocabulary.Contains(block[start..end]));

    /// <summary>The dictionary words that begin at a place, shortest first.</summary>
    private ref struct WordsAt(Vocabulary vocabulary, ReadOnlySpan<char> block, int start)
    {
        private readonly WordTrie trie = vocabulary.Main.Trie;
        private readonly UserWords? user = vocabulary.User;
        private readonly ReadOnlySpan<char> block = block;
        private int childBase = WordTrie.RootBase;
        private int node = vocabulary.User is null ? -1 : UserWords.Root;

        public int End { get; private set; } = start;

        public bool MoveNext()
        {
            while (End < block.Length && (childBase > 0 || node >= 0))
            {
                char unit = block[End++];
                bool isWord = false;
                if (childBase > 0)
                {
                    int code = trie.Alphabet.CodeOf(unit);
                    ulong cell = trie.Cells[childBase + code];
                    bool isChild = (ushort)cell == code;
                    childBase = isChild ? WordTrie.BaseOf(cell) : 0;
                    isWord = isChild && WordTrie.FrequencyNumberOf(cell) > WordTrie.Zero;
                }

                if (node >= 0)
                {
                    node = user!.Step(node, unit);
                    isWord = node >= 0 && user[node].Frequency != UserWords.NotSet ? user[node].Frequency > 0 : isWord;
                }

                if (isWord)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
