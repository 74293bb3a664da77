using KnowledgeGraph.Extraction.Quantities.Vocabulary;

namespace KnowledgeGraph.Extraction.Quantities.Scanning;

/// <summary>One reading of one text, from its first character to its last.</summary>
internal sealed class QuantityScan(ScanTools tools, TextWindow window, QuantityContext context)
{
    // Longer quotations are speech; in short ones numbers are names: “4城8镇”, “四个面向”.
    private const int LongestQuotedName = 18;

    private const int LongestTitle = 120;

    private const int LongestNoun = 10;

    private readonly ScopeState scope = new(window, tools.Vocabulary.TimeLeads);
    private readonly QuantityListBuilder quantities = new(window, context);
    private readonly List<TimeExpression> times = [];
    private CueReading lastCues;

    public QuantityReading Run()
    {
        int i = window.Start;
        while (i < window.End)
        {
            i = tools.CanBegin(window[i]) ? Step(i) : i + 1;
        }

        return new QuantityReading(quantities.Finish(), times, scope.Finish());
    }

    private int Step(int i)
    {
        if (TryReadPunctuation(i, out int next) || TryReadTime(i, out next) || TryReadQuoted(i, out next))
        {
            return next;
        }

        NoteWords(i, out int wordEnd);
        if (TryReadFixed(i, out next) || TryReadNumber(i, out next))
        {
            return next;
        }

        return Math.Max(next, wordEnd);
    }

    private bool TryReadPunctuation(int i, out int next)
    {
        next = i + 1;
        switch (window[i])
        {
            case '\n' or '\r':
                scope.EndParagraph(next);
                return true;
            case '。' or '！' or '？' or '!' or '?':
                scope.EndSentence(next);
                return true;
            case '；' or ';':
                scope.EndClauseGroup(next);
                return true;
            case ',' or '，' or ':' or '：':
                scope.EndClause(next);
                return true;
            case '、':
                return true;
            case '《':
                int close = window.IndexOf('》', i, LongestTitle);
                next = close < 0 ? next : close + 1;
                return true;
            default:
                return false;
        }
    }

    private bool TryReadTime(int i, out int next)
    {
        next = i;
        if (!tools.Times.TryRead(window, i, context.ReferenceYear, out TimeExpression time))
        {
            return false;
        }

        next = time.Span.End;
        times.Add(time);
        if (!time.IsCompared && !quantities.TryDateLast(time))
        {
            scope.Enter(time);
        }

        return true;
    }

    private bool TryReadQuoted(int i, out int next)
    {
        next = tools.Times.PlanNameEnd(window, i, out YearPeriod _);
        if (next > i)
        {
            return true;
        }

        char closing = window[i] switch
        {
            '“' => '”',
            '‘' => '’',
            '「' => '」',
            '"' => '"',
            _ => '\0',
        };
        int close = closing == '\0' ? -1 : window.IndexOf(closing, i + 1, LongestQuotedName);
        next = close < 0 ? i : close + 1;
        return close >= 0;
    }

    private void NoteWords(int i, out int end)
    {
        end = i + 1;
        if (tools.Vocabulary.Roles.TryMatchAt(window, i, out RoleWord role, out int roleEnd))
        {
            scope.Note(role.Reach, role.Role);
            end = Math.Max(end, roleEnd);
        }

        if (tools.Vocabulary.Per.TryMatchAt(window, i, out string per, out int perEnd) && !IsTrap(i, perEnd))
        {
            scope.NotePer(per);
            end = Math.Max(end, perEnd);
        }

        if (tools.Vocabulary.RankVerbs.HasAt(window, i))
        {
            scope.NoteRankVerb();
        }

        if (tools.Vocabulary.Aims.HasAt(window, i))
        {
            scope.NoteAim();
        }

        if (tools.Vocabulary.AheadOfVerb.TryMatchAt(window, i, out QuantityOperator ahead, out _))
        {
            scope.NoteAhead(ahead);
        }

        if (tools.Vocabulary.ChangeStarts.HasAt(window, i))
        {
            scope.NoteChangeStart(i);
        }
    }

    /// <summary>首位 wants a rank verb (居首位; 放在首位 is a figure of speech), 倍增 an aim (实现倍增; 倍增计划 is a name).</summary>
    private bool TryReadFixed(int i, out int next)
    {
        next = i;
        if (!tools.Vocabulary.Fixed.TryMatchAt(window, i, out FixedQuantity word, out int end) || tools.Vocabulary.NameTails.HasAt(window, end))
        {
            return false;
        }

        bool isWanted = word.Kind switch
        {
            QuantityKind.Rank => scope.HasRankVerb || window[i] == '第',
            QuantityKind.Qualitative => scope.HasAim || scope.HasRankVerb,
            _ => true,
        };
        if (!isWanted)
        {
            return false;
        }

        next = Add(new NumberReading
        {
            Start = i,
            NumberEnd = end,
            UnitStart = end,
            End = end,
            Kind = word.Kind,
            Value = word.Value,
            Unit = word.Unit,
            BaseValue = word.Value,
            BaseUnit = word.Unit,
            Operator = word.Operator == QuantityOperator.Equal ? null : word.Operator,
        });
        return true;
    }

    private bool TryReadNumber(int i, out int next)
    {
        NumberReading number;
        if (window[i] is '第' or '前')
        {
            if (!tools.Ranks.TryRead(window, i, scope.HasRankVerb, out number, out next))
            {
                return false;
            }

            next = Add(number);
            return true;
        }

        if (!Digits.IsArabic(window[i]) && Digits.Chinese(window[i]) < 0 && Digits.Power(window[i]) == 0 && Digits.Scale(window[i]) == 0)
        {
            next = i;
            return false;
        }

        if (tools.Numbers.TryRead(window, i, scope.ChangeStart >= window.Start && scope.ChangeStart == i - 1, out number, out next)
            && (IsLevelAtStart(number) || !tools.Names.IsName(window, number, tools.Cues.ReadBefore(window, i, CueLimit))))
        {
            next = Add(number);
            return true;
        }

        return false;
    }

    // 由3.27缩小至2.93: a ratio has no unit.
    private bool IsLevelAtStart(NumberReading number) =>
        number is { Kind: QuantityKind.Plain, IsInCharacters: false } && scope.ChangeStart == number.Start - 1
        && tools.Vocabulary.Before.TryMatchAt(window, number.End, out Cue cue, out int end) && cue.Change == ChangeKind.To && Digits.IsArabic(window[end]);

    private int CueLimit => Math.Max(scope.ClauseStart, quantities.LastEnd);

    private int Add(NumberReading number)
    {
        CueReading cues = tools.Cues.ReadBefore(window, number.Start, CueLimit);
        int end = number.End;
        QuantityOperator? after = null;
        int suffix = window.PastBlanks(end);
        if (tools.Vocabulary.After.TryMatchAt(window, suffix, out QuantityOperator said, out int suffixEnd) && !IsTrap(suffix, suffixEnd))
        {
            after = said;
            end = suffixEnd;
        }

        cues = WithVerbAheadOfYear(number, WithListedCues(number, cues));
        cues = after is null && number.Operator is null ? WithOperatorAheadOfNoun(number, cues) : cues;
        cues = after is null && number.Operator is null && !cues.IsCompared && scope.Ahead is { } ahead ? cues with { Operator = ahead } : cues;
        scope.NoteAhead(null);
        lastCues = cues;
        quantities.Add(number, cues, after, end, scope, times.Count > 0 && times[^1] is { IsCompared: true, IsShared: false } ? times[^1] : null);
        return end;
    }

    /// <summary>In 增加到2020年的7711家 the verb stands ahead of the year.</summary>
    private CueReading WithVerbAheadOfYear(NumberReading number, CueReading cues)
    {
        if (cues.Any || window[number.Start - 1] != '的' || scope.Time is not { } time || time.Span.End != number.Start - 1)
        {
            return cues;
        }

        int year = window[time.Span.Start] is '到' or '至' ? time.Span.Start + 1 : time.Span.Start;
        CueReading verb = tools.Cues.ReadBefore(window, year, CueLimit);
        return cues with { Change = verb.Change, Direction = verb.Direction };
    }

    /// <summary>In 分别降低13.5%、18% and 均超过10家和20家 the words ahead of the first number hold for the next.</summary>
    private CueReading WithListedCues(NumberReading number, CueReading cues) =>
        !cues.Any && quantities.LastEnd == number.Start - 1 && window[number.Start - 1] is '、' or '和' or '与' or '及' && quantities.HasLast(number.Kind, number.BaseUnit)
            ? lastCues with { Start = number.Start, Any = false }
            : cues;

    /// <summary>In 不超过总投入的1/3 and 超过全球一半 the operator stands ahead of what the share is taken of.</summary>
    private CueReading WithOperatorAheadOfNoun(NumberReading number, CueReading cues)
    {
        // 高于全国平均5% says by how much, so 的 or a word like 一半 must follow the noun; 不超过总投入30% can only be a ceiling.
        bool isShare = window[number.Start - 1] == '的' || number.UnitStart == number.End;
        if (cues.Any || number.Kind is not (QuantityKind.Percent or QuantityKind.Multiple))
        {
            return cues;
        }

        for (int i = number.Start - 1; i > Math.Max(CueLimit, number.Start - LongestNoun); i--)
        {
            CueReading far = tools.Cues.ReadBefore(window, i, Math.Max(CueLimit, i - LongestNoun));
            if (far.IsCompared && i - far.Start > 1 && (isShare || far.Operator is QuantityOperator.AtMost or QuantityOperator.AtLeast))
            {
                return cues with { Start = far.Start, Any = true, Operator = far.Operator };
            }
        }

        return cues;
    }

    private bool IsTrap(int start, int end) => tools.Vocabulary.Traps.TryMatchAt(window, start, out _, out int trap) && trap > end;
}
