using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Readers;

/// <summary>What counts as empty at the ends of a line.</summary>
internal static class WhiteSpace
{
    /// <summary>True for Unicode's white space (U+3000 and U+00A0 are such) and for the marks of no width that copies leave behind.</summary>
    public static bool Is(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\u2060' or '\uFEFF';

    /// <summary>The part of <paramref name="text"/> from <paramref name="start"/> to <paramref name="end"/> without white space at its ends; empty at <paramref name="start"/> where there is nothing else.</summary>
    public static TextSpan Trim(string text, int start, int end)
    {
        int first = start;
        while (first < end && Is(text[first]))
        {
            first++;
        }

        if (first == end)
        {
            return new TextSpan(start, start);
        }

        while (Is(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(first, end);
    }
}
