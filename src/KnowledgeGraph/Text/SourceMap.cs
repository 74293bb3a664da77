namespace KnowledgeGraph.Text;

/// <summary>Where stretches of an extracted text came from in the original file.</summary>
/// <remarks>
/// A list of stretches in text order; inside a stretch both sides advance together unit by unit, between stretches they do not.
/// Places in the file count UTF-16 units of the decoded file, from 0, byte order mark left out. Immutable.
/// </remarks>
public sealed class SourceMap
{
    private readonly int[] _textStarts;
    private readonly int[] _fileStarts;
    private readonly bool _isIdentity;

    private SourceMap(int[] textStarts, int[] fileStarts, bool isIdentity) =>
        (_textStarts, _fileStarts, _isIdentity) = (textStarts, fileStarts, isIdentity);

    /// <summary>The map of a text that is the file itself.</summary>
    public static SourceMap Identity { get; } = new([0], [0], isIdentity: true);

    /// <summary>True where text and decoded file are the same.</summary>
    public bool IsIdentity => _isIdentity;

    /// <summary>Number of stretches.</summary>
    public int Count => _textStarts.Length;

    /// <summary>Makes a map of stretches that begin at <paramref name="textStarts"/> in the text and at <paramref name="fileStarts"/> in the file.</summary>
    /// <exception cref="ArgumentException">The lists differ in length, are empty, or the first does not ascend from 0.</exception>
    public static SourceMap Create(IReadOnlyList<int> textStarts, IReadOnlyList<int> fileStarts)
    {
        if (textStarts.Count != fileStarts.Count || textStarts.Count == 0 || textStarts[0] != 0)
        {
            throw new ArgumentException("A map needs as many places in the file as in the text, from offset 0 on.", nameof(textStarts));
        }

        for (int i = 1; i < textStarts.Count; i++)
        {
            if (textStarts[i] <= textStarts[i - 1])
            {
                throw new ArgumentException($"Stretch {i} of the map does not begin behind the one before it.", nameof(textStarts));
            }
        }

        return new SourceMap([.. textStarts], [.. fileStarts], isIdentity: false);
    }

    /// <summary>The offset in the decoded file of the unit at <paramref name="textOffset"/>; for a unit that the reader added (a line break), that of the place where it stands.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="textOffset"/> is negative.</exception>
    public int FileOffset(int textOffset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(textOffset);
        int index = Array.BinarySearch(_textStarts, textOffset);
        if (index < 0)
        {
            index = ~index - 1;
        }

        return _fileStarts[index] + textOffset - _textStarts[index];
    }

    /// <summary>The offset in the text of the unit at <paramref name="fileOffset"/> of the file, where the stretches follow one another in the file, too.</summary>
    internal int TextOffset(int fileOffset)
    {
        int index = Array.BinarySearch(_fileStarts, fileOffset);
        if (index < 0)
        {
            index = ~index - 1;
        }

        return _textStarts[index] + fileOffset - _fileStarts[index];
    }
}
