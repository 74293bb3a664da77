using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Quantities.Scanning;

/// <summary>The stretch of a text that is being read. Outside of it there is nothing: the indexer gives U+0000.</summary>
internal readonly struct TextWindow(string text, TextSpan span)
{
    public TextWindow(string text)
        : this(text, new TextSpan(0, text.Length))
    {
    }

    public string Text { get; } = text;

    public int Start { get; } = span.Start;

    public int End { get; } = span.End;

    public char this[int index] => index >= Start && index < End ? Text[index] : '\0';

    /// <summary>The first offset from <paramref name="index"/> on that holds no blank; at most two blanks are passed over.</summary>
    public int PastBlanks(int index)
    {
        int limit = Math.Min(index + 2, End);
        while (index < limit && char.IsWhiteSpace(Text[index]))
        {
            index++;
        }

        return index;
    }

    /// <summary>The offset of <paramref name="wanted"/> in the <paramref name="reach"/> units from <paramref name="index"/> on, or -1.</summary>
    public int IndexOf(char wanted, int index, int reach)
    {
        int limit = Math.Min(index + reach, End);
        for (int i = index; i < limit; i++)
        {
            if (Text[i] == wanted)
            {
                return i;
            }
        }

        return -1;
    }

    public bool HasAt(int index, string word) =>
        index >= Start && index + word.Length <= End && string.CompareOrdinal(Text, index, word, 0, word.Length) == 0;
}
