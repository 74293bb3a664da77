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

    /// <summary>True where the title looks back.</summary>
    public bool LookBack(string title)
    {
        foreach (string word in _words)
        {
            if (title.Contains(word, StringComparison.Ordinal) && !(_foundations.Contains(word) && RuleWords.FirstStarting(title.AsSpan().TrimStart(), _verbs) is not null))
            {
                return true;
            }
        }

        return false;
    }
}
