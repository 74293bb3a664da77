namespace KnowledgeGraph.Documents.Readers.Markdown;

/// <summary>Questions to the words of one line of Markdown.</summary>
internal static class MarkdownLine
{
    /// <summary><c># Title</c>: one to six marks, then white space and words.</summary>
    public static bool IsHeading(ReadOnlySpan<char> words)
    {
        int level = HeadingLevel(words);
        return level > 0 && words.Length > level && WhiteSpace.Is(words[level]);
    }

    /// <summary>Number of <c>#</c> in front if it may be that of a heading, else 0. Converters leave out the blank behind it, but <c>#topic#</c> is no heading.</summary>
    public static int HeadingLevel(ReadOnlySpan<char> words)
    {
        int level = words.IndexOfAnyExcept('#');
        if (level is < 1 or > 6)
        {
            return 0;
        }

        return WhiteSpace.Is(words[level]) || words[level] > '\u007F' && words[^1] != '#' ? level : 0;
    }

    /// <summary>The whole line stands between two <c>**</c> or two <c>__</c>.</summary>
    public static bool IsBold(ReadOnlySpan<char> words) =>
        words.Length > 4
        && (words.StartsWith("**", StringComparison.Ordinal) && ClosingMark(words, "**") == words.Length - 2
            || words.StartsWith("__", StringComparison.Ordinal) && ClosingMark(words, "__") == words.Length - 2);

    /// <summary>Where the second <paramref name="mark"/> of a line that begins with one stands; -1 without one.</summary>
    public static int ClosingMark(ReadOnlySpan<char> words, string mark)
    {
        int index = words[mark.Length..].IndexOf(mark, StringComparison.Ordinal);
        return index <= 0 ? -1 : index + mark.Length;
    }

    /// <summary><c>| --- | :-: |</c></summary>
    public static bool IsDelimiterRow(ReadOnlySpan<char> words) =>
        words.Contains('-') && !words.ContainsAnyExcept("|-: \t") && words.Contains('|');

    /// <summary><c>---</c>, <c>* * *</c>: at least three of one mark and nothing else.</summary>
    public static bool IsRule(ReadOnlySpan<char> words)
    {
        char mark = words.IsEmpty ? '\0' : words[0];
        return mark is '-' or '*' or '_' && words.Count(mark) >= 3 && !words.ContainsAnyExcept(mark, ' ', '\t');
    }

    /// <summary>The level of the heading above such a line (<c>===</c>, <c>---</c>); 0 for any other line.</summary>
    public static int UnderlineLevel(ReadOnlySpan<char> words)
    {
        if (words.Length < 3 || words[0] is not ('=' or '-') || words.ContainsAnyExcept(words[0]))
        {
            return 0;
        }

        return words[0] == '=' ? 1 : 2;
    }

    /// <summary><c>```</c> or <c>~~~</c>: the mark of a fence; <c>\0</c> for any other line.</summary>
    public static char Fence(ReadOnlySpan<char> words) =>
        words.StartsWith("```", StringComparison.Ordinal) ? '`' : words.StartsWith("~~~", StringComparison.Ordinal) ? '~' : '\0';

    /// <summary><c>![words](address)</c> and nothing else.</summary>
    public static bool IsPicture(ReadOnlySpan<char> words) =>
        words.StartsWith("![", StringComparison.Ordinal) && words[^1] == ')' && words.IndexOf("](", StringComparison.Ordinal) > 0 && words[2..].IndexOf("![", StringComparison.Ordinal) < 0;
}
