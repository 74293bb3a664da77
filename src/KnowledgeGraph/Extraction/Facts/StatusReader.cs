using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Extraction.Coordination;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Facts;

/// <summary>How far a thing has come: told by the verbs of its clause, else by whether the part looks back.</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
internal sealed class StatusReader
{
    private readonly HashSet<string> _sought;
    private readonly HashSet<string> _done;
    private readonly HashSet<string> _ongoing;
    private readonly HashSet<string> _denied;
    private readonly HashSet<string> _driving;
    private readonly HashSet<string> _attained;
    private readonly HashSet<string> _starting;
    private readonly IReadOnlyList<string> _aimStarts;

    public StatusReader(RuleSet rules)
    {
        _sought = Set(rules, "soughtWords");
        _done = Set(rules, "doneWords");
        _ongoing = Set(rules, "ongoingWords");
        _denied = Set(rules, "deniedWords");
        _driving = Set(rules, "drivingWords");
        _attained = Set(rules, "attainedWords");
        _starting = Set(rules, "startingWords");
        _aimStarts = rules.WordsOf("aimStarts");
    }

    /// <summary>True where the predicate is denied: 未建设, 严禁新建.</summary>
    public bool IsDenied(LeafText text, Predicate predicate)
    {
        foreach (Piece verb in predicate.Verbs)
        {
            if (_denied.Contains(text.Words.TextOf(verb.Word)))
            {
                return true;
            }
        }

        return false;
    }

    public FactStatus Read(RelationRule rule, Place at, bool isReview)
    {
        if (rule.Status is { } status)
        {
            return Enum.Parse<FactStatus>(status, ignoreCase: true);
        }

        bool ongoing = false;
        bool done = false;

        // 建成X, 启动X: in a part that looks ahead what is to be done; of X建成, X启动 it is told.
        bool isTold = isReview || rule.Objects == ObjectPlace.Before;
        Predicate? before = rule.Objects == ObjectPlace.Between ? at.Previous : null;
        Predicate? behind = rule.Objects == ObjectPlace.Before ? null : at.Next;
        foreach (Predicate? predicate in (Predicate?[])[before, at.Predicate, behind])
        {
            foreach (Piece verb in predicate?.Verbs ?? [])
            {
                string word = at.Reading.Text.Words.TextOf(verb.Word);
                if (_sought.Contains(word))
                {
                    return FactStatus.Sought;
                }

                done |= _done.Contains(word) && (isTold || !_attained.Contains(word));
                ongoing |= _ongoing.Contains(word) && (isTold || !_starting.Contains(word));
            }
        }

        // 推动X攻坚行动|全面完成: what is driven at is not done.
        bool driven = done && !isReview && (at.Predicate.Verbs.Concat(at.Previous?.Verbs ?? []).Any(verb => _driving.Contains(at.Reading.Text.Words.TextOf(verb.Word))) || IsAim(at));
        return done && !driven ? FactStatus.Done
            : isReview ? ongoing ? FactStatus.Ongoing : FactStatus.Done
            : ongoing ? FactStatus.Ongoing : FactStatus.Planned;
    }

    // 到2025年,X制度全面建立: under a year to come.
    private bool IsAim(Place at)
    {
        int clause = at.ClauseIndex;
        while (clause > 0 && at.Reading.Clauses[clause - 1].Sentence == at.Clause.Sentence)
        {
            clause--;
        }

        ReadOnlySpan<char> words = at.Reading.Text.Text.AsSpan(at.Reading.Clauses[clause].Span.Start);
        foreach (string start in _aimStarts)
        {
            if (words.StartsWith(start, StringComparison.Ordinal) && words.Length > start.Length && (char.IsAsciiDigit(words[start.Length]) || words[start.Length] is '“' or '本'))
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<string> Set(RuleSet rules, string list) => new(rules.WordsOf(list), StringComparer.Ordinal);
}
