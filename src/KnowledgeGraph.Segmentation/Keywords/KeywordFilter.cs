using System.Buffers;

namespace KnowledgeGraph.Segmentation.Keywords;

/// <summary>Leaves out what tells nothing: single characters, white space, stop words.</summary>
internal sealed class KeywordFilter(IEnumerable<string>? stopWords)
{
    private static readonly string[] EnglishStopWords =
    [
        "the", "of", "is", "and", "to", "in", "that", "we", "for", "an", "are", "by", "be", "as", "on", "with",
        "can", "if", "from", "which", "you", "it", "this", "then", "at", "have", "all", "not", "one", "has", "or",
    ];

    private static readonly SearchValues<char> AsciiCapitals = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private readonly HashSet<string> stopWords = new(EnglishStopWords.Concat(stopWords ?? []), StringComparer.Ordinal);

    /// <summary>True where <paramref name="word"/>, one that a segmenter gave, may be a keyword.</summary>
    public bool Allows(string word) => HasTwoCharacters(word) && !stopWords.Contains(Lower(word));

    // A character outside the basic plane is always a word of its own, and so is white space: no other word has two units and one character.
    private static bool HasTwoCharacters(string word) => word.Length >= 2 && !char.IsSurrogatePair(word, 0) && word != "\r\n";

    private static string Lower(string word) => word.AsSpan().ContainsAny(AsciiCapitals) ? word.ToLowerInvariant() : word;
}
