using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Readers.Plain;

/// <summary>Splits a text file into lines.</summary>
/// <remarks>
/// A line ends at <c>\n</c> and nowhere else, as everything that counts lines has it; only a file without any <c>\n</c> is split at <c>\r</c>.
/// <c>\r</c> before a <c>\n</c>, form feeds and U+2028 are white space.
/// </remarks>
internal static class LineSplitter
{
    public static SourceLine[] Split(string text)
    {
        ReadOnlySpan<char> rest = text;
        int breaks = rest.Count('\n');
        char lineBreak = breaks > 0 ? '\n' : '\r';
        if (breaks == 0)
        {
            breaks = rest.Count('\r');
        }

        // A break at the very end ends the last line, it does not begin another.
        int count = breaks + (text.Length > 0 && text[^1] == lineBreak ? 0 : 1);
        var lines = new SourceLine[count];
        int start = 0;
        for (int i = 0; i < count; i++)
        {
            int length = rest[start..].IndexOf(lineBreak);
            int end = length < 0 ? text.Length : start + length;
            lines[i] = new SourceLine(WhiteSpace.Trim(text, start, end));
            start = end + 1;
        }

        return lines;
    }

    /// <summary>The line whose words are at <paramref name="words"/> with all its white space, without its line break.</summary>
    public static TextSpan Whole(string text, TextSpan words)
    {
        int start = words.Start;
        while (start > 0 && text[start - 1] is not ('\n' or '\r'))
        {
            start--;
        }

        int end = text.AsSpan(words.End).IndexOfAny('\n', '\r');
        return new TextSpan(start, end < 0 ? text.Length : words.End + end);
    }
}
