using KnowledgeGraph.Diagnostics;
using KnowledgeGraph.Documents.Readers.Plain;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Readers.Markdown;

/// <summary>Takes Markdown's marks out of the lines' spans and says what they mean; the text stays as it is.</summary>
internal sealed class MarkdownMarks(string text, SourceLine[] lines, TextTables tables, List<Diagnostic> diagnostics)
{
    // A long paragraph right above a rule is no heading.
    private const int LongestUnderlined = 80;

    public void Apply()
    {
        int i = SkipFrontMatter();
        bool mayFence = true;
        while (i < lines.Length)
        {
            ReadOnlySpan<char> words = lines[i].Span.In(text);
            if (words.IsEmpty)
            {
                i++;
            }
            else if (mayFence && MarkdownLine.Fence(words) is not '\0' and char fence)
            {
                int end = ClosingFence(i + 1, fence);
                mayFence = end > 0;
                i = mayFence ? BlankFences(i, end) : i + 1;
            }
            else if (i + 1 < lines.Length && words.Contains('|') && MarkdownLine.IsDelimiterRow(lines[i + 1].Span.In(text)))
            {
                i = TakeTable(i);
            }
            else
            {
                TakeLine(i++);
            }
        }
    }

    private void TakeLine(int i)
    {
        ReadOnlySpan<char> words = lines[i].Span.In(text);
        int underline = i > 0 && lines[i - 1] is { HeadingLevel: 0, Cell: < 0, Span: { IsEmpty: false, Length: <= LongestUnderlined } } ? MarkdownLine.UnderlineLevel(words) : 0;
        if (underline > 0)
        {
            lines[i - 1] = lines[i - 1] with { HeadingLevel = (byte)underline };
            Blank(i);
        }
        else if (MarkdownLine.IsRule(words))
        {
            Blank(i);
        }
        else if (MarkdownLine.IsPicture(words))
        {
            lines[i] = lines[i] with { Style = LineStyle.Furniture };
            diagnostics.Add(new Diagnostic(DiagnosticCode.PictureInText, DiagnosticSeverity.Warning, i + 1, lines[i].Span, "A picture stands here; what it shows is not in the text."));
        }
        else
        {
            lines[i] = Strip(lines[i]);
        }
    }

    private SourceLine Strip(SourceLine line)
    {
        line = StripQuotation(line);
        line = StripHeading(line);
        line = line.HeadingLevel == 0 ? StripBullet(line) : line;
        return StripEmphasis(line);
    }

    private SourceLine StripQuotation(SourceLine line)
    {
        while (!line.Span.IsEmpty && text[line.Span.Start] == '>')
        {
            line = line with { Span = WhiteSpace.Trim(text, line.Span.Start + 1, line.Span.End), Style = line.Style | LineStyle.Boxed };
        }

        return line;
    }

    private SourceLine StripHeading(SourceLine line)
    {
        int level = line.Span.IsEmpty ? 0 : MarkdownLine.HeadingLevel(line.Span.In(text));
        if (level == 0)
        {
            return line;
        }

        int end = line.Span.End;
        while (text[end - 1] == '#')
        {
            end--;
        }

        return line with { Span = WhiteSpace.Trim(text, line.Span.Start + level, end), HeadingLevel = (byte)level };
    }

    private SourceLine StripBullet(SourceLine line)
    {
        bool isItem = line.Span.Length > 2 && text[line.Span.Start] is '-' or '*' or '+' && text[line.Span.Start + 1] is ' ' or '\t';
        return isItem ? line with { Span = WhiteSpace.Trim(text, line.Span.Start + 2, line.Span.End), Style = line.Style | LineStyle.ListItem } : line;
    }

    private SourceLine StripEmphasis(SourceLine line)
    {
        foreach (string mark in (ReadOnlySpan<string>)["***", "**", "__", "*", "_"])
        {
            ReadOnlySpan<char> words = line.Span.In(text);
            int closing = words.StartsWith(mark, StringComparison.Ordinal) ? MarkdownLine.ClosingMark(words, mark) : -1;
            if (closing < 0)
            {
                continue;
            }

            bool isBold = mark.Length > 1;
            if (closing + mark.Length == words.Length)
            {
                TextSpan inner = WhiteSpace.Trim(text, line.Span.Start + mark.Length, line.Span.End - mark.Length);
                return line with { Span = inner, Style = line.Style | (isBold ? LineStyle.Bold : LineStyle.None) };
            }

            if (isBold)
            {
                var rest = new TextSpan(line.Span.Start + mark.Length, line.Span.End);
                return line with { Span = rest, Style = line.Style | LineStyle.BoldStart, BoldLength = (byte)Math.Min(closing - mark.Length, byte.MaxValue) };
            }

            return line;
        }

        return line;
    }

    private int TakeTable(int header)
    {
        List<(int Line, List<TextSpan> Cells)> rows = [(header, PipeRow.Cells(text, lines[header].Span))];
        Blank(header + 1);
        int i = header + 2;
        for (; i < lines.Length && lines[i].Span.In(text).Contains('|'); i++)
        {
            rows.Add((i, PipeRow.Cells(text, lines[i].Span)));
        }

        tables.Add(rows);
        return i;
    }

    // Properties that site generators put in front of a page: title, date, tags.
    private int SkipFrontMatter()
    {
        if (lines.Length == 0 || !lines[0].Span.In(text).SequenceEqual("---"))
        {
            return 0;
        }

        for (int end = 1; end < Math.Min(lines.Length, 100); end++)
        {
            if (lines[end].Span.In(text).SequenceEqual("---"))
            {
                foreach (ref SourceLine line in lines.AsSpan(0, end + 1))
                {
                    line = line with { Style = LineStyle.Furniture };
                }

                return end + 1;
            }
        }

        return 0;
    }

    private int ClosingFence(int from, char fence)
    {
        for (int i = from; i < lines.Length; i++)
        {
            if (MarkdownLine.Fence(lines[i].Span.In(text)) == fence)
            {
                return i;
            }
        }

        return -1;
    }

    private int BlankFences(int start, int end)
    {
        Blank(start);
        Blank(end);
        return end + 1;
    }

    private void Blank(int i)
    {
        int start = LineSplitter.Whole(text, lines[i].Span).Start;
        lines[i] = new SourceLine(new TextSpan(start, start));
    }
}
