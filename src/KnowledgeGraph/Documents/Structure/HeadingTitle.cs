using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Structure;

/// <summary>Splits a line that begins with a title: 持续实施…工程。瞄准… into title and text.</summary>
/// <param name="Title">The title without marker and closing mark.</param>
/// <param name="End">Offset in the source behind the closing mark.</param>
/// <param name="IsRunIn">True where words follow.</param>
internal readonly record struct HeadingTitle(string Title, int End, bool IsRunIn)
{
    // A colon ends a title only where a short phrase stands before it: 主要指标：到2025年…
    private const int LongestBeforeColon = 24;
    private const int LongestBeforeGap = 30;
    private const int LongestBold = 40;

    // The mark by which Markdown closes bold words.
    private const char Emphasis = '*';

    /// <summary>The title of a numbered or dash line.</summary>
    /// <param name="text">The source's text.</param>
    /// <param name="view">The line.</param>
    /// <param name="markerLength">Units of the marker at its start.</param>
    public static HeadingTitle Read(string text, in LineView view, int markerLength)
    {
        TextSpan line = view.Span;
        int start = line.Start + markerLength;
        while (start < line.End && (LineText.IsBlank(text[start]) || text[start] is ':' or '：' or Emphasis))
        {
            start++;
        }

        int end = FindEnd(text, new TextSpan(start, line.End), out int closing);
        if (EndsInBold(text, new TextSpan(start, end), view.BoldEnd))
        {
            end = closing = view.BoldEnd;
        }

        while (closing < line.End && (text[closing] is Emphasis || (end == view.BoldEnd && (LineText.IsBlank(text[closing]) || text[closing] is '：' or ':' or '。'))))
        {
            closing++;
        }

        bool isRunIn = closing < line.End;
        return new HeadingTitle(Clean(text.AsSpan(start, end - start)), closing, isRunIn);
    }

    /// <summary>A title without blanks at its ends, inner runs of blanks as one, closing mark gone.</summary>
    public static string Clean(ReadOnlySpan<char> words)
    {
        string title = LineText.Collapse(words);
        int end = title.Length;
        while (end > 0 && (title[end - 1] is '。' or '：' or ':' or '；' or ';' or '．' or Emphasis || (title[end - 1] == '.' && end == title.Length)))
        {
            end--;
        }

        return title[..end];
    }

    // **人工智能** 加快研发: bold words set the title off where a mark or a blank parts them from the rest; <b>总体</b>要求 is one title.
    private static bool EndsInBold(string text, TextSpan title, int boldEnd) =>
        boldEnd > title.Start
        && boldEnd < title.End
        && boldEnd - title.Start <= LongestBold
        && (text[boldEnd] is Emphasis or '：' or ':' || LineText.IsBlank(text[boldEnd]) || text[boldEnd - 1] is '：' or ':');

    private static int FindEnd(string text, TextSpan words, out int closing)
    {
        int depth = 0;
        int comma = -1;
        int gap = -1;
        for (int at = words.Start; at < words.End; at++)
        {
            char unit = text[at];
            switch (unit)
            {
                case '（' or '(' or '“' or '《' or '「' or '〔':
                    depth++;
                    continue;
                case '）' or ')' or '”' or '》' or '」' or '〕':
                    depth = Math.Max(0, depth - 1);
                    continue;
                case '，' or ',' or '；':
                    comma = comma < 0 ? at : comma;
                    break;
                case '\u3000':
                    gap = gap < 0 && at - words.Start <= LongestBeforeGap && comma < 0 ? at : gap;
                    break;
                // A quotation or bracket that is never closed must not swallow the line.
                case '。' when depth <= 0 || at - words.Start > 120:
                    return EndAt(text, words, at, gap, out closing);
                case '：' or ':' when depth == 0 && comma < 0 && at - words.Start <= LongestBeforeColon && at > words.Start && at + 1 < words.End:
                    closing = at + 1;
                    return at;
                default:
                    break;
            }
        }

        return EndAt(text, words, words.End, gap, out closing);
    }

    // 指导思想　以习近平…: a wide space sets the title off where the sentence behind it is long.
    private static int EndAt(string text, TextSpan words, int sentence, int gap, out int closing)
    {
        if (gap >= 0 && sentence - gap > LongestBeforeGap)
        {
            closing = gap + 1;
            while (closing < words.End && LineText.IsBlank(text[closing]))
            {
                closing++;
            }

            return gap;
        }

        closing = Math.Min(sentence + 1, words.End);
        return sentence;
    }
}
