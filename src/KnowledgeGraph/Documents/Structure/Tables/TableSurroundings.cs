using KnowledgeGraph.Diagnostics;
using KnowledgeGraph.Documents.Structure.Numbering;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Structure.Tables;

/// <summary>Finds what belongs to a table outside its cells: the caption and unit line above, the notes below.</summary>
internal static class TableSurroundings
{
    private const int LongestUnitLine = 30;

    /// <summary>Adds captions, unit lines and notes to the tables and marks their lines; reports captions without a table.</summary>
    public static void Attach(LineViews lines, IReadOnlyList<TableDraft> tables, List<Diagnostic> diagnostics)
    {
        foreach (TableDraft table in tables)
        {
            AttachAbove(lines, table);
            AttachBelow(lines, table);
        }

        for (int view = 0; view < lines.Count; view++)
        {
            if (lines[view].Role == LineRole.Body && CaptionReader.Table(lines, view) is { Title.Length: > 0 } caption)
            {
                diagnostics.Add(new Diagnostic(
                    DiagnosticCode.CaptionWithoutBody,
                    DiagnosticSeverity.Warning,
                    caption.Line,
                    caption.Span,
                    "A table is announced here but none was recovered behind it."));
            }
        }
    }

    private static void AttachAbove(LineViews lines, TableDraft table)
    {
        int view = Previous(lines, table.FirstView);
        if (view >= 0 && IsUnitLine(lines.Words(view)))
        {
            int above = Previous(lines, view);
            if (above >= 0 && CaptionReader.Table(lines, above) is { } unitCaption)
            {
                table.Notes.Add(Note(lines, view));
                table.Caption = unitCaption;
                Cover(lines, table, above, view);
            }

            return;
        }

        if (view < 0)
        {
            return;
        }

        if (CaptionReader.Table(lines, view) is { } caption)
        {
            table.Caption ??= caption;
            if (table.Caption == caption)
            {
                Cover(lines, table, view, view);
            }
        }
        else if (Previous(lines, view) is >= 0 and int numbered
            && CaptionReader.Table(lines, numbered) is { Title.Length: 0 } bare
            && lines.Words(view).Length <= 60
            && lines[view].Marker is null
            && !LineText.EndsSentence(lines.Words(view)[^1]))
        {
            // 表3 on one line, its title on the next.
            TextSpan span = new(bare.Span.Start, lines[view].Span.End);
            table.Caption ??= bare with { Title = HeadingTitle.Clean(lines.Words(view)), Span = span };
            Cover(lines, table, numbered, view);
        }
    }

    private static void AttachBelow(LineViews lines, TableDraft table)
    {
        int view = table.LastView + 1;
        Marker? counted = null;
        while (view < lines.Count && lines[view].Role == LineRole.Body && (IsNote(lines.Words(view)) || GoesOn(counted, lines[view].Marker)))
        {
            counted = GoesOn(counted, lines[view].Marker) ? lines[view].Marker : CountIn(lines.Words(view));
            table.Notes.Add(Note(lines, view));
            lines[view].Role = LineRole.Table;
            table.LastView = view++;
        }
    }

    // 注：1.… / 2.…: what goes on counting from a note is a note too.
    private static Marker? CountIn(ReadOnlySpan<char> note)
    {
        int colon = note.IndexOfAny(':', '：');
        ReadOnlySpan<char> rest = colon < 0 ? note[1..] : note[(colon + 1)..];
        rest = rest[MarkerReader.Blanks(rest)..];
        return rest.IsEmpty ? new Marker(NumberingFamily.Appendix, 0, 0) : MarkerReader.Read(rest);
    }

    private static bool GoesOn(Marker? counted, Marker? next) =>
        counted is { } last
        && next is { Family: NumberingFamily.Arabic or NumberingFamily.BracketedArabic or NumberingFamily.Circled } marker
        && (last.Family == marker.Family ? marker.Ordinal == last.Ordinal + 1 : last.Family == NumberingFamily.Appendix && marker.Ordinal == 1);

    private static void Cover(LineViews lines, TableDraft table, int first, int last)
    {
        for (int view = first; view <= last; view++)
        {
            lines[view].Role = LineRole.Table;
        }

        table.FirstView = first;
    }

    private static int Previous(LineViews lines, int view)
    {
        do
        {
            view--;
        }
        while (view >= 0 && lines[view].Role == LineRole.Furniture);

        return view >= 0 && lines[view].Role == LineRole.Body ? view : -1;
    }

    private static CellDraft Note(LineViews lines, int view) =>
        new(LineText.Collapse(lines.Words(view)), lines[view].Span, lines[view].Number);

    private static bool IsUnitLine(ReadOnlySpan<char> words) =>
        words.Length <= LongestUnitLine && (words.StartsWith("单位", StringComparison.Ordinal) || words.StartsWith("（单位", StringComparison.Ordinal) || words.StartsWith("(单位", StringComparison.Ordinal));

    /// <summary>True for a line that explains a table: 注：….</summary>
    public static bool IsNote(ReadOnlySpan<char> words) =>
        words.Length > 2 && (words is ['注', ':' or '：' or '1' or '１', ..] or ['备', '注', ':' or '：', ..] or ['说', '明', ':' or '：', ..] or ['注', '释', ..]);
}
