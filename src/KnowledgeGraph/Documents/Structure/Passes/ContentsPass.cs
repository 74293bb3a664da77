using KnowledgeGraph.Diagnostics;
using KnowledgeGraph.Documents.Structure.Numbering;
using KnowledgeGraph.Documents.Structure.Wrapping;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Structure.Passes;

/// <summary>Finds tables of contents (目录): their lines repeat the headings, with or without dots and page numbers, and are no second set of sections.</summary>
internal static class ContentsPass
{
    private const int LongestEntry = 90;

    // Dots fill the line up to the page's number.
    private const int LongestWithLeader = 240;
    private const int FewestEntries = 3;
    private const int MostEntries = 2000;

    // A document has one table of contents, in front; looking for it must not cost more the longer the text is.
    private const int MostAttempts = 32;
    private const int FarthestRepeat = 5000;

    /// <summary>Marks the lines of tables of contents.</summary>
    public static void Run(LineViews lines, List<Diagnostic> diagnostics)
    {
        int attempts = 0;
        for (int view = 0; view < lines.Count && attempts < MostAttempts; view++)
        {
            if (lines[view].Role != LineRole.Body)
            {
                continue;
            }

            bool isTitled = IsTitle(lines.Words(view));
            if (!isTitled && !CouldOpen(lines, view))
            {
                continue;
            }

            attempts++;
            int first = isTitled ? view + 1 : view;
            int end = FindEnd(lines, first, isTitled);
            if (end - first < FewestEntries)
            {
                continue;
            }

            for (int i = view; i < end; i++)
            {
                if (lines[i].Role == LineRole.Body)
                {
                    lines[i].Role = LineRole.Contents;
                }
            }

            diagnostics.Add(new Diagnostic(
                DiagnosticCode.TableOfContents,
                DiagnosticSeverity.Info,
                lines[view].Number,
                new TextSpan(lines[view].Span.Start, lines[end - 1].Span.End),
                $"A table of contents of {end - first} lines was set aside."));
            return;
        }
    }

    private static bool IsTitle(ReadOnlySpan<char> words) =>
        words.Length <= 12 && LineText.WithoutBlanks(words) is "目录" or "目次" or "目錄" or "[目录]" or "【目录】";

    // Without a title: lines with dots up to a page's number, or a first numbered line whose words stand again further on, with other numbered lines straight behind it.
    private static bool CouldOpen(LineViews lines, int view) =>
        view + FewestEntries < lines.Count
        && IsEntry(lines, view)
        && (HasLeader(lines.Words(view)) && HasLeader(lines.Words(view + 1)) && HasLeader(lines.Words(view + 2))
            || IsFirstHeading(lines, view));

    private static bool IsFirstHeading(LineViews lines, int view) =>
        lines[view].Marker is { Ordinal: 1, Family: NumberingFamily.Part or NumberingFamily.Chapter or NumberingFamily.Ideograph }
        && IsEntry(lines, view + 1)
        && IsEntry(lines, view + 2)
        && lines[view + 1].Marker is not null;

    // The contents end where their first entry stands again; where it does not, with the last line that bears a page number.
    private static int FindEnd(LineViews lines, int first, bool isTitled)
    {
        if (first >= lines.Count)
        {
            return first;
        }

        string key = Key(lines.Words(first));
        string plainKey = Plain(lines.Words(first));
        int lastNumbered = first;
        int view = first;
        HashSet<string> keys = new(StringComparer.Ordinal);
        while (view < Math.Min(lines.Count, first + MostEntries) && IsEntry(lines, view))
        {
            string entry = Plain(lines.Words(view));
            if (view > first && keys.Contains(entry) && (entry == key || entry == plainKey || lines[view].Marker is not null))
            {
                return StartOfBody(lines, view, keys);
            }

            keys.Add(entry);
            keys.Add(Key(lines.Words(view)));
            lastNumbered = EndsWithPage(lines.Words(view)) ? view + 1 : lastNumbered;
            view++;
        }

        if (lastNumbered - first >= FewestEntries)
        {
            return lastNumbered;
        }

        // The body may begin with a preamble, so that the first entry stands again only behind it.
        return isTitled || RepeatsLater(lines, view, (key, plainKey), keys) ? EndOfEntries(lines, first, view) : first;
    }

    private static int StartOfBody(LineViews lines, int view, HashSet<string> keys)
    {
        // The title of the document may stand between, as the contents' last line but one.
        while (view > 0 && lines[view - 1].Marker is null && !keys.Contains(Plain(lines.Words(view - 1))))
        {
            view--;
        }

        return view;
    }

    private static int EndOfEntries(LineViews lines, int first, int end)
    {
        while (end > first && lines[end - 1].Marker is null)
        {
            end--;
        }

        return end;
    }

    private static bool RepeatsLater(LineViews lines, int from, (string WithoutPage, string Plain) first, HashSet<string> keys)
    {
        int repeated = 0;
        bool isFirstFound = false;
        for (int view = from; view < Math.Min(lines.Count, from + FarthestRepeat) && repeated < FewestEntries; view++)
        {
            if (lines[view].Role != LineRole.Body || lines[view].Marker is null)
            {
                continue;
            }

            string entry = Plain(lines.Words(view));
            isFirstFound |= entry == first.WithoutPage || entry == first.Plain;
            repeated += keys.Contains(entry) ? 1 : 0;
        }

        return isFirstFound && repeated >= FewestEntries;
    }

    private static bool IsEntry(LineViews lines, int view) =>
        lines[view].Role is LineRole.Body or LineRole.Furniture
        && (lines[view].Span.Length <= LongestEntry || (lines[view].Span.Length <= LongestWithLeader && EndsWithPage(lines.Words(view))))
        && !lines.Words(view).Contains('。')
        && lines.Words(view)[^1] is not ('；' or '！' or '，');

    // 总则 ......... 1
    private static bool HasLeader(ReadOnlySpan<char> words) => EndsWithPage(words) && PageLine.HasLeaders(words);

    private static bool EndsWithPage(ReadOnlySpan<char> words)
    {
        int end = words.Length;
        while (end > 0 && (ChineseNumeral.Digit(words[end - 1]) >= 0 || words[end - 1] is '-' or ')' or '('))
        {
            end--;
        }

        if (end == words.Length || end == 0 || !(IsLeader(words[end - 1]) || LineText.IsBlank(words[end - 1])))
        {
            return false;
        }

        // A page number stands behind words: 4.0 and 预计3.5 are cells of a table.
        while (end > 0 && (IsLeader(words[end - 1]) || LineText.IsBlank(words[end - 1])))
        {
            end--;
        }

        return end > 1 && ChineseNumeral.Digit(words[end - 1]) < 0 && words[..end].IndexOfAnyInRange('\u4E00', '\u9FFF') >= 0;
    }

    private static bool IsLeader(char unit) => unit is '.' or '．' or '…' or '·' or '‥' or '-' or '—' or '_' or '⋯';

    // A heading of the body bears no page number; a number that ends it is its own.
    private static string Plain(ReadOnlySpan<char> words) => HeadingTitle.Clean(LineText.WithoutBlanks(words));

    // An entry's words without dots and page number.
    private static string Key(ReadOnlySpan<char> words)
    {
        int end = words.Length;
        while (end > 0 && (ChineseNumeral.Digit(words[end - 1]) >= 0 || IsLeader(words[end - 1]) || LineText.IsBlank(words[end - 1]) || words[end - 1] is '(' or ')'))
        {
            end--;
        }

        return HeadingTitle.Clean(LineText.WithoutBlanks(words[..(end == 0 ? words.Length : end)]));
    }
}
