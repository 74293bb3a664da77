namespace KnowledgeGraph.Segmentation.Tagging;

/// <summary>A word of a text with its part of speech.</summary>
/// <param name="Text">The characters of the word.</param>
/// <param name="Start">Offset of the first UTF-16 unit.</param>
/// <param name="Tag">ICTCLAS tag, such as <c>n</c>, <c>ns</c>, <c>v</c>; <c>m</c> for numbers, <c>eng</c> for Latin letters, <c>x</c> for what is not known.</param>
public readonly record struct TaggedToken(string Text, int Start, string Tag)
{
    /// <summary>Length in UTF-16 units.</summary>
    public int Length => Text.Length;

    /// <summary>Offset behind the last UTF-16 unit.</summary>
    public int End => Start + Text.Length;

    /// <summary>Word and tag with a slash between.</summary>
    public override string ToString() => $"{Text}/{Tag}";
}
