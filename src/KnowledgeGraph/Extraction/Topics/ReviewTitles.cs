using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Topics;

/// <summary>Tells titles that look back (发展成就, 2025年工作回顾) from those of tasks that hold the same words (夯实绿色发展基础).</summary>
/// <remarks>Immutable; one instance serves all threads.</remarks>
/// <param name="words">Words of titles that look back.</param>
/// <param name="rules">Which of the words name a foundation, and the verbs of tasks that lay one.</param>
internal sealed class ReviewTitles(IEnumerable<string> words, RuleSet rules)
{
    private readonly string[] _words = [.. words.Distinct(StringComparer.Ordinal)];
    private readonly string[] _foundations = [.. rules.WordsOf("foundationWords")];
    private readonly string[] _verbs = [.. rules.WordsOf("foundationVerbs")];
    private readonly string[] _ways = [.. rules.WordsOf("adverbs").Concat(rules.WordsOf("sureAdverbs")).OrderByDescending(static word => word.Length)];

    /// <summary>True where the title looks back.</summary>
    public bool LookBack(string title)
    {
        foreach (string word in _words)
        {
            if (title.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at && !(_foundations.Contains(word) && IsLaid(title, at)))
            {
                return true;
            }
        }

        return false;
    }

    // 坚持稳中求进,|着力|筑牢经济发展基础: the clause of the foundation begins with the verb, or with how it is laid.
    private bool IsLaid(string title, int at)
    {
        ReadOnlySpan<char> clause = title.AsSpan(title.AsSpan(0, at).LastIndexOfAny(',', '，', '、') + 1).TrimStart();
        string? way = RuleWords.FirstStarting(clause, _ways);
        return RuleWords.FirstStarting(clause, _verbs) is not null || (way is not null && RuleWords.FirstStarting(clause[way.Length..], _verbs) is not null);
    }
}
