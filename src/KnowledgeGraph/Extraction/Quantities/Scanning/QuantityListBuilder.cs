using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Quantities.Scanning;

/// <summary>Makes quantities out of numbers and the words around them, and joins 从A增加到B.</summary>
internal sealed class QuantityListBuilder(TextWindow window, QuantityContext context)
{
    // So many adjuncts share one change; beyond that a list is no longer looked through.
    private const int LongestList = 8;

    // Between 从A到B and the same change said again (，总体增长3倍).
    private const int LongestRestating = 3;

    private readonly List<Quantity> quantities = [];

    // Where the last 从A到B ended; -1 outside the clause group it stands in.
    private int pairEnd = -1;

    /// <summary>The end of the last quantity, or of nothing.</summary>
    public int LastEnd => quantities.Count == 0 ? window.Start : quantities[^1].Span.End;

    /// <summary>True where the last quantity measures in the same unit.</summary>
    public bool HasLast(QuantityKind kind, string? baseUnit) => quantities.Count > 0 && quantities[^1].Kind == kind && quantities[^1].BaseUnit == baseUnit;

    public void Add(NumberReading number, CueReading cues, QuantityOperator? after, int end, ScopeState scope, TimeExpression? compared)
    {
        if (IsComparedMultiple(number, cues, scope.Time))
        {
            scope.Withdraw(cues.Start);
        }

        TimeExpression? time = scope.Time;
        (ValueRole? role, int? year) = RoleJudge.Judge(cues.Role ?? scope.Role, time, context);
        if (compared is { } level && window[number.Start - 1] == '的' && level.Span.End == number.Start - 1 && !cues.Any && number.Kind != QuantityKind.Multiple)
        {
            // 较“十三五”末的9323亿元增加4374亿元: the level that is compared with.
            (role, year) = (ValueRole.Baseline, level.Year);
        }

        Quantity quantity = new()
        {
            Span = new TextSpan(cues.Start, end),
            NumberSpan = new TextSpan(number.Start, number.NumberEnd),
            UnitSpan = new TextSpan(number.UnitStart, number.End),
            CueSpan = new TextSpan(cues.Start, cues.Any ? number.Start : cues.Start),
            Kind = number.Kind,
            Value = number.Value,
            ValueMax = number.ValueMax,
            Operator = after ?? number.Operator ?? cues.Operator ?? QuantityOperator.Equal,
            Unit = number.Unit,
            BaseValue = number.BaseValue,
            BaseValueMax = number.BaseValueMax,
            BaseUnit = number.BaseUnit,
            Per = scope.Per,
            Role = role,
            Time = time,
            Year = year,
            Change = cues.Change,
            Direction = cues.Direction,
            RestatesChange = cues.Change == ChangeKind.By && scope.Per is null && number.Kind is QuantityKind.Multiple or QuantityKind.Percent && pairEnd >= 0 && pairEnd == LastEnd && cues.Start - pairEnd <= LongestRestating && IsSameGroup(pairEnd, cues.Start),
            IsInCharacters = number.IsInCharacters,
        };

        if (quantities.Count > 0 && IsUpperEnd(quantity, scope.ChangeStart))
        {
            MarkBaselines(scope.ChangeStart);
            pairEnd = end;
        }

        quantities.Add(quantity);
    }

    /// <summary>Gives the last quantity the time in brackets behind it: 100个(2025年). False where the time stands elsewhere.</summary>
    public bool TryDateLast(TimeExpression time)
    {
        if (quantities.Count == 0 || time.Span.Start != LastEnd + 1 || window[LastEnd] is not ('(' or '（') || window[time.Span.End] is not (')' or '）'))
        {
            return false;
        }

        (ValueRole? role, int? year) = RoleJudge.Judge(quantities[^1].Role, time, context);
        quantities[^1] = quantities[^1] with { Time = time, Year = year, Role = role };
        return true;
    }

    public IReadOnlyList<Quantity> Finish() => quantities;

    // 是2015年的3倍: the year is that of what is compared with.
    private bool IsComparedMultiple(NumberReading number, CueReading cues, TimeExpression? time) =>
        number.Kind == QuantityKind.Multiple && time is not null && window[time.Span.End] == '的' && time.Span.End + 1 == cues.Start;

    /// <summary>True where the quantity ahead is the lower end of a change to this one.</summary>
    private bool IsUpperEnd(Quantity upper, int changeStart)
    {
        Quantity lower = quantities[^1];
        if (lower.Role == ValueRole.Baseline || lower.Kind != upper.Kind || (lower.Unit is not null && upper.BaseUnit != lower.BaseUnit))
        {
            return false;
        }

        int first = ListStart();
        bool led = changeStart >= 0 && changeStart < quantities[first].Span.End && (first == 0 || changeStart >= quantities[first - 1].Span.End - 1);
        bool leads = upper.Change == ChangeKind.To || (led && upper.CueSpan.Length > 0 && window[upper.CueSpan.Start] is '到' or '至');
        return leads && IsNear(lower.Span.End, upper, led);
    }

    // 从1979家增加到7711家, 由2015年的1979家上升到2020年的7711家; with a comma between only behind 从.
    private bool IsNear(int from, Quantity upper, bool led)
    {
        int to = upper.Span.Start;
        if (upper.Time is { } time && time.Span.Start >= from && time.Span.End <= to)
        {
            to = time.Span.Start;
        }

        if (to - from > 8)
        {
            return false;
        }

        for (int i = from; i < to; i++)
        {
            if (window[i] is '。' or '；' or ';' or '、' || (!led && window[i] is ',' or '，'))
            {
                return false;
            }
        }

        return led || to == from;
    }

    // 分别从3家、5家增加到10家、20家: all lower ends are.
    private void MarkBaselines(int changeStart)
    {
        for (int i = ListStart(); i < quantities.Count; i++)
        {
            quantities[i] = quantities[i] with { Role = ValueRole.Baseline, Year = BaselineYear(quantities[i].Time, changeStart) };
        }
    }

    // The level from which a period's change is counted is that of the year before it, as “十三五”期间 counts from 2015.
    // Of one year, or of none, it is not known when it was measured.
    private int? BaselineYear(TimeExpression? time, int changeStart) => time switch
    {
        { Kind: TimeKind.Years } => time.From,
        { Kind: TimeKind.Plan or TimeKind.Span } when time.From < time.To => time.From - 1,
        not null => changeStart >= 0 && time.Span.Start >= changeStart ? time.Year : null,
        null => context.PeriodStart - 1,
    };

    // Where the list of like quantities begins that the last one ends.
    private int ListStart()
    {
        int first = quantities.Count - 1;
        while (first > 0 && first > quantities.Count - LongestList && Joins(quantities[first - 1], quantities[first]))
        {
            first--;
        }

        return first;
    }

    private bool Joins(Quantity before, Quantity next) =>
        next.CueSpan.IsEmpty && next.Span.Start == before.Span.End + 1 && window[before.Span.End] is '、' or '和' or '与' or '及'
        && next.Kind == before.Kind && next.BaseUnit == before.BaseUnit;

    private bool IsSameGroup(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (window[i] is '。' or '；' or ';' or '\n')
            {
                return false;
            }
        }

        return true;
    }
}
