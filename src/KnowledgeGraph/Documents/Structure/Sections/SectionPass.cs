using System.Globalization;
using KnowledgeGraph.Diagnostics;
using KnowledgeGraph.Documents.Structure.Numbering;
using KnowledgeGraph.Documents.Structure.Tables;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Documents.Structure.Sections;

/// <summary>Decides for each line what it opens: a section, a column, an item, a table, or nothing.</summary>
internal sealed class SectionPass
{
    private const int LongestSplitTitle = 60;

    private readonly LineViews _lines;
    private readonly HashSet<int> _appendices;
    private readonly Dictionary<int, int> _frames;
    private readonly List<Diagnostic> _diagnostics;
    private readonly SectionTracker _tracker = new();
    private readonly LineDecision[] _decisions;
    private readonly Dictionary<int, TableDraft> _tables;
    private readonly HashSet<(int Zone, int Number)> _columnNumbers = [];
    private readonly HashSet<(int Zone, int Number)> _tableNumbers = [];
    private OpenColumn? _column;
    private int _zone;

    private SectionPass(
        LineViews lines,
        IEnumerable<TableDraft> tables,
        HashSet<int> appendices,
        Dictionary<int, int> frames,
        List<Diagnostic> diagnostics)
    {
        _lines = lines;
        _appendices = appendices;
        _frames = frames;
        _diagnostics = diagnostics;
        _decisions = new LineDecision[lines.Count];
        _tables = tables.ToDictionary(static table => table.FirstView);
    }

    /// <summary>Decides for all lines.</summary>
    /// <returns>One decision a view, and the order of families in each zone.</returns>
    public static (LineDecision[] Decisions, IReadOnlyList<FamilyOrder> Orders) Run(
        LineViews lines,
        IEnumerable<TableDraft> tables,
        HashSet<int> appendices,
        Dictionary<int, int> frames,
        List<Diagnostic> diagnostics)
    {
        SectionPass pass = new(lines, tables, appendices, frames, diagnostics);
        IReadOnlyList<FamilyOrder> orders = Observe(lines, appendices);
        for (int view = 0; view < lines.Count; view++)
        {
            pass.Decide(view, orders);
        }

        return (pass._decisions, orders);
    }

    private static List<FamilyOrder> Observe(LineViews lines, HashSet<int> appendices)
    {
        List<FamilyOrder> orders = [new()];
        for (int view = 0; view < lines.Count; view++)
        {
            if (appendices.Contains(view))
            {
                orders.Add(new FamilyOrder());
            }
            else if (lines[view] is { Role: LineRole.Body, Marker: { IsGlued: false } marker })
            {
                orders[^1].Observe(marker);
            }
        }

        return orders;
    }

    private void Decide(int view, IReadOnlyList<FamilyOrder> orders)
    {
        ref LineDecision decision = ref _decisions[view];
        LineView line = _lines[view];
        if (_appendices.Contains(view))
        {
            _zone++;
            _tracker.Restart();
            EndColumn(ref decision);
            decision.Zone = _zone;
            OpenSection(ref decision, view, line.Marker!.Value, orders);
            return;
        }

        decision.Zone = _zone;
        if (_tables.TryGetValue(view, out TableDraft? table))
        {
            decision.Opening = LineOpening.Table;
            decision.Table = table;
            NoteNumber(_tableNumbers, table.Caption, "table");
            if (_column is { Frame: null, Length: > 0 } && table.Caption is not null)
            {
                EndColumn(ref decision);
            }

            return;
        }

        if (decision.Opening != LineOpening.None || line.Role != LineRole.Body)
        {
            decision.Opening = line.Role == LineRole.Table ? LineOpening.InTable : decision.Opening;
            if (line.Role == LineRole.Formality)
            {
                EndColumn(ref decision);
            }

            return;
        }

        if (CaptionReader.Column(_lines, view) is { } caption)
        {
            OpenColumn(ref decision, view, caption);
            return;
        }

        if (_column is not null && StaysInColumn(view, line))
        {
            AddToColumn(ref decision, view, line);
            return;
        }

        if (_column is not null)
        {
            EndColumn(ref decision);
        }

        if (line.Marker is { } marker)
        {
            TrySection(ref decision, view, marker, orders);
        }
    }

    private void TrySection(ref LineDecision decision, int view, Marker marker, IReadOnlyList<FamilyOrder> orders)
    {
        Succession succession = _tracker.Judge(marker);
        if (succession == Succession.None || marker.Family == NumberingFamily.Appendix)
        {
            return;
        }

        // A dash before the first heading belongs to a title: 政府工作报告——2024年3月5日在….
        if (marker.Family == NumberingFamily.Dash && _tracker.Open.Count == 0)
        {
            return;
        }

        if (succession == Succession.Jumps)
        {
            _diagnostics.Add(new Diagnostic(
                DiagnosticCode.HeadingOutOfOrder,
                DiagnosticSeverity.Info,
                _lines[view].Number,
                _lines[view].Span,
                $"The number {_lines.Text(new TextSpan(_lines[view].Span.Start, _lines[view].Span.Start + marker.Length))} does not follow the one before it; taken as a heading."));
        }

        OpenSection(ref decision, view, marker, orders);
    }

    private void OpenSection(ref LineDecision decision, int view, Marker marker, IReadOnlyList<FamilyOrder> orders)
    {
        decision.Opening = marker.Family == NumberingFamily.Dash ? LineOpening.DashItem : LineOpening.Section;
        decision.Marker = marker;
        if (marker.Family != NumberingFamily.Appendix)
        {
            if (marker.Family != NumberingFamily.Dash)
            {
                _tracker.Accept(marker, orders[_zone]);
            }

            orders[_zone].Take(marker.Family);
        }

        if (_lines[view].Span.Length <= marker.Length + 1)
        {
            TakeTitleBelow(view);
        }
    }

    // 第一章 and 附件2 may stand alone, their title on the next line.
    private void TakeTitleBelow(int view)
    {
        int next = view + 1;
        while (next < _lines.Count && _lines[next].Role is LineRole.Furniture)
        {
            next++;
        }

        if (next < _lines.Count
            && _lines[next].Role is LineRole.Body or LineRole.Title
            && _lines[next].Marker is null
            && _lines[next].Span.Length <= LongestSplitTitle
            && !LineText.EndsSentence(_lines.Words(next)[^1])
            && next == view + 1)
        {
            _decisions[next].Opening = LineOpening.Title;
        }
    }

    private void OpenColumn(ref LineDecision decision, int view, CaptionDraft caption)
    {
        EndColumn(ref decision);
        decision.Opening = LineOpening.Column;
        NoteNumber(_columnNumbers, caption, "column");
        decision.Caption = caption;
        _column = new OpenColumn(FrameAt(view));
        if (caption.Title.Length == 0)
        {
            TakeTitleBelow(view);
        }
    }

    private void NoteNumber(HashSet<(int Zone, int Number)> numbers, CaptionDraft? caption, string kind)
    {
        if (caption?.Number is { } number && !numbers.Add((_zone, number)))
        {
            _diagnostics.Add(new Diagnostic(
                DiagnosticCode.DuplicateNumber,
                DiagnosticSeverity.Info,
                caption.Line,
                caption.Span,
                string.Create(CultureInfo.InvariantCulture, $"The {kind} bears the number {number} as one above it does; both are kept.")));
        }
    }

    private void EndColumn(ref LineDecision decision)
    {
        decision.EndsColumn |= _column is not null;
        _column = null;
    }

    private bool StaysInColumn(int view, LineView line)
    {
        if (_column!.Frame is { } frame)
        {
            // The frame may be broken at a page's end and go on in one of its own straight behind.
            if (FrameAt(view) is { } own && own != frame && FrameAt(view - 1) == frame)
            {
                _column.Frame = own;
            }

            return FrameAt(view) == _column.Frame || IsTail(view, line);
        }

        return line.Marker is not { } marker || _column.Owns(marker, _tracker.Judge(marker));
    }

    // A frame broken at a page's end leaves its last sentence outside.
    private bool IsTail(int view, LineView line) =>
        _column!.Length > 0 && line.Marker is null && view > 0 && FrameAt(view - 1) == _column.Frame && !EndsParagraph(_lines.Words(view - 1)[^1]);

    private static bool EndsParagraph(char unit) =>
        LineText.EndsSentence(unit) || unit is '：' or ':' or '”' or '）' or ')' or '》' || !LineText.IsChinese(unit);

    private void AddToColumn(ref LineDecision decision, int view, LineView line)
    {
        Marker? marker = line.Marker is { } numbered && numbered.Family != NumberingFamily.Appendix ? numbered : null;
        _column!.Length++;
        if (ItemTitle.Opens(_lines, view, marker))
        {
            decision.Opening = LineOpening.Item;
            decision.Marker = marker;
            _column.Note(marker);
        }
    }

    private int? FrameAt(int view)
    {
        if (_frames.TryGetValue(view, out int table))
        {
            return table;
        }

        // A bordered block that is no table: its lines follow one another.
        return (_lines[view].Style & LineStyle.Boxed) != 0 ? -1 : null;
    }
}
