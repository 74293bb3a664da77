using KnowledgeGraph.Extraction.Quantities.Vocabulary;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Quantities.Scanning;

/// <summary>What governs the place that is being read: time, role words, rate words, and where clause and sentence began.</summary>
internal sealed class ScopeState(TextWindow window, WordTable<bool> timeLeads)
{
    private const int LongestTitle = 12;

    private readonly List<TimeScope> scopes = [];
    private TimeReach reach;
    private TimeExpression? formerTime;
    private TimeReach formerReach;
    private int scopeStart;
    private ValueRole? clauseRole;
    private ValueRole? sentenceRole;

    /// <summary>How far a time reaches when no other one follows.</summary>
    private enum TimeReach
    {
        /// <summary>在2018年的评估中: to the next ; or 。</summary>
        ClauseGroup,

        /// <summary>2019年建成: to the end of the sentence.</summary>
        Sentence,

        /// <summary>到2025年, or 2035年远景目标: leads the paragraph.</summary>
        Paragraph,
    }

    public int ClauseStart { get; private set; } = window.Start;

    public TimeExpression? Time { get; private set; }

    public string? Per { get; private set; }

    public bool HasRankVerb { get; private set; }

    public bool HasAim { get; private set; }

    /// <summary>The last 从 of the clause group, or -1.</summary>
    public int ChangeStart { get; private set; } = -1;

    /// <summary>What 至少 and the like say of the next number of the clause.</summary>
    public QuantityOperator? Ahead { get; private set; }

    public ValueRole? Role => clauseRole ?? sentenceRole;

    public void Note(RoleReach kind, ValueRole role)
    {
        // 力争…连续5年稳定在…: what is aimed at is not reached by a word of what was.
        if (role == ValueRole.Actual && sentenceRole == ValueRole.Target)
        {
            return;
        }

        clauseRole = role;
        sentenceRole = kind == RoleReach.Sentence ? role : sentenceRole;
    }

    public void NotePer(string per) => Per = per;

    public void NoteRankVerb() => HasRankVerb = true;

    public void NoteAim() => HasAim = true;

    public void NoteAhead(QuantityOperator? ahead) => Ahead = ahead;

    public void NoteChangeStart(int offset) => ChangeStart = offset;

    public void Enter(TimeExpression time)
    {
        Close(time.Span.Start);
        formerTime = Time;
        formerReach = reach;
        Time = time;
        scopeStart = time.Span.Start;
        reach = ReachOf(time);
    }

    /// <summary>Takes the last time back: it governs nothing, the one before it goes on.</summary>
    public void Withdraw(int next)
    {
        Time = formerTime;
        reach = formerReach;
        scopeStart = next;
    }

    public void EndClause(int next)
    {
        clauseRole = null;
        Per = null;
        HasRankVerb = false;
        HasAim = false;
        Ahead = null;
        ClauseStart = next;
    }

    public void EndClauseGroup(int next)
    {
        EndClause(next);
        ChangeStart = -1;
        EndTime(next, TimeReach.ClauseGroup);
    }

    public void EndSentence(int next)
    {
        EndClauseGroup(next);
        sentenceRole = null;
        EndTime(next, TimeReach.Sentence);
    }

    public void EndParagraph(int next)
    {
        EndSentence(next);
        EndTime(next, TimeReach.Paragraph);
    }

    public IReadOnlyList<TimeScope> Finish()
    {
        Close(window.End);
        return scopes;
    }

    private void EndTime(int next, TimeReach ended)
    {
        if (formerTime is not null && formerReach <= ended)
        {
            formerTime = null;
        }

        if (Time is not null && reach <= ended)
        {
            Close(next);
            Time = null;
        }
    }

    private void Close(int end)
    {
        if (Time is not null)
        {
            scopes.Add(new TimeScope(new TextSpan(scopeStart, end), Time));
        }
    }

    // 2035年远景目标: speaks for all that follows.
    private bool IsTitle(int end)
    {
        for (int i = end; i < end + LongestTitle; i++)
        {
            if (window[i] is ':' or '：')
            {
                return true;
            }

            if (window[i] is ',' or '，' or '。' or '；' or ';' or '、' or '\0')
            {
                return false;
            }
        }

        return false;
    }

    // ——这五年，…; 刚刚过去的2025年，…: neither dashes nor such words take the head of the clause from the time.
    private int HeadOfClause()
    {
        int at = window.PastBlanks(ClauseStart);
        int limit = at + 2;
        while (at < limit && window[at] is '—' or '－' or '-')
        {
            at++;
        }

        return timeLeads.TryMatchAt(window, at, out _, out int end) ? end : at;
    }

    private TimeReach ReachOf(TimeExpression time)
    {
        bool leads = HeadOfClause() >= time.Span.Start && window[time.Span.Start] is not ('在' or '于');
        bool paused = window[window.PastBlanks(time.Span.End)] is ',' or '，' || IsTitle(time.Span.End);
        return paused && (leads || time.IsDeadline) ? TimeReach.Paragraph : leads || time.IsDeadline ? TimeReach.Sentence : TimeReach.ClauseGroup;
    }
}
