using System.Collections.Concurrent;
using System.Collections.Immutable;
using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Definitions.Schema;
using KnowledgeGraph.Extraction.Coordination;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Topics;

namespace KnowledgeGraph.Extraction.Facts;

/// <summary>Tells relations in a leaf: a trigger in its place, the names around it in their roles.</summary>
/// <remarks>Immutable; one instance serves all threads. Each predicate looks at its own clause, the one before and the one behind: time is linear.</remarks>
internal sealed class RelationExtractor
{
    private readonly Dictionary<string, List<NumberedRule>> _byTrigger = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, NumberedRule[]> _ofVerbs = new(StringComparer.Ordinal);
    private readonly int _ruleCount;
    private readonly GraphSchema _schema;
    private readonly ObjectFinder _objects;
    private readonly StatusReader _status;
    private readonly MemberNamer _namer;
    private readonly HomePlaces _homePlaces;

    public RelationExtractor(RuleSet rules, GraphSchema schema, MemberNamer namer)
    {
        _schema = schema;
        _namer = namer;
        _homePlaces = new HomePlaces(rules);
        _objects = new ObjectFinder(namer);
        _status = new StatusReader(rules);
        foreach (RelationRule rule in rules.Relations.Where(static rule => rule.Objects != ObjectPlace.Below))
        {
            NumberedRule numbered = new(rule, _ruleCount++);
            foreach (string trigger in rule.Triggers)
            {
                if (!_byTrigger.TryGetValue(trigger, out List<NumberedRule>? list))
                {
                    _byTrigger[trigger] = list = [];
                }

                list.Add(numbered);
            }
        }
    }

    /// <summary>No rule tried yet: for the leaves of one document.</summary>
    public TriedRules NoneTried() => new(_ruleCount);

    /// <summary>The facts of a leaf, and the list members that they name for the first time.</summary>
    public void Extract(LeafReading reading, LeafContext context, EntityRef? place, TriedRules tried, ExtractionSink sink)
    {
        Dictionary<int, Topic?>? labels = Labels(reading);
        LeafContext labelled = context;
        LeafContext inSentence = context;
        for (int clause = 0; clause < reading.Clauses.Length; clause++)
        {
            ImmutableArray<Predicate> predicates = reading.Clauses[clause].Predicates;
            if (clause == 0 || reading.Clauses[clause].Sentence != reading.Clauses[clause - 1].Sentence)
            {
                labelled = labels is not null && labels.TryGetValue(clause, out Topic? label) ? label is null ? context : context.Under(label) : labelled;
                inSentence = SentenceTopic(reading, clause) is { } topic && !labelled.IsUnder(topic.Entity) ? labelled.Under(topic) : labelled;
            }

            for (int predicate = 0; predicate < predicates.Length; predicate++)
            {
                if (_status.IsDenied(reading.Text, predicates[predicate]))
                {
                    if (sink.Trace is { } trace)
                    {
                        Deny(reading, clause, predicate, trace);
                    }

                    continue;
                }

                tried.GoOn();
                foreach (Piece verb in predicates[predicate].Verbs)
                {
                    if (verb != predicates[predicate].Verbs[^1] && OnlySaysHow(reading.Text, verb))
                    {
                        continue;
                    }

                    foreach ((RelationRule rule, int number) in RulesOf(reading.Text.Words.TextOf(verb.Word)))
                    {
                        if (tried.Take(number))
                        {
                            Place at = new(reading, clause, predicate, verb);
                            sink.Trace?.Begin(rule, at);
                            Apply(rule, at, inSentence, place, sink);
                            sink.Trace?.End(sink.Facts);
                        }
                    }
                }
            }
        }
    }

    private void Deny(LeafReading reading, int clause, int predicate, RuleTrace trace) =>
        trace.Denied(reading.Clauses[clause].Predicates[predicate].Verbs.SelectMany(verb => RulesOf(reading.Text.Words.TextOf(verb.Word)).Select(numbered => (numbered.Rule, new Place(reading, clause, predicate, verb)))));

    // 嘉定新城：…。青浦新城：…: from its label on each stretch is about the place that it names, up to the next label, of whatever it is.
    private static Dictionary<int, Topic?>? Labels(LeafReading reading)
    {
        const int fewest = 2;
        if (!reading.Text.Text.Contains(':', StringComparison.Ordinal))
        {
            return null;
        }

        Dictionary<int, Topic?> labels = [];
        for (int clause = 0; clause < reading.Clauses.Length; clause++)
        {
            ClausePredicates label = reading.Clauses[clause];
            bool beginsSentence = clause == 0 || label.Sentence != reading.Clauses[clause - 1].Sentence;
            if (beginsSentence && label.Span.End < reading.Text.Text.Length && reading.Text.Text[label.Span.End] == ':')
            {
                labels[clause] = label.Predicates is [{ Verbs: [], Object.Groups: [{ HasEtc: false, Members: [{ IsName: true, Name: { Label: "ScienceCityZone" or "Region" } name }] }] }]
                    ? new Topic(new EntityRef(name.Label, name.Name), reading.Text.Leaf, reading.Text.ToSource(name.Start, name.End), "topic-of-label")
                    : null;
            }
        }

        return labels.Values.Count(static topic => topic is not null) < fewest ? null : labels;
    }

    // 装备制造产业|围绕…,培育…: an industry at the start of a sentence is what the sentence is about.
    internal static Topic? SentenceTopic(LeafReading reading, int clause) =>
        reading.Clauses[clause].Predicates is [{ Verbs: [], Object.Groups: [{ HasEtc: false, Members: [{ IsName: true, Name: { Label: "TechnologyField" or "Industry" } name }] }] }, { Object: not null }, ..]
            ? new Topic(new EntityRef(name.Label, name.Name), reading.Text.Leaf, reading.Text.ToSource(name.Start, name.End), "topic-of-sentence")
            : null;

    // 加快|实施: what is done is told by the verb behind.
    private static bool OnlySaysHow(LeafText text, Piece verb) => (text.Words.RolesOf(verb.Word) & WordRoles.SureAdverb) != 0;

    // 深入推进 tells what 推进 tells. Verbs are words of the vocabulary, so that few are kept.
    private NumberedRule[] RulesOf(string verb) =>
        _ofVerbs.GetOrAdd(verb, word => [.. Enumerable.Range(0, word.Length).SelectMany(start => _byTrigger.GetValueOrDefault(word[start..]) ?? [])]);

    private void Apply(RelationRule rule, Place at, LeafContext context, EntityRef? place, ExtractionSink sink)
    {
        // A field named aside is no subject where the place may be one.
        context = rule.Relation == "COVERS" || (rule.Relation == "FOCUSES_ON" && !rule.Subjects.Contains(SubjectSource.Place)) ? context : context.WithoutAsides();
        if (context.Topics.Count > 0 && rule.NotUnder.Contains(context.Topics[0].Entity.Label))
        {
            sink.Trace?.Because($"does not hold under a {context.Topics[0].Entity.Label} ({context.Topics[0].Entity.Name})");
            return;
        }

        if (rule.UnlessAfter.Count > 0 && at.Previous?.Object is { } before && HoldsOne(before, rule.UnlessAfter))
        {
            sink.Trace?.Because($"does not hold behind a {string.Join('/', rule.UnlessAfter)}");
            return;
        }

        FoundObjects? found = _objects.Find(rule, at, sink.Trace);
        if (found is null || found.Members.Count == 0)
        {
            sink.Trace?.NoObject();
            return;
        }

        SubjectFinder subjects = new(rule, at, context, place, _namer, _homePlaces);
        bool told = rule.Subjects.Contains(SubjectSource.Nobody);
        foreach (NamedMember target in found.Members)
        {
            if (rule.NewLabel is not null && RepeatsTopic(at.Reading.Text, target, context))
            {
                sink.Trace?.Because($"{target.Name} is what the part is about");
                continue;
            }

            if (context.Topics is [{ IsFar: true }, ..] && rule.NewLabel is not null && !IsThing(at.Reading.Text, found, target))
            {
                continue;
            }

            IReadOnlyList<FoundSubject> said = subjects.Find(found, target, _schema);
            if (said.Count == 0)
            {
                sink.Trace?.NoSubject(target.Label, target.Name);
            }

            foreach (FoundSubject subject in said)
            {
                sink.Add(Made(rule, at, found, target, subject, context, said.Count > 1));
                told = true;
                if (subject.Member is { } named)
                {
                    sink.Add(at.Reading.Text, named);
                }
            }
        }

        if (told)
        {
            foreach (NamedMember member in found.Members)
            {
                sink.Add(at.Reading.Text, member);
            }
        }
    }

    private static bool HoldsOne(NounPhrase phrase, IReadOnlyList<string> labels) => phrase.Members.Any(member => member.Name is { } name && labels.Contains(name.Label));

    // A new name that ends on 技术 or 装备, or whose list does.
    private bool IsThing(LeafText text, FoundObjects found, NamedMember target) =>
        target.Rule.StartsWith("lexicon", StringComparison.Ordinal) || _namer.EndsAsThing(text, new ListMember(target.Start, target.End, null))
        || found.Groups.Any(group => group.Members[0].Start <= target.Start && target.End <= group.End && _namer.ClassOf(text, group) is { Label: "Technology" });

    // 区块链技术 under 区块链 names the field again.
    private static bool RepeatsTopic(LeafText text, NamedMember target, LeafContext context)
    {
        if (context.Topics is [{ } named, ..] && named.Leaf == text.Leaf && text.ToSource(target.Start, target.End) is var whole && whole.Start <= named.Span.Start && named.Span.End <= whole.End)
        {
            // 开展云端一体的智能交通应用: the title's own words, with what describes the field.
            return true;
        }

        string? topic = context.Topics.Count > 0 ? FoldedText.Of(context.Topics[0].Entity.Name) : null;
        int at = topic is null ? -1 : text.Text.IndexOf(topic, target.Start, target.End - target.Start, StringComparison.Ordinal);
        return at >= 0 && topic!.Length < target.End - target.Start
            && ModifierCheck.IsGeneral(text, target.Start, at) && ModifierCheck.IsGeneral(text, at + topic.Length, target.End);
    }

    private Fact Made(RelationRule rule, Place at, FoundObjects found, NamedMember target, FoundSubject subject, LeafContext context, bool isCollective)
    {
        int start = Math.Min(at.Verb.Start, target.Start);
        int end = Math.Max(Math.Max(at.Verb.End, target.End), found.CloseEnd);
        if (subject.Local is { } local)
        {
            (start, end) = (Math.Min(start, local.Start), Math.Max(end, local.End));
        }

        FactEnd objectEnd = new(new EntityRef(target.Label, target.Name));
        FactStatus status = _status.Read(rule, at, context.IsReview);
        Provenance provenance = new(
            at.Reading.Text.Leaf,
            at.Reading.Text.ToSource(start, end),
            rule.Id,
            Math.Min(rule.Confidence, target.Confidence),
            subject.Basis);
        return rule.Reversed
            ? new Fact(objectEnd, rule.Relation, subject.End, status, provenance, isCollective)
            : new Fact(subject.End, rule.Relation, objectEnd, status, provenance, isCollective);
    }
}

/// <summary>A rule and its place among all.</summary>
internal readonly record struct NumberedRule(RelationRule Rule, int Number);

/// <summary>A trigger in its place.</summary>
internal sealed record Place(LeafReading Reading, int ClauseIndex, int PredicateIndex, Piece Verb)
{
    public ClausePredicates Clause => Reading.Clauses[ClauseIndex];

    public Predicate Predicate => Clause.Predicates[PredicateIndex];

    public Predicate? Next => PredicateIndex + 1 < Clause.Predicates.Length ? Clause.Predicates[PredicateIndex + 1] : null;

    public Predicate? Previous => PredicateIndex > 0 ? Clause.Predicates[PredicateIndex - 1] : null;
}

/// <summary>Takes what is found.</summary>
internal sealed class ExtractionSink
{
    public List<Fact> Facts { get; } = [];

    /// <summary>Takes down which rules were tried; null where nobody asks.</summary>
    public RuleTrace? Trace { get; init; }

    public List<(LeafText Leaf, NamedMember Member)> Members { get; } = [];

    public void Add(Fact fact) => Facts.Add(fact);

    public void Add(LeafText leaf, NamedMember member) => Members.Add((leaf, member));
}
