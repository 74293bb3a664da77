namespace KnowledgeGraph.Segmentation;

/// <summary>Where a word stands in a text: a <see cref="Token"/> without its string.</summary>
public readonly struct TokenSpan : IEquatable<TokenSpan>
{
    private const int WordFlag = int.MinValue;

    private readonly int lengthAndFlag;

    /// <summary>A span that begins at <paramref name="start"/>.</summary>
    public TokenSpan(int start, int length, bool isDictionaryWord)
    {
        Start = start;
        lengthAndFlag = isDictionaryWord ? length | WordFlag : length;
    }

    /// <summary>Offset of the first UTF-16 unit.</summary>
    public int Start { get; }

    /// <summary>Length in UTF-16 units; 0 for the empty words of full mode.</summary>
    public int Length => lengthAndFlag & ~WordFlag;

    /// <summary>Offset behind the last UTF-16 unit.</summary>
    public int End => Start + Length;

    /// <summary>True where the dictionary, user words included, holds this word with a frequency above 0.</summary>
    public bool IsDictionaryWord => lengthAndFlag < 0;

    /// <summary>The characters of the word in <paramref name="text"/>, the text that was segmented.</summary>
    public ReadOnlySpan<char> In(ReadOnlySpan<char> text) => text.Slice(Start, Length);

    /// <inheritdoc/>
    public bool Equals(TokenSpan other) => Start == other.Start && lengthAndFlag == other.lengthAndFlag;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TokenSpan other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Start, lengthAndFlag);

    /// <summary>The half-open interval, for messages: <c>[3,9)</c>.</summary>
    public override string ToString() => $"[{Start},{End})";

    /// <summary>True where start, length and flag are equal.</summary>
    public static bool operator ==(TokenSpan left, TokenSpan right) => left.Equals(right);

    /// <summary>True where start, length or flag differ.</summary>
    public static bool operator !=(TokenSpan left, TokenSpan right) => !left.Equals(right);
}
