using KnowledgeGraph.Extraction.Quantities.Scanning;
using KnowledgeGraph.Extraction.Quantities.Vocabulary;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Quantities.Cells;

/// <summary>Reads the cells of indicator tables: names with their unit, values, column headers.</summary>
/// <remarks>Immutable; one instance serves all threads. Blanks inside a cell (指 标) do no harm, but should be taken out by the caller where they stand inside words.</remarks>
internal sealed class CellReader(QuantityVocabulary vocabulary)
{
    private readonly UnitScanner units = new(vocabulary);
    private readonly CellValueScanner values = new(vocabulary);
    private readonly TimeScanner times = new(vocabulary);

    /// <summary>Takes 人才资源总量(万人) apart. Brackets that hold no unit, as in 全社会研究与试验发展(R&amp;D)投入强度, stay in the name.</summary>
    public IndicatorName ReadName(string cell)
    {
        TextSpan whole = Trimmed(cell, new TextSpan(0, cell.Length));
        bool cumulative = false;
        TextSpan name = whole;
        while (TryLastBracket(cell, name, out TextSpan inner))
        {
            TextSpan before = Trimmed(cell, new TextSpan(name.Start, inner.Start - 1));
            if (TryReadUnitWithNotes(cell, inner, out CellUnit? unit, out TextSpan unitSpan, out bool noted) && !before.IsEmpty)
            {
                return new IndicatorName(cell[before.Start..before.End], before, unit, unitSpan) { IsCumulative = cumulative || noted };
            }

            // 森林覆盖率(%)〔累计〕: a note behind the unit.
            if (!IsCumulativeNote(cell, inner) || before.IsEmpty)
            {
                break;
            }

            cumulative = true;
            name = before;
        }

        name = cumulative ? name : whole;
        return new IndicatorName(cell[name.Start..name.End], name, null, new TextSpan(name.End, name.End)) { IsCumulative = cumulative };
    }

    /// <summary>Reads a cell or bracket that holds a unit and nothing else: 万人, 亿元, %, 件/万人.</summary>
    public bool TryReadUnit(string text, out CellUnit unit) => TryReadUnit(new TextWindow(text, Trimmed(text, new TextSpan(0, text.Length))), out unit);

    /// <summary>Reads a value cell. Its own unit, if it writes one, goes before that of its row.</summary>
    public CellValue ReadValue(string cell, CellUnit? unit = null)
    {
        TextSpan span = Trimmed(cell, new TextSpan(0, cell.Length));
        string text = cell[span.Start..span.End];
        return vocabulary.EmptyCells.Contains(text) || text.Length == 0 ? new CellValue(text, IsEmpty: true) : values.Read(text, unit);
    }

    /// <summary>Reads a column's header.</summary>
    /// <param name="cell">The header, its rows joined.</param>
    /// <param name="referenceYear">The year that 今年 stands for.</param>
    public ColumnHeader ReadHeader(string cell, int? referenceYear = null)
    {
        TextWindow window = new(cell);
        TimeExpression? time = null;
        HeaderWord found = new(null, false, null);
        int i = 0;
        while (i < cell.Length)
        {
            if (vocabulary.Headers.TryMatchAt(window, i, out HeaderWord word, out int end))
            {
                // 预计完成目标: the first word decides, as 预期性目标 and 目标完成情况 do not occur.
                found = new HeaderWord(found.Role ?? word.Role, found.Cumulative || word.Cumulative, found.Per ?? word.Per, found.Aside || word.Aside);
                i = end;
            }
            else if (times.TryRead(window, i, referenceYear, out TimeExpression next))
            {
                time = time is null || time.IsCompared ? next : time;
                i = next.Span.End;
            }
            else if (PlanPeriod(window, i) is { } plan)
            {
                time ??= plan;
                i = plan.Span.End;
            }
            else
            {
                i++;
            }
        }

        return new ColumnHeader(time, found.Role, found.Cumulative, found.Per, ReadName("·" + cell).Unit) { IsAside = found.Aside };
    }

    /// <summary>In a header the plan's name alone is a time: “十四五”目标.</summary>
    private TimeExpression? PlanPeriod(TextWindow window, int start)
    {
        int end = times.PlanNameEnd(window, start, out YearPeriod period);
        return end == start ? null : new TimeExpression(new TextSpan(start, end), TimeKind.Plan, period.From, period.To);
    }

    private bool TryReadUnitWithNotes(string cell, TextSpan inner, out CellUnit? unit, out TextSpan unitSpan, out bool cumulative)
    {
        unitSpan = inner;
        cumulative = false;
        for (int i = inner.Start; i < inner.End; i++)
        {
            if (cell[i] is ',' or '，' or '、' or ';' or '；')
            {
                // (%,五年累计)
                unitSpan = new TextSpan(inner.Start, i);
                cumulative = IsCumulativeNote(cell, new TextSpan(i + 1, inner.End));
                break;
            }
        }

        unitSpan = Trimmed(cell, unitSpan);
        if (cell.AsSpan(unitSpan.Start, unitSpan.Length).StartsWith("单位", StringComparison.Ordinal))
        {
            unitSpan = Trimmed(cell, new TextSpan(Math.Min(unitSpan.Start + 3, unitSpan.End), unitSpan.End));
        }

        bool found = TryReadUnit(new TextWindow(cell, unitSpan), out CellUnit read);
        unit = found ? read : null;
        return found;
    }

    private bool IsCumulativeNote(string cell, TextSpan span)
    {
        TextWindow window = new(cell, span);
        for (int i = span.Start; i < span.End; i++)
        {
            if (vocabulary.Headers.TryMatchAt(window, i, out HeaderWord word, out _) && word.Cumulative)
            {
                return true;
            }
        }

        return false;
    }

    private bool TryReadUnit(TextWindow window, out CellUnit unit)
    {
        int i = window.Start;
        decimal power = Digits.Power(window[i]) > 0 && !vocabulary.Units.HasAt(window, i) ? Digits.Power(window[i++]) : 1;
        decimal scale = power * NumeralScanner.ScaleAt(window, ref i);
        if (!units.TryRead(window, i, out UnitReading reading) || reading.End != window.End)
        {
            unit = null!;
            return false;
        }

        string name = window.Text[window.Start..i] + reading.Name;
        unit = new CellUnit(name, reading.Definition.Kind, reading.Base, scale * reading.Definition.Factor);
        return true;
    }

    private static bool TryLastBracket(string cell, TextSpan span, out TextSpan inner)
    {
        inner = default;
        if (span.IsEmpty || !IsClosing(cell[span.End - 1]))
        {
            return false;
        }

        int depth = 0;
        for (int i = span.End - 1; i >= span.Start; i--)
        {
            depth += IsClosing(cell[i]) ? 1 : IsOpening(cell[i]) ? -1 : 0;
            if (depth == 0)
            {
                inner = new TextSpan(i + 1, span.End - 1);
                return true;
            }
        }

        return false;
    }

    private static bool IsOpening(char c) => c is '(' or '（' or '[' or '〔' or '［' or '【';

    private static bool IsClosing(char c) => c is ')' or '）' or ']' or '〕' or '］' or '】';

    private static TextSpan Trimmed(string text, TextSpan span)
    {
        int start = span.Start;
        int end = span.End;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}
