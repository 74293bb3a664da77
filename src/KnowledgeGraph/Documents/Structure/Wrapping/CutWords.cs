using System.Text;

namespace KnowledgeGraph.Documents.Structure.Wrapping;

/// <summary>Words that a page may have cut, as they are read: the same joining as of a whole text, for a quotation of it.</summary>
internal static class CutWords
{
    /// <summary>The words with their lines joined: without breaks, the blanks beside them, and lines that are the number of a page.</summary>
    public static string Joined(string words)
    {
        if (words.AsSpan().IndexOfAny('\n', '\r') < 0)
        {
            return words;
        }

        StringBuilder joined = new(words.Length);
        foreach (string line in words.Split('\n', '\r'))
        {
            ReadOnlySpan<char> part = line.AsSpan().Trim();
            if (part.IsEmpty || (joined.Length > 0 && PageLine.IsNumberOfPage(part)))
            {
                continue;
            }

            if (joined.Length > 0 && NeedsBlank(joined[^1], part[0]))
            {
                joined.Append(' ');
            }

            joined.Append(part);
        }

        return joined.ToString();
    }

    /// <summary>True where two lines are joined by a blank, as Latin words are.</summary>
    public static bool NeedsBlank(char last, char next) => char.IsAsciiLetter(last) && char.IsAsciiLetter(next);
}
