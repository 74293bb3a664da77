namespace KnowledgeGraph.Extraction.Sentences;

/// <summary>What a <see cref="Piece"/> of a clause is.</summary>
internal enum PieceKind
{
    /// <summary>Words that no rule knows.</summary>
    Text,

    /// <summary>A name.</summary>
    Name,

    /// <summary>A verb, adverb or preposition in its place.</summary>
    Verb,

    /// <summary>、.</summary>
    Mark,

    /// <summary>和, 与, 及.</summary>
    Conjunction,

    /// <summary>等.</summary>
    Etc,

    /// <summary>What stands behind 等 up to its last noun.</summary>
    Tail,
}

/// <summary>A name as the sentence sees it.</summary>
/// <param name="Start">Offset in the leaf.</param>
/// <param name="End">Offset behind it.</param>
/// <param name="Label">What it is.</param>
/// <param name="Name">Its name as far as known here.</param>
/// <param name="Rule">What found it.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="IsContextual">True for a word that is a name only in a list or rule.</param>
internal sealed record NameSpan(int Start, int End, string Label, string Name, string Rule, double Confidence, bool IsContextual = false)
{
    /// <summary>No properties.</summary>
    public static IReadOnlyDictionary<string, string> NoProperties { get; } = new Dictionary<string, string>();

    /// <summary>Properties of its node.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = NoProperties;
}

/// <summary>A piece of a clause; pieces tile it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Offset in the leaf.</param>
/// <param name="End">Offset behind it.</param>
/// <param name="Word">Number of the word of a verb, conjunction, class noun (in a tail); else -1.</param>
/// <param name="Name">The name; of a tail the one that stands in it.</param>
internal readonly record struct Piece(PieceKind Kind, int Start, int End, int Word = -1, NameSpan? Name = null);
