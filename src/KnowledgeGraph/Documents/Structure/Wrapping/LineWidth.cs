using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Structure.Wrapping;

/// <summary>How wide text stands on a printed page, in columns: a Chinese character takes two, a Latin letter or a digit one.</summary>
internal static class LineWidth
{
    private const string ClosingMarks = "，。、；：！？”’）》】,.;:!?)]%";

    /// <summary>Columns of <paramref name="words"/>.</summary>
    public static int Of(ReadOnlySpan<char> words)
    {
        int width = 0;
        foreach (char unit in words)
        {
            width += Of(unit);
        }

        return width;
    }

    /// <summary>Columns of the first part of a line that a page does not break: a character or a Latin word or number, with the marks that may not begin a line.</summary>
    public static int OfFirstUnit(ReadOnlySpan<char> words)
    {
        int length = 0;
        while (length < words.Length && IsOfOneWord(words[length]))
        {
            length++;
        }

        length = Math.Max(length, Math.Min(words.Length, 1));
        while (length < words.Length && ClosingMarks.Contains(words[length], StringComparison.Ordinal))
        {
            length++;
        }

        return Of(words[..length]);
    }

    /// <summary>Columns of the white space that a line begins with.</summary>
    public static int OfIndent(string text, TextSpan words)
    {
        int width = 0;
        for (int at = words.Start - 1; at >= 0 && text[at] is not ('\n' or '\r'); at--)
        {
            width += Of(text[at]);
        }

        return width;
    }

    // Quotation marks, dashes and dots of Chinese text are as wide as its characters.
    private static int Of(char unit) =>
        unit is '\u200B' or '\u2060' or '\uFEFF' ? 0 : unit >= '\u2E80' || unit is >= '\u2010' and <= '\u203B' ? char.IsSurrogate(unit) ? 1 : 2 : 1;

    private static bool IsOfOneWord(char unit) => char.IsAsciiLetterOrDigit(unit) || unit is '.' or '%' or '+' or '-' or '/';
}
