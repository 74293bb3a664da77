using KnowledgeGraph.Documents;
using KnowledgeGraph.Extraction.Quantities;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Values;

/// <summary>Reads the quantified statements of one paragraph, from its first quantity to its last.</summary>
/// <remarks>A quantity without words of its own measures what the one before it measures: 产值达到5亿元，年均增长8%、居全省第2位.</remarks>
internal sealed class ParagraphStatements(string text, Leaf leaf, QuantityReading reading, IndicatorPhrase phrase, IndicatorNames names, SizeThreshold sizes, ValueSubjects subjects)
{
    private const string Rule = "quantity";
    private const double Confidence = 0.9;

    // The words of a change's two ends, between them.
    private const int LongestChange = 16;

    // Evidence takes in the words of the name; from a name further ahead none is taken over.
    private const int LongestEvidence = 160;

    // 连跨4个万亿元台阶，年均增长8%: what may stand between a quantity and the mark behind which the next goes on without a name.
    private const int LongestRest = 20;

    // 连续9年|稳定在|1300亿斤
    private const int LongestLead = 6;

    private readonly List<Stated> _stated = [];

    // Where the words of the quantity before end.
    private int _floor = leaf.Content.Start;

    // The former quantity, stated or not, and what it measures.
    private Quantity? _former;

    /// <summary>The statements, in text order.</summary>
    public IReadOnlyList<MeasuredValue> Read()
    {
        if (reading.Quantities.Count == 0)
        {
            return [];
        }

        List<Quantity> quantities = sizes.Without(text, reading.Quantities);
        for (int i = 0; i < quantities.Count;)
        {
            if (i + 1 < quantities.Count && DurationTest.RunStart(text, quantities[i]) is { } run && LeadsTo(quantities[i], quantities[i + 1]))
            {
                // 粮食总产量|连续9年稳定在|1300亿斤: how long in a row stands among the words of the figure, the name before them.
                quantities[i + 1] = quantities[i + 1] with { CueSpan = new TextSpan(run, quantities[i + 1].Span.Start) };
                i++;
                continue;
            }

            if (IsPassedOver(quantities[i]))
            {
                _floor = quantities[i].Span.End;
                i++;
                continue;
            }

            int end = i + 1;
            while (end < quantities.Count && !IsPassedOver(quantities[end]) && IsListed(quantities[end - 1], quantities[end]))
            {
                end++;
            }

            State([.. quantities.Skip(i).Take(end - i)], end < quantities.Count && IndicatorPhrase.CueStart(quantities[end]) > quantities[end - 1].Span.End ? IndicatorPhrase.CueStart(quantities[end]) : leaf.Content.End);
            i = end;
        }

        return [.. _stated.Select(static stated => stated.Value)];
    }

    private bool IsPassedOver(Quantity quantity) => quantity.RestatesChange || quantity.Kind == QuantityKind.Qualitative || DurationTest.IsDuration(text, quantity);

    private bool LeadsTo(Quantity run, Quantity next)
    {
        int cue = IndicatorPhrase.CueStart(next);
        return cue >= run.Span.End && cue - run.Span.End <= LongestLead && phrase.IsBare(text, leaf.Content, next, run.Span.End, reading.Times) && !Crosses(run.Span.End, cue, marks: 0);
    }

    // 50%和65%; the next one's own words (增长) would make it a statement of its own.
    private bool IsListed(Quantity before, Quantity next) =>
        next.CueSpan.IsEmpty && next.Kind == before.Kind && (next.Role == ValueRole.Baseline) == (before.Role == ValueRole.Baseline) && Joins(before, next);

    private bool Joins(Quantity before, Quantity next)
    {
        int start = IndicatorPhrase.CueStart(next);
        return start > before.Span.End && text.AsSpan(before.Span.End, start - before.Span.End) is "和" or "、" or "与" or "及" or "以及";
    }

    private void State(List<Quantity> group, int ceiling)
    {
        Quantity first = group[0];
        List<Stated>? shared = Completed(first) ?? Taken(first, group.Count);
        if (shared is null && Own(first, ceiling) is { } own)
        {
            shared = names.IsRelative(own.Value.Indicator) ? Related(own, group.Count) : [own];
        }

        shared ??= Carried(first, group.Count);
        if (shared is not null)
        {
            Pair(group, shared);
        }

        _former = group[^1];
        _floor = Math.Max(_floor, group[^1].Span.End);
    }

    // One name for all, or as many names as quantities.
    private void Pair(List<Quantity> group, List<Stated> shared)
    {
        if (shared.Count == 1)
        {
            int wanted = group.Count > 1 ? group.Count : SaysBoth(group[0]) ? 2 : SaysEach(group[0], shared[0].Value) ? names.CountOfEach(shared[0].Value.Indicator) : 1;
            shared = wanted > 1 ? Members(shared[0], wanted) ?? shared : shared;
        }

        int count = Math.Max(group.Count, shared.Count == 1 ? 1 : shared.Count);
        for (int i = 0; i < count; i++)
        {
            Quantity quantity = group[Math.Min(i, group.Count - 1)];
            Stated from = shared[Math.Min(i, shared.Count - 1)];
            TextSpan evidence = new(Math.Min(from.Value.Evidence.Start, quantity.Span.Start), Math.Max(from.Value.Evidence.End, quantity.Span.End));
            _stated.Add(new Stated(quantity, Value(quantity, from.Value.Indicator, from.Value.IndicatorSpan, from.Value.Subject, evidence)));
        }
    }

    private List<Stated>? Members(Stated stated, int count) =>
        names.Members(stated.Value.Indicator, count)?.Select(member => stated with { Value = Named(stated.Value, member) }).ToList();

    private static MeasuredValue Named(MeasuredValue value, IndicatorName member) => value with
    {
        Indicator = member.Name,
        IndicatorSpan = member.Place is { } place && value.IndicatorSpan is { } span ? new TextSpan(span.Start + place.Start, span.Start + place.End) : null,
    };

    private bool SaysBoth(Quantity quantity)
    {
        int start = Math.Max(_floor, IndicatorPhrase.CueStart(quantity) - LongestRest);
        return start < quantity.NumberSpan.Start && names.SaysBoth(text.AsSpan(start, quantity.NumberSpan.Start - start));
    }

    // 养老保险、医疗保险参保率均稳定在98%以上; 研发投入、工业增加值年均增长10%: what grows by a share grows each by itself.
    private bool SaysEach(Quantity quantity, MeasuredValue value) => value.IndicatorSpan is { } name && name.End < quantity.NumberSpan.Start
        && (names.SaysEach(text.AsSpan(name.End, quantity.NumberSpan.Start - name.End)) || (quantity is { Kind: QuantityKind.Percent, Change: not null } && names.AreWhole(value.Indicator)));

    // B of 从A到B measures what A measures, and the words of both support both.
    private List<Stated>? Completed(Quantity upper)
    {
        int first = _stated.Count;
        while (first > 0 && _stated[first - 1].Value.Role == "baseline" && upper.Span.Start - _stated[first - 1].Quantity.Span.End <= LongestEvidence)
        {
            first--;
        }

        if (first == _stated.Count || upper.Role == ValueRole.Baseline || upper.Span.Start - _stated[^1].Quantity.Span.End > LongestChange || !ReferenceEquals(_stated[^1].Quantity, _former))
        {
            return null;
        }

        for (int i = first; i < _stated.Count; i++)
        {
            MeasuredValue lower = _stated[i].Value;
            _stated[i] = _stated[i] with { Value = lower with { Evidence = new TextSpan(lower.Evidence.Start, Math.Max(lower.Evidence.End, upper.Span.End)) } };
        }

        return _stated[first..];
    }

    // 产值5亿元、增长8%; 分别增长8%、9%: of figures just named.
    private List<Stated>? Taken(Quantity quantity, int count) =>
        _former is not null && _stated.Count > 0 && count == 1 && ReferenceEquals(_stated[^1].Quantity, _former) && Joins(_former, quantity) ? [_stated[^1]] : null;

    private Stated? Own(Quantity quantity, int ceiling)
    {
        bool canStandAhead = quantity.Kind == QuantityKind.Rank || quantity.Role == ValueRole.Baseline;
        TextSpan? ahead = phrase.Before(text, leaf.Content, quantity, _floor, reading.Times);
        // 建设A、B、C3个|中心: what stands ahead is what is counted, not what it is called.
        ahead = ListCount.Is(text, quantity) ? phrase.Behind(text, leaf.Content, quantity, ceiling) ?? ahead : ahead;
        TextSpan? place = ahead ?? phrase.Granted(text, quantity, _floor, reading.Times) ?? (canStandAhead && FormerInReach(quantity) is not null ? null : phrase.Behind(text, leaf.Content, quantity, ceiling));
        if (place is not { } words)
        {
            return null;
        }

        (EntityRef subject, TextSpan name) = subjects.Of(leaf, words, quantity.Span);
        TextSpan evidence = new(Math.Min(words.Start, quantity.Span.Start), Math.Max(words.End, quantity.Span.End));
        string indicator = text[name.Start..name.End];
        return new Stated(quantity, Value(quantity, indicator, name, subject, evidence));
    }

    // 增速居全省第2位: of the figure just named; A、B、C分别达1家、2家、3家，增幅分别达4%、5%、6%: of each in its turn.
    private List<Stated> Related(Stated own, int count)
    {
        string name = own.Value.Indicator;
        if (count > 1 && Last(count) is { } last)
        {
            return [.. last.Select(stated => stated with { Value = stated.Value with { Indicator = stated.Value.Indicator + name, IndicatorSpan = null } })];
        }

        return FormerInReach(own.Quantity) is { } former && !former.Value.Indicator.EndsWith(name, StringComparison.Ordinal)
            ? [own with { Value = own.Value with { Indicator = former.Value.Indicator + name, IndicatorSpan = null, Subject = former.Value.Subject } }]
            : [own];
    }

    // A clause that only goes on from the one before.
    private List<Stated>? Carried(Quantity quantity, int count)
    {
        if (FormerInReach(quantity) is not { } former || !phrase.IsBare(text, leaf.Content, quantity, _floor, reading.Times))
        {
            return null;
        }

        bool says = quantity.Kind is QuantityKind.Rank or QuantityKind.Points or QuantityKind.Multiple || quantity.Role == ValueRole.Baseline
            || (quantity.Kind == QuantityKind.Percent && (quantity.Change is not null || quantity.Per is not null || count > 1))
            || quantity.BaseUnit == former.Quantity.BaseUnit
            || quantity.Span.Start == former.Quantity.Span.End
            || SaysBoth(quantity)
            || (quantity.Change == ChangeKind.By && quantity.Kind == former.Quantity.Kind);
        if (!says)
        {
            return null;
        }

        // 产值5亿元、利润1亿元，分别增长8%、9%
        return count > 1 && Last(count) is { } last ? last : [former];
    }

    private List<Stated>? Last(int count)
    {
        if (_stated.Count < count)
        {
            return null;
        }

        List<Stated> last = _stated[^count..];
        bool differ = last.Select(static stated => stated.Value.Indicator).Distinct(StringComparer.Ordinal).Count() == count;
        return differ && last[^1].Quantity.Span.End - last[0].Value.Evidence.Start <= LongestEvidence && !Crosses(last[0].Quantity.Span.End, last[^1].Quantity.Span.Start, marks: int.MaxValue) ? last : null;
    }

    // The statement just before, where no more than one mark lies between, and no sentence ends.
    private Stated? FormerInReach(Quantity quantity)
    {
        if (_former is null || _stated.Count == 0 || !ReferenceEquals(_stated[^1].Quantity, _former))
        {
            return null;
        }

        Stated former = _stated[^1];
        int start = former.Quantity.Span.End;
        int cue = Math.Max(start, IndicatorPhrase.CueStart(quantity));
        int clause = Clause.Start(text, cue, start);
        bool isNear = clause - start <= LongestRest && quantity.Span.End - former.Value.Evidence.Start <= LongestEvidence;
        return isNear && !Crosses(start, cue, marks: 1) ? former : null;
    }

    private bool Crosses(int start, int end, int marks)
    {
        for (int i = start; i < end; i++)
        {
            if (text[i] is '。' or '；' or ';' or '！' or '？' or '：' or ':' or '\n' || (text[i] is '，' or ',' && --marks < 0))
            {
                return true;
            }
        }

        return false;
    }

    private MeasuredValue Value(Quantity quantity, string indicator, TextSpan? span, EntityRef subject, TextSpan evidence)
    {
        ValueRole role = quantity.Role ?? ValueRole.Target;
        return new MeasuredValue
        {
            Indicator = indicator,
            IndicatorSpan = span,
            IndicatorLeaf = leaf,
            Subject = subject,
            Role = role.ToString().ToLowerInvariant(),
            Value = quantity.Value,
            ValueMax = quantity.ValueMax,
            Operator = quantity.Operator.Symbol(),
            Unit = quantity.Unit,
            BaseValue = quantity.BaseValue,
            BaseValueMax = quantity.BaseValueMax,
            BaseUnit = quantity.BaseUnit,
            Year = quantity.Year,
            Per = quantity.Per,
            Change = quantity is { Change: ChangeKind.By, Direction: ChangeDirection.Up or ChangeDirection.Down } ? quantity.Direction.Value.ToString().ToLowerInvariant() : null,
            Status = role == ValueRole.Target ? "planned" : "done",
            Leaf = leaf,
            Evidence = evidence,
            Rule = Rule,
            Confidence = Confidence,
        };
    }

    /// <summary>A quantity and what it states.</summary>
    private sealed record Stated(Quantity Quantity, MeasuredValue Value);
}
