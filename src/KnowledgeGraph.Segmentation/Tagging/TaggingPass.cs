using KnowledgeGraph.Segmentation.Dictionary;
using KnowledgeGraph.Segmentation.WordGraph;

namespace KnowledgeGraph.Segmentation.Tagging;

/// <summary>Goes through a text once and tags its words. Holds the buffers for it, which are used again; serves one thread.</summary>
internal sealed class TaggingPass : IReusable
{
    private const string English = "eng";
    private const string Number = "m";

    private readonly BestPath path = new();
    private readonly TagDecoder decoder = new();
    private readonly WordStrings strings = new();

    public bool IsLarge => path.IsLarge || decoder.IsLarge;

    public void Run(Vocabulary vocabulary, string text, bool hmm, List<TaggedToken> tokens)
    {
        Alphabet alphabet = vocabulary.Main.Trie.Alphabet;
        int position = 0;
        while (position < text.Length)
        {
            int start = position;
            if ((alphabet.Entries[text[position]] & Alphabet.TaggedWord) == 0)
            {
                position += SegmentationPass.LengthOfCharacter(text, position);
                tokens.Add(new TaggedToken(strings.Of(text.AsSpan(start, position - start)), start, TagTable.Unknown));
                continue;
            }

            position = path.Load(text, start, Alphabet.TaggedWord, alphabet);
            path.Solve(vocabulary, text.AsSpan(start, position - start));
            if (hmm)
            {
                AddWithUnknownWords(vocabulary, text, start, position, tokens);
            }
            else
            {
                AddWithoutUnknownWords(vocabulary, text, start, position, tokens);
            }
        }
    }

    private void AddWithUnknownWords(Vocabulary vocabulary, string text, int start, int end, List<TaggedToken> tokens)
    {
        int runStart = start;
        int position = start;
        while (position < end)
        {
            int length = path.Steps[position - start] & BestPath.LengthMask;
            if (length > 1)
            {
                AddRun(vocabulary, text, start, runStart, position, tokens);
                AddKnown(vocabulary, text, position, length, tokens);
                runStart = position + length;
            }

            position += length;
        }

        AddRun(vocabulary, text, start, runStart, position, tokens);
    }

    private void AddRun(Vocabulary vocabulary, string text, int blockStart, int start, int end, List<TaggedToken> tokens)
    {
        if (end - start > 1 && !vocabulary.Contains(text.AsSpan(start, end - start)))
        {
            SplitRun(vocabulary, text, blockStart, start, end, tokens);
            return;
        }

        for (int i = start; i < end; i++)
        {
            AddKnown(vocabulary, text, i, 1, tokens);
        }
    }

    private void SplitRun(Vocabulary vocabulary, string text, int blockStart, int start, int end, List<TaggedToken> tokens)
    {
        uint[] entries = vocabulary.Main.Trie.Alphabet.Entries;
        int position = start;
        while (position < end)
        {
            int from = position;
            bool isHan = (entries[text[position]] & Alphabet.Han) != 0;
            while (position < end && (entries[text[position]] & Alphabet.Han) != 0 == isHan)
            {
                position++;
            }

            if (isHan)
            {
                AddDecoded(text, from, path.Codes.AsSpan(from - blockStart, position - from), tokens);
            }
            else
            {
                AddOther(text, from, position, tokens);
            }
        }
    }

    private void AddDecoded(string text, int start, ReadOnlySpan<ushort> codes, List<TaggedToken> tokens)
    {
        TaggingModel model = EmbeddedData.TaggingModel;
        ReadOnlySpan<byte> states = decoder.Decode(model, codes);
        int begin = 0;
        int next = 0;
        for (int i = 0; i < states.Length; i++)
        {
            int letter = TaggingModel.LetterOf(states[i]);
            if (letter is TaggingModel.Begin)
            {
                begin = i;
            }
            else if (letter is TaggingModel.End or TaggingModel.Single)
            {
                int from = letter == TaggingModel.Single ? i : begin;
                tokens.Add(new TaggedToken(strings.Of(text.AsSpan(start + from, i + 1 - from)), start + from, model.TagOf(states[i])));
                next = i + 1;
            }
        }

        if (next < states.Length)
        {
            tokens.Add(new TaggedToken(strings.Of(text.AsSpan(start + next, states.Length - next)), start + next, model.TagOf(states[next])));
        }
    }

    // Digits and points are a number, letters with what digits follow are English, the rest is not known.
    private void AddOther(string text, int start, int end, List<TaggedToken> tokens)
    {
        int position = start;
        while (position < end)
        {
            int from = position;
            string tag;
            if (IsDigitOrPoint(text[position]))
            {
                tag = Number;
                while (position < end && IsDigitOrPoint(text[position]))
                {
                    position++;
                }
            }
            else if (char.IsAsciiLetter(text[position]))
            {
                tag = English;
                while (position < end && char.IsAsciiLetterOrDigit(text[position]))
                {
                    position++;
                }
            }
            else
            {
                tag = TagTable.Unknown;
                while (position < end && !IsDigitOrPoint(text[position]) && !char.IsAsciiLetter(text[position]))
                {
                    position++;
                }
            }

            tokens.Add(new TaggedToken(strings.Of(text.AsSpan(from, position - from)), from, tag));
        }
    }

    private static bool IsDigitOrPoint(char unit) => char.IsAsciiDigit(unit) || unit == '.';

    private void AddWithoutUnknownWords(Vocabulary vocabulary, string text, int start, int end, List<TaggedToken> tokens)
    {
        int position = start;
        while (position < end)
        {
            int from = position;
            while (position < end && (path.Steps[position - start] & BestPath.LengthMask) == 1 && char.IsAsciiLetterOrDigit(text[position]))
            {
                position++;
            }

            if (position > from)
            {
                tokens.Add(new TaggedToken(strings.Of(text.AsSpan(from, position - from)), from, English));
                continue;
            }

            int length = path.Steps[position - start] & BestPath.LengthMask;
            AddKnown(vocabulary, text, position, length, tokens);
            position += length;
        }
    }

    private void AddKnown(Vocabulary vocabulary, string text, int start, int length, List<TaggedToken> tokens)
    {
        string word = strings.Of(text.AsSpan(start, length));
        tokens.Add(new TaggedToken(word, start, vocabulary.TagOf(word)));
    }
}
