using KnowledgeGraph.Segmentation.Dictionary;

namespace KnowledgeGraph.Segmentation;

/// <summary>The part of a streamed text that has been read and not yet split. Serves one thread.</summary>
/// <remarks>
/// A text falls into blocks of word units and what lies between, and no step looks past a block. So in precise and search mode the text may be cut
/// beside every unit that is no word unit, save within a surrogate pair or a line break of two units. Full mode takes what lies between two blocks
/// as a whole, so there only the ends of blocks will do. Without such a place the window grows; no unit is looked at twice for it.
/// </remarks>
internal sealed class TextWindow(Alphabet alphabet, SegmentationMode mode)
{
    private const int FirstLength = 16 * 1024;

    private char[] units = new char[FirstLength];
    private int length;

    // No place to cut lies before this one.
    private int searched;

    /// <summary>Where the window begins in the text.</summary>
    public long Start { get; private set; }

    public ReadOnlySpan<char> Units => units.AsSpan(0, length);

    /// <summary>Room for what is read next; never empty.</summary>
    public Memory<char> Room()
    {
        if (length == units.Length)
        {
            if (length == Array.MaxLength)
            {
                throw new OverflowException($"{length} word characters follow each other; no more fit into memory in one piece.");
            }

            Array.Resize(ref units, (int)Math.Min(units.Length * 2L, Array.MaxLength));
        }

        return units.AsMemory(length);
    }

    /// <summary>Takes in what was read into <see cref="Room"/>.</summary>
    public void Add(int count) => length += count;

    /// <summary>The part from the front whose words do not depend on what follows: all of it at the end of the text.</summary>
    public int LengthOfComplete(bool isEnd)
    {
        if (isEnd)
        {
            return length;
        }

        int cut = mode == SegmentationMode.Full ? LastEndOfRun() : LastBorder();
        searched = cut == 0 ? length : 0;
        return cut;
    }

    /// <summary>Drops units from the front.</summary>
    public void Drop(int count)
    {
        units.AsSpan(count, length - count).CopyTo(units);
        length -= count;
        Start += count;
    }

    private int LastBorder()
    {
        for (int i = length - 1; i >= searched; i--)
        {
            if (!IsWord(i))
            {
                bool mayGoOn = i == length - 1 && (units[i] == '\r' || char.IsHighSurrogate(units[i]));
                return mayGoOn ? i : i + 1;
            }
        }

        return 0;
    }

    private int LastEndOfRun()
    {
        for (int i = length - 1; i >= Math.Max(searched, 1); i--)
        {
            if (IsWord(i) != IsWord(i - 1))
            {
                return i;
            }
        }

        return 0;
    }

    private bool IsWord(int index) => (alphabet.Entries[units[index]] & Alphabet.Word) != 0;
}
