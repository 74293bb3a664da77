using KnowledgeGraph.Segmentation.Dictionary;
using KnowledgeGraph.Segmentation.UnknownWords;
using KnowledgeGraph.Segmentation.WordGraph;

namespace KnowledgeGraph.Segmentation;

/// <summary>Goes through a text once, block by block. Holds the buffers for it, which are used again; serves one thread.</summary>
internal sealed class SegmentationPass : IReusable
{
    private readonly BestPath path = new();
    private readonly UnknownWordFinder unknownWords = new();
    private readonly TokenList wordsOfBlock = new();

    public WordStrings Strings { get; } = new();

    /// <summary>The words found so far and not yet taken.</summary>
    public TokenList Tokens { get; } = new();

    /// <summary>Tells one use by an enumerator from the next.</summary>
    public long RentNumber { get; set; }

    public bool IsLarge => path.IsLarge || Tokens.IsLarge || wordsOfBlock.IsLarge;

    /// <summary>Adds the words from <paramref name="position"/> on until there are <paramref name="enough"/>, and gives the position behind them.</summary>
    public int Run(Vocabulary vocabulary, ReadOnlySpan<char> text, int position, SegmentationMode mode, bool hmm, int enough)
    {
        Alphabet alphabet = vocabulary.Main.Trie.Alphabet;
        uint[] entries = alphabet.Entries;
        while (position < text.Length && Tokens.Count < enough)
        {
            if ((entries[text[position]] & Alphabet.Word) == 0)
            {
                position = mode == SegmentationMode.Full
                    ? AddSeparatedParts(vocabulary, text, position)
                    : AddCharacter(vocabulary, text, position);
                continue;
            }

            int start = position;
            position = path.Load(text, start, Alphabet.Word, alphabet);
            ReadOnlySpan<char> block = text[start..position];
            if (mode == SegmentationMode.Full)
            {
                AllWords.Add(vocabulary, block, start, Tokens);
                continue;
            }

            path.Solve(vocabulary, block);
            TokenList target = Tokens;
            if (mode == SegmentationMode.Search)
            {
                target = wordsOfBlock;
                target.Clear();
            }

            if (hmm)
            {
                AddWithUnknownWords(vocabulary, block, start, target);
            }
            else
            {
                AddWithoutUnknownWords(vocabulary, block, start, target);
            }

            if (mode == SegmentationMode.Search)
            {
                SearchWords.Add(vocabulary, text, target.Items, Tokens);
            }
        }

        return position;
    }

    private void AddWithUnknownWords(Vocabulary vocabulary, ReadOnlySpan<char> block, int offset, TokenList target)
    {
        ushort[] steps = path.Steps;
        int runStart = 0;
        int position = 0;
        while (position < block.Length)
        {
            int length = steps[position] & BestPath.LengthMask;
            if (length > 1)
            {
                AddRun(vocabulary, block, runStart, position, offset, target);
                target.Add(offset + position, length, isDictionaryWord: true);
                runStart = position + length;
            }

            position += length;
        }

        AddRun(vocabulary, block, runStart, position, offset, target);
    }

    // A run that the dictionary holds as a word was split because that is more probable, so the model has no say in it.
    private void AddRun(Vocabulary vocabulary, ReadOnlySpan<char> block, int start, int end, int offset, TokenList target)
    {
        ReadOnlySpan<char> run = block[start..end];
        if (run.Length > 1 && !vocabulary.Contains(run))
        {
            unknownWords.Split(vocabulary, run, path.Codes.AsSpan(start, run.Length), offset + start, target);
            return;
        }

        for (int i = start; i < end; i++)
        {
            target.Add(offset + i, 1, (path.Steps[i] & BestPath.UnknownFlag) == 0);
        }
    }

    private void AddWithoutUnknownWords(Vocabulary vocabulary, ReadOnlySpan<char> block, int offset, TokenList target)
    {
        ushort[] steps = path.Steps;
        int position = 0;
        while (position < block.Length)
        {
            int start = position;
            while (position < block.Length && (steps[position] & BestPath.LengthMask) == 1 && char.IsAsciiLetterOrDigit(block[position]))
            {
                position++;
            }

            if (position > start)
            {
                target.Add(offset + start, position - start, vocabulary.Contains(block[start..position]));
                continue;
            }

            int length = steps[position] & BestPath.LengthMask;
            target.Add(offset + position, length, (steps[position] & BestPath.UnknownFlag) == 0);
            position += length;
        }
    }

    private int AddCharacter(Vocabulary vocabulary, ReadOnlySpan<char> text, int position)
    {
        int length = LengthOfCharacter(text, position);
        Tokens.Add(position, length, vocabulary.Contains(text.Slice(position, length)));
        return position + length;
    }

    // Full mode splits what lies between blocks at each white space, and keeps the empty parts as jieba does.
    private int AddSeparatedParts(Vocabulary vocabulary, ReadOnlySpan<char> text, int position)
    {
        Alphabet alphabet = vocabulary.Main.Trie.Alphabet;
        int start = position;
        while (position < text.Length && (alphabet.Entries[text[position]] & Alphabet.Word) == 0)
        {
            if (!alphabet.IsSpace(text[position]))
            {
                position++;
                continue;
            }

            AddPart(vocabulary, text, start, position);
            int length = LengthOfCharacter(text, position);
            AddPart(vocabulary, text, position, position + length);
            position += length;
            start = position;
        }

        AddPart(vocabulary, text, start, position);
        return position;
    }

    private void AddPart(Vocabulary vocabulary, ReadOnlySpan<char> text, int start, int end) =>
        Tokens.Add(start, end - start, vocabulary.Contains(text[start..end]));

    /// <summary>Length of the character at a place in UTF-16 units; a line break of two units is one character.</summary>
    public static int LengthOfCharacter(ReadOnlySpan<char> text, int position)
    {
        char unit = text[position];
        char next = position + 1 < text.Length ? text[position + 1] : '\0';
        return (unit == '\r' && next == '\n') || char.IsSurrogatePair(unit, next) ? 2 : 1;
    }
}
