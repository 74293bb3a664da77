namespace KnowledgeGraph.Text;

/// <summary>A stretch of text in UTF-16 units: <paramref name="Start"/> is in it, <paramref name="End"/> is the first unit behind it.</summary>
/// <param name="Start">Offset of the first unit, from 0.</param>
/// <param name="End">Offset behind the last unit; equal to <paramref name="Start"/> for an empty span.</param>
public readonly record struct TextSpan(int Start, int End) : IComparable<TextSpan>
{
    /// <summary>Length in UTF-16 units.</summary>
    public int Length => End - Start;

    /// <summary>True where the span holds no unit.</summary>
    public bool IsEmpty => End <= Start;

    /// <summary>True where <paramref name="other"/> lies in this span, ends included.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>True where the unit at <paramref name="offset"/> lies in this span.</summary>
    public bool Contains(int offset) => offset >= Start && offset < End;

    /// <summary>True where the two share at least one unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The units of <paramref name="text"/> that the span covers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches past the text.</exception>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    /// <summary>By start, then by end.</summary>
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <summary>The half-open interval, for messages: <c>[3,9)</c>.</summary>
    public override string ToString() => $"[{Start},{End})";

    /// <summary>True where <paramref name="left"/> comes first.</summary>
    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    /// <summary>True where <paramref name="right"/> comes first.</summary>
    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    /// <summary>True where <paramref name="left"/> comes first or both are equal.</summary>
    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    /// <summary>True where <paramref name="right"/> comes first or both are equal.</summary>
    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;
}
