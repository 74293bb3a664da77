using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Tests.Support;

/// <summary>Cuts a text into the lines of printed pages, as a copy out of a PDF has them.</summary>
internal static class CutPages
{
    private const string NeverFirst = "，。、；：！？”’）》】,.;:!?)]%";
    private const int LinesOfPage = 25;

    /// <summary>The text with each paragraph cut at <paramref name="columns"/> columns, its first line shorter by an indent that is lost; blank lines go.</summary>
    /// <param name="text">One paragraph a line.</param>
    /// <param name="columns">Columns of a page; a Chinese character takes two.</param>
    /// <param name="page">Writes a page's number behind its last line, where that stands inside a paragraph; null for none.</param>
    /// <param name="isIndented">True where the indent is kept as two wide blanks.</param>
    public static string Of(string text, int columns, Func<int, string>? page = null, bool isIndented = false)
    {
        List<string> lines = [];
        int number = 0;
        int last = 0;
        foreach (string paragraph in text.Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0))
        {
            int first = lines.Count;
            foreach (string line in Cut(paragraph, columns))
            {
                if (page is not null && lines.Count > first && lines.Count - last >= LinesOfPage)
                {
                    lines.Add(page(++number));
                    last = lines.Count;
                }

                lines.Add(line);
            }

            lines[first] = isIndented ? "　　" + lines[first] : lines[first];
        }

        // A number that is set straight before the words of the next page stands on no line of its own.
        return string.Join('\n', lines).Replace(Glue + "\n", string.Empty, StringComparison.Ordinal) + "\n";
    }

    /// <summary>Behind a page's number where the copy sets it straight before the next page's words.</summary>
    public const string Glue = "\u0001";

    private static IEnumerable<string> Cut(string paragraph, int columns)
    {
        StringBuilder line = new();
        int width = 4;
        int at = 0;
        while (at < paragraph.Length)
        {
            int end = at + 1;
            while (char.IsAsciiLetterOrDigit(paragraph[at]) && end < paragraph.Length && char.IsAsciiLetterOrDigit(paragraph[end]))
            {
                end++;
            }

            while (end < paragraph.Length && NeverFirst.Contains(paragraph[end], StringComparison.Ordinal))
            {
                end++;
            }

            string unit = paragraph[at..end];
            int wide = unit.Sum(static c => char.IsAscii(c) ? 1 : 2);
            if (line.Length > 0 && width + wide > columns)
            {
                yield return line.ToString().Trim();
                line.Clear();
                width = 0;
            }

            line.Append(unit);
            width += wide;
            at = end;
        }

        yield return line.ToString().Trim();
    }

    /// <summary>— 3 —</summary>
    public static string Dashed(int page) => string.Create(CultureInfo.InvariantCulture, $"— {page} —");

    /// <summary>3</summary>
    public static string Bare(int page) => page.ToString(CultureInfo.InvariantCulture);

    /// <summary>3 straight before the next line.</summary>
    public static string Glued(int page) => Bare(page) + Glue;
}
