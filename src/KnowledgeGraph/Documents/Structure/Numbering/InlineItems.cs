using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Structure.Numbering;

/// <summary>
/// Cuts a line of a column that a copy has run together: 专栏1 重大工程（一）甲工程。…。（二）乙工程。…。专栏2 …: each numbered item begins a part of its own.
/// </summary>
internal static class InlineItems
{
    private const string Word = CaptionReader.ColumnWord;

    /// <summary>The parts of <paramref name="span"/> in order, without the white space between them; the whole where nothing is run together.</summary>
    public static IEnumerable<TextSpan> Of(string text, TextSpan span)
    {
        int start = span.Start;
        foreach (int cut in Cuts(text, span))
        {
            TextSpan part = LineText.Trim(text, new TextSpan(start, cut));
            if (!part.IsEmpty)
            {
                yield return part;
            }

            start = cut;
        }

        TextSpan last = LineText.Trim(text, new TextSpan(start, span.End));
        if (!last.IsEmpty)
        {
            yield return last;
        }
    }

    /// <summary>True where the words begin as a column's caption does.</summary>
    public static bool IsColumn(ReadOnlySpan<char> words) => words.TrimStart(CaptionReader.Openers).StartsWith(Word, StringComparison.Ordinal);

    // A mark counts only as one of a row that begins with the first and goes on by one, and behind the end of a sentence; the first may stand behind the caption.
    private static List<int> Cuts(string text, TextSpan span)
    {
        List<int> cuts = [];
        List<int> row = [];
        NumberingFamily? family = null;
        int next = 1;
        for (int at = span.Start; at < span.End; at++)
        {
            if (text[at] is '(' or '（' && MarkerReader.Read(text.AsSpan(at, span.End - at)) is { Family: NumberingFamily.BracketedIdeograph or NumberingFamily.BracketedArabic } marker)
            {
                // （1） inside （一） belongs to the item.
                bool begins = marker.Ordinal == 1 && (row.Count == 0 || (marker.Family == family && EndsSentence(text, span.Start, at)));
                if (begins)
                {
                    Take(cuts, row);
                    (family, next) = (marker.Family, 1);
                }

                if (family == marker.Family && marker.Ordinal == next && (begins || EndsSentence(text, span.Start, at)))
                {
                    row.Add(at);
                    next++;
                }
            }
            else if (at > span.Start && text[at] == Word[0] && EndsSentence(text, span.Start, at) && IsNumberedColumn(text.AsSpan(at, span.End - at)))
            {
                Take(cuts, row);
                cuts.Add(at);
                (family, next) = (null, 1);
            }
        }

        Take(cuts, row);
        return cuts;
    }

    // One number alone is no row.
    private static void Take(List<int> cuts, List<int> row)
    {
        if (row.Count > 1)
        {
            cuts.AddRange(row);
        }

        row.Clear();
    }

    private static bool EndsSentence(string text, int start, int at)
    {
        while (at > start && char.IsWhiteSpace(text[at - 1]))
        {
            at--;
        }

        return at > start && text[at - 1] is '。' or '；' or ';' or '！';
    }

    private static bool IsNumberedColumn(ReadOnlySpan<char> words) =>
        words.StartsWith(Word, StringComparison.Ordinal) && words.Length > Word.Length && (char.IsAsciiDigit(words[Word.Length]) || ChineseNumeral.IsIdeograph(words[Word.Length]));
}
