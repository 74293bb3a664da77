using KnowledgeGraph.Segmentation;

namespace KnowledgeGraph.Tests.Segmentation;

/// <summary>Places of the words of full mode, for a segmenter that gives none. The page shows these lines.</summary>
internal static class LocatedWords
{
    public static IReadOnlyList<Token> Of(string text, IEnumerable<string> words) => Located(text, words);

    // Begin of the page's lines.
    // Words of full mode come by their beginnings, of one beginning the shorter first. They overlap, but single characters and what begins with
    // a letter or digit are given only where no other word reaches.
    private static List<Token> Located(string text, IEnumerable<string> words)
    {
        List<Token> tokens = [];
        Token last = new("", 0, IsDictionaryWord: false);
        foreach (string word in words)
        {
            bool isApart = word.Length < 2 || char.IsAsciiLetterOrDigit(word[0]);
            int start = word.Length > last.Length && text.AsSpan(last.Start).StartsWith(word)
                ? last.Start
                : text.IndexOf(word, Math.Min(isApart ? last.End : last.Start + 1, text.Length), StringComparison.Ordinal);

            // Letters that do not stand together are joined at times; such a word has no place.
            if (start >= 0)
            {
                last = new Token(word, start, IsDictionaryWord: false);
                tokens.Add(last);
            }
        }

        return tokens;
    }

    // End of the page's lines.
}
