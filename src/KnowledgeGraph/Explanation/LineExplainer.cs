using KnowledgeGraph.Definitions;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Facts;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Terms;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Explanation;

/// <summary>Gathers what was extracted from a line, and what was tried there.</summary>
internal sealed class LineExplainer(GraphDefinitions definitions, ExtractionResult extraction, RuleTrace trace)
{
    private const string NotKept = "what it told was not kept: another rule tells the same, the schema does not allow its ends, or a correction took it away";

    private readonly RulePlaces _places = new(definitions);
    private readonly ILookup<(string Rule, TextSpan Evidence), Fact> _kept = extraction.Plan.Facts.ToLookup(static fact => (fact.Provenance.Rule, fact.Provenance.Evidence));

    public LineExplanation Explain(LinePlace place)
    {
        TextSpan line = place.Span;
        ExplainedWord[] words = Words(place.Source, line);
        RuleAttempt[] attempts = [.. trace.Attempts.Where(attempt => attempt.Verb.Overlaps(line))];
        return new LineExplanation
        {
            Source = place.Source.Name,
            Line = place.Line,
            Text = line.In(place.Source.Text).ToString(),
            Span = line,
            Parts = [.. place.Leaves.Select(leaf => new ExplainedPart(leaf.Leaf.Kind, leaf.Leaf.Content, leaf.Path, trace.HasRead(leaf.Leaf)))],
            Words = words,
            Mentions = [.. extraction.Plan.Mentions.Where(mention => mention.Span.Overlaps(line)).Select(Explained)],
            Tried = [.. attempts.OrderBy(static attempt => attempt.Verb.Start).Select(attempt => Tried(attempt, place.Source.Text))],
            Idle = Idle(place, [.. attempts.SelectMany(static attempt => Enumerable.Range(attempt.Verb.Start, attempt.Verb.Length))], words),
            Facts = [.. extraction.Plan.Facts.Where(fact => fact.Provenance.Evidence.Overlaps(line)).Select(fact => Explained(fact, place.Source.Text))],
            Values = [.. extraction.Values.Where(value => value.Evidence.Overlaps(line) || value.IndicatorSpan?.Overlaps(line) == true).Select(value => Explained(value, place.Source.Text))],
        };
    }

    private ExplainedWord[] Words(SourceText source, TextSpan line) =>
    [
        .. DomainWords.Segmenter(definitions.Lexicon).Segment(FoldedText.Of(line.In(source.Text)))
            .Select(word => (Word: word, Span: new TextSpan(line.Start + word.Start, line.Start + word.End)))
            .Select(word => new ExplainedWord(word.Span.In(source.Text).ToString(), word.Span, definitions.Lexicon.Find(word.Word.Text) is not null)),
    ];

    // 以 in 以上 is no word of its own.
    private IdleTrigger[] Idle(LinePlace place, HashSet<int> verbs, ExplainedWord[] words)
    {
        HashSet<int> starts = [.. words.Select(static word => word.Span.Start)];
        HashSet<int> ends = [.. words.Select(static word => word.Span.End)];
        IdleTriggers triggers = new(definitions.Rules);
        return
        [
            .. place.Leaves.Where(leaf => trace.HasRead(leaf.Leaf))
                .Select(leaf => new TextSpan(Math.Max(leaf.Leaf.Content.Start, place.Span.Start), Math.Min(leaf.Leaf.Content.End, place.Span.End)))
                .SelectMany(stretch => triggers.In(place.Source.Text, stretch, verbs))
                .Where(trigger => starts.Contains(trigger.Span.Start) && ends.Contains(trigger.Span.End)),
        ];
    }

    private TriedRule Tried(RuleAttempt attempt, string text)
    {
        int kept = attempt.Facts.Select(static told => told.Provenance.Evidence).Distinct().Sum(evidence => _kept[(attempt.Rule.Id, evidence)].Count());
        kept = Math.Min(kept, attempt.Facts.Count);
        return new TriedRule(
            attempt.Rule.Id,
            _places.Of(attempt.Rule.Id),
            attempt.Rule.Relation,
            attempt.Verb.In(text).ToString(),
            attempt.Verb,
            kept,
            kept == 0 && attempt.Facts.Count > 0 ? [.. attempt.Reasons, NotKept] : attempt.Reasons);
    }

    private ExplainedMention Explained(Mention mention) =>
        new(mention.Label, mention.Name, mention.Surface, mention.Span, mention.IsComposed, mention.Rule, _places.Of(mention));

    private ExplainedFact Explained(Fact fact, string text) => new(
        fact.Start.Label,
        fact.Start.Entity?.Name,
        fact.Type,
        fact.End.Label,
        fact.End.Entity?.Name,
        fact.StatusName,
        fact.Provenance.Evidence.In(text).ToString(),
        fact.Provenance.Evidence,
        fact.Provenance.Rule,
        _places.Of(fact.Provenance.Rule),
        fact.Provenance.Confidence);

    private static ExplainedValue Explained(MeasuredValue value, string text) => new(
        value.Indicator,
        value.Subject.Label,
        value.Subject.Name,
        value.Operator,
        value.Value,
        value.ValueMax,
        value.Unit,
        value.Year,
        value.Role,
        value.Text,
        value.Evidence.In(text).ToString(),
        value.Evidence,
        value.Rule);
}
