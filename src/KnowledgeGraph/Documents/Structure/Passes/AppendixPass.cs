using KnowledgeGraph.Documents.Structure.Numbering;

namespace KnowledgeGraph.Documents.Structure.Passes;

/// <summary>Tells appendices (附件N, then what is appended) from mere lists of them (附件：1.… 2.…), and marks the lists.</summary>
internal static class AppendixPass
{
    private const int LongestName = 60;

    /// <summary>Views that open an appendix; the lines of lists become formalities.</summary>
    public static HashSet<int> Run(LineViews lines)
    {
        HashSet<int> openings = [];
        for (int view = 0; view < lines.Count; view++)
        {
            if (lines[view].Role != LineRole.Body || lines[view].Marker is not { Family: NumberingFamily.Appendix } marker)
            {
                continue;
            }

            int title = TitleStart(lines, view, marker);
            if (title < 0)
            {
                if (HasBody(lines, view + 1))
                {
                    openings.Add(view);
                }
                else
                {
                    lines[view].Role = LineRole.Formality;
                }
            }
            else if (IsListed(lines, view, marker))
            {
                view = MarkList(lines, view);
            }
            else
            {
                openings.Add(view);
            }
        }

        // A copy of what was issued as an appendix, without the notice before it: its one mark opens the document.
        if (openings.Count == 1 && openings.First() is var only && TitleStart(lines, only, lines[only].Marker!.Value) < 0 && NextBody(lines, 0) == only)
        {
            lines[only].Role = LineRole.Formality;
            openings.Clear();
        }

        return openings;
    }

    // Offset in the line of the words behind 附件N and colon; -1 where the mark stands alone.
    private static int TitleStart(LineViews lines, int view, Marker marker)
    {
        ReadOnlySpan<char> words = lines.Words(view);
        int at = marker.Length;
        while (at < words.Length && (LineText.IsBlank(words[at]) || words[at] is ':' or '：'))
        {
            at++;
        }

        return at < words.Length ? at : -1;
    }

    // A list names what is appended before it comes: it stands above the signature, in one paragraph or one a line, with nothing appended straight behind it.
    private static bool IsListed(LineViews lines, int view, Marker marker)
    {
        if (lines[view].Span.Length > LongestName || MarkerReader.Read(lines.Words(view)[TitleStart(lines, view, marker)..]) is { Ordinal: 1 })
        {
            return true;
        }

        int next = NextBody(lines, view + 1);
        if (next >= lines.Count)
        {
            return true;
        }

        return lines[next].Marker is { Family: NumberingFamily.Appendix }
            || marker.Ordinal == 0
            || DateLine.Read(lines.Words(next)) is not null
            || (next + 1 < lines.Count && DateLine.Read(lines.Words(next + 1)) is not null && lines[next].Span.Length < 30);
    }

    private static int MarkList(LineViews lines, int view)
    {
        lines[view].Role = LineRole.Formality;
        int next = view + 1;
        while (next < lines.Count
            && lines[next].Role == LineRole.Body
            && lines[next].Span.Length <= LongestName
            && lines[next].Marker is { Ordinal: > 1, Family: NumberingFamily.Arabic or NumberingFamily.BracketedArabic }
            && !lines.Words(next).Contains('。'))
        {
            lines[next].Role = LineRole.Formality;
            next++;
        }

        return next - 1;
    }

    private static bool HasBody(LineViews lines, int view)
    {
        int next = NextBody(lines, view);
        return next < lines.Count && lines[next].Marker is not { Family: NumberingFamily.Appendix };
    }

    private static int NextBody(LineViews lines, int view)
    {
        while (view < lines.Count && lines[view].Role is LineRole.Furniture or LineRole.Contents)
        {
            view++;
        }

        return view;
    }
}
