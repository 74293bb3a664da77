namespace KnowledgeGraph.Segmentation;

/// <summary>A word of a text.</summary>
/// <param name="Text">The characters of the word; in full mode it may be empty.</param>
/// <param name="Start">Offset of the first UTF-16 unit.</param>
/// <param name="IsDictionaryWord">True where the dictionary, user words included, holds this word with a frequency above 0.</param>
public readonly record struct Token(string Text, int Start, bool IsDictionaryWord)
{
    /// <summary>Length in UTF-16 units.</summary>
    public int Length => Text.Length;

    /// <summary>Offset behind the last UTF-16 unit.</summary>
    public int End => Start + Text.Length;

    /// <summary>The word alone.</summary>
    public override string ToString() => Text;
}
