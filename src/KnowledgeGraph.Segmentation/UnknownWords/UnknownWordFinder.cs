using KnowledgeGraph.Segmentation.Dictionary;

namespace KnowledgeGraph.Segmentation.UnknownWords;

/// <summary>Joins runs of single characters into words that the dictionary lacks. Holds the buffers for it; serves one thread.</summary>
internal sealed class UnknownWordFinder
{
    private byte[] states = new byte[64];

    /// <summary>Splits a run of word units that the dictionary left single, and adds its words to <paramref name="tokens"/>.</summary>
    /// <param name="vocabulary">Says which words must stay split, and which of the found ones it holds.</param>
    /// <param name="run">The run.</param>
    /// <param name="codes">The codes of the run.</param>
    /// <param name="offset">Offset of the run in the text.</param>
    /// <param name="tokens">Where words are added.</param>
    public void Split(Vocabulary vocabulary, ReadOnlySpan<char> run, ReadOnlySpan<ushort> codes, int offset, TokenList tokens)
    {
        uint[] entries = vocabulary.Main.Trie.Alphabet.Entries;
        int position = 0;
        while (position < run.Length)
        {
            bool isHan = (entries[run[position]] & Alphabet.Han) != 0;
            int end = position + 1;
            while (end < run.Length && (entries[run[end]] & Alphabet.Han) != 0 == isHan)
            {
                end++;
            }

            if (isHan)
            {
                SplitHan(vocabulary, run[position..end], codes[position..end], offset + position, tokens);
            }
            else
            {
                SplitOther(vocabulary, run[position..end], offset + position, tokens);
            }

            position = end;
        }
    }

    private void SplitHan(Vocabulary vocabulary, ReadOnlySpan<char> run, ReadOnlySpan<ushort> codes, int offset, TokenList tokens)
    {
        if (states.Length < run.Length)
        {
            states = new byte[Math.Max(run.Length, (int)Math.Min(states.Length * 2L, Array.MaxLength))];
        }

        EmbeddedData.Hmm.Decode(codes, states.AsSpan(0, run.Length));
        int begin = 0;
        for (int i = 0; i < run.Length; i++)
        {
            switch (states[i])
            {
                case HmmModel.Begin:
                    begin = i;
                    break;
                case HmmModel.End:
                    AddWord(vocabulary, run[begin..(i + 1)], offset + begin, tokens);
                    break;
                case HmmModel.Single:
                    tokens.Add(offset + i, 1, vocabulary.Contains(run.Slice(i, 1)));
                    break;
            }
        }
    }

    private static void AddWord(Vocabulary vocabulary, ReadOnlySpan<char> word, int start, TokenList tokens)
    {
        if (!vocabulary.IsForcedSplit(word))
        {
            tokens.Add(start, word.Length, vocabulary.Contains(word));
            return;
        }

        for (int i = 0; i < word.Length; i++)
        {
            tokens.Add(start + i, 1, vocabulary.Contains(word.Slice(i, 1)));
        }
    }

    // Letters and digits with an optional decimal part and percent sign are a word; what stands between two of these is one as well.
    private static void SplitOther(Vocabulary vocabulary, ReadOnlySpan<char> run, int offset, TokenList tokens)
    {
        int position = 0;
        while (position < run.Length)
        {
            int end = EndOfNumber(run, position);
            if (end == position)
            {
                end++;
                while (end < run.Length && !char.IsAsciiLetterOrDigit(run[end]))
                {
                    end++;
                }
            }

            tokens.Add(offset + position, end - position, vocabulary.Contains(run[position..end]));
            position = end;
        }
    }

    private static int EndOfNumber(ReadOnlySpan<char> run, int start)
    {
        int end = start;
        while (end < run.Length && char.IsAsciiLetterOrDigit(run[end]))
        {
            end++;
        }

        if (end == start)
        {
            return start;
        }

        if (end + 1 < run.Length && run[end] == '.' && char.IsAsciiDigit(run[end + 1]))
        {
            end += 2;
            while (end < run.Length && char.IsAsciiDigit(run[end]))
            {
                end++;
            }
        }

        return end < run.Length && run[end] == '%' ? end + 1 : end;
    }
}
