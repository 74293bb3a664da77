using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Explanation;

/// <summary>Finds words that are triggers of relation rules and yet set off none: they are no verbs where they stand.</summary>
internal sealed class IdleTriggers
{
    private readonly Dictionary<string, string[]> _rules;
    private readonly int _longest;

    public IdleTriggers(RuleSet rules)
    {
        _rules = rules.Relations
            .SelectMany(static rule => rule.Triggers.Select(trigger => (Trigger: trigger, rule.Id)))
            .GroupBy(static pair => pair.Trigger, static pair => pair.Id, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
        _longest = _rules.Keys.Select(static trigger => trigger.Length).DefaultIfEmpty(0).Max();
    }

    /// <summary>The longest triggers in a stretch of the source, from left to right.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="stretch">The stretch.</param>
    /// <param name="verbs">Offsets of the units that belong to verbs; what holds one of them is left out.</param>
    public IEnumerable<IdleTrigger> In(string source, TextSpan stretch, IReadOnlySet<int> verbs)
    {
        string text = FoldedText.Of(stretch.In(source));
        int at = 0;
        while (at < text.Length)
        {
            string? word = Enumerable.Range(0, Math.Min(_longest, text.Length - at))
                .Select(less => text.Substring(at, Math.Min(_longest, text.Length - at) - less))
                .FirstOrDefault(_rules.ContainsKey);
            if (word is null)
            {
                at++;
                continue;
            }

            TextSpan span = new(stretch.Start + at, stretch.Start + at + word.Length);
            if (!Enumerable.Range(span.Start, span.Length).Any(verbs.Contains))
            {
                yield return new IdleTrigger(word, span, _rules[word]);
            }

            at += word.Length;
        }
    }
}
