using KnowledgeGraph.Documents;
using KnowledgeGraph.Extraction.Quantities;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Values;

/// <summary>Finds goals in words: 科技创新综合实力居全国大中城市前列.</summary>
internal sealed class QualitativeGoals(
    IReadOnlyList<string> verbs,
    IReadOnlyList<string> ends,
    IReadOnlyList<string> bareEnds,
    IndicatorPhrase phrase)
{
    private const string Rule = "goal-in-words";
    private const double Confidence = 0.8;

    /// <summary>The goals of a paragraph, in text order.</summary>
    public IEnumerable<MeasuredValue> Find(string text, Leaf leaf, QuantityReading reading, int? planEnd, ValueSubjects subjects)
    {
        int start = leaf.Content.Start;
        while (start < leaf.Content.End)
        {
            int end = Clause.End(text, start, leaf.Content.End);
            TextSpan clause = Clause.Trim(text, start, end);
            start = end + 1;
            if (clause.IsEmpty || HoldsNumber(reading.Quantities, clause))
            {
                continue;
            }

            if (Split(text, clause) is { } split && phrase.Strip(text, new TextSpan(clause.Start, split), reading.Times) is { Length: >= 4 } name)
            {
                (EntityRef subject, TextSpan indicator) = subjects.Of(leaf, name, new TextSpan(split, clause.End));
                yield return new MeasuredValue
                {
                    Indicator = text[indicator.Start..indicator.End],
                    IndicatorSpan = indicator,
                    IndicatorLeaf = leaf,
                    Subject = subject,
                    Role = "target",
                    Text = text[split..clause.End],
                    Year = YearAt(reading, clause) ?? planEnd,
                    Status = "planned",
                    Leaf = leaf,
                    Evidence = new TextSpan(name.Start, clause.End),
                    Rule = Rule,
                    Confidence = Confidence,
                };
            }
        }
    }

    // Where the goal begins in the clause: at its verb, or at the end that needs none.
    private int? Split(string text, TextSpan clause)
    {
        ReadOnlySpan<char> words = clause.In(text);
        foreach (string bare in bareEnds)
        {
            if (words.EndsWith(bare, StringComparison.Ordinal))
            {
                return clause.End - bare.Length;
            }
        }

        bool endsAsGoal = false;
        foreach (string end in ends)
        {
            endsAsGoal |= words.EndsWith(end, StringComparison.Ordinal);
        }

        if (!endsAsGoal)
        {
            return null;
        }

        int best = -1;
        foreach (string verb in verbs)
        {
            best = Math.Max(best, words.LastIndexOf(verb, StringComparison.Ordinal));
        }

        return best > 0 ? clause.Start + best : null;
    }

    private static bool HoldsNumber(IReadOnlyList<Quantity> quantities, TextSpan clause)
    {
        for (int i = TextOrder.FirstEndingBehind(quantities, clause.Start, static quantity => quantity.Span); i < quantities.Count && quantities[i].Span.Start < clause.End; i++)
        {
            if (quantities[i].Kind != QuantityKind.Qualitative)
            {
                return true;
            }
        }

        return false;
    }

    private static int? YearAt(QuantityReading reading, TextSpan clause)
    {
        int index = TextOrder.FirstEndingBehind(reading.Scopes, clause.Start, static scope => scope.Span);
        return index < reading.Scopes.Count && reading.Scopes[index].Span.Contains(clause.Start) ? reading.Scopes[index].Time.Year : null;
    }
}
