namespace KnowledgeGraph.Segmentation.Dictionary;

/// <summary>The part-of-speech tag of each word of a main dictionary, by the cell at which the word ends.</summary>
internal sealed class TagTable(string[] names, ushort[] numbers)
{
    /// <summary>The tag of a word that has none.</summary>
    public const string Unknown = "x";

    /// <summary>How many tags there may be, <see cref="Unknown"/> included.</summary>
    public const int MostTags = ushort.MaxValue + 1;

    /// <summary>The tags by number; number 0 is <see cref="Unknown"/>.</summary>
    public string[] Names { get; } = names;

    /// <summary>Number of the tag by cell.</summary>
    public ushort[] Numbers { get; } = numbers;

    public string this[int cell] => Names[Numbers[cell]];
}
