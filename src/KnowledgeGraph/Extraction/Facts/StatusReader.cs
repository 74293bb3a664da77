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

    public StatusReader(RuleSet rules)
    {
        _sought = Set(rules, "soughtWords");
        _done = Set(rules, "doneWords");
        _ongoing = Set(rules, "ongoingWords");
        _denied = Set(rules, "deniedWords");
    }

    /// <summary>True where the predicate is denied: 未建设, 严禁新建.</summary>
    public bool IsDenied(LeafText text, Predicate predicate) => predicate.Verbs.Any(verb => _denied.Contains(text.Words.TextOf(verb.Word)));

    public FactStatus Read(RelationRule rule, Place at, bool isReview)
    {
        if (rule.Status is { } status)
        {
            return Enum.Parse<FactStatus>(status, ignoreCase: true);
        }

        bool ongoing = false;
        bool done = false;
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

                done |= _done.Contains(word);
                ongoing |= _ongoing.Contains(word);
            }
        }

        return done ? FactStatus.Done
            : isReview ? ongoing ? FactStatus.Ongoing : FactStatus.Done
            : ongoing ? FactStatus.Ongoing : FactStatus.Planned;
    }

    private static HashSet<string> Set(RuleSet rules, string list) => new(rules.WordsOf(list), StringComparer.Ordinal);
}
