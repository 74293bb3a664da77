using KnowledgeGraph.Definitions.Rules;
using KnowledgeGraph.Documents;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Facts;

/// <summary>A relation rule at one of its triggers, and what came of it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Leaf">The leaf that holds the trigger.</param>
/// <param name="Verb">The verb in the source.</param>
internal sealed record RuleAttempt(RelationRule Rule, Leaf Leaf, TextSpan Verb)
{
    /// <summary>Why it told nothing, or nothing of some of its objects.</summary>
    public List<string> Reasons { get; } = [];

    /// <summary>What it told, names as the sentence has them.</summary>
    public List<Fact> Facts { get; } = [];
}

/// <summary>Takes down which relation rules were tried in some leaves, for a person who asks why a fact was found or not.</summary>
/// <remarks>For one extraction, on one thread. Where nobody asks there is none, so that it costs nothing.</remarks>
internal sealed class RuleTrace(IEnumerable<Leaf> leaves)
{
    private readonly HashSet<Leaf> _leaves = [.. leaves];
    private readonly HashSet<Leaf> _read = [];
    private readonly List<RuleAttempt> _attempts = [];
    private RuleAttempt? _open;
    private Place? _at;
    private int _told;

    /// <summary>The attempts, in the order in which they were made.</summary>
    public IReadOnlyList<RuleAttempt> Attempts => _attempts;

    /// <summary>True where relation rules were tried in the leaf; they are not in tables, captions and titles of fields.</summary>
    public bool HasRead(Leaf leaf) => _read.Contains(leaf);

    /// <summary>Relation rules are about to be tried in the leaf.</summary>
    public void Read(Leaf leaf) => _read.Add(leaf);

    /// <summary>A rule is about to be tried.</summary>
    public void Begin(RelationRule rule, Place at)
    {
        _open = null;
        if (_leaves.Contains(at.Reading.Text.Leaf))
        {
            _attempts.Add(_open = new RuleAttempt(rule, at.Reading.Text.Leaf, at.Reading.Text.ToSource(at.Verb.Start, at.Verb.End)));
            _at = at;
        }
    }

    /// <summary>The rule has been tried.</summary>
    /// <param name="facts">All facts told so far.</param>
    public void End(IReadOnlyList<Fact> facts)
    {
        _open?.Facts.AddRange(facts.Skip(_told));
        _told = facts.Count;
        _open = null;
    }

    /// <summary>The verb of these rules is denied (未建设): none of them is tried.</summary>
    public void Denied(IEnumerable<(RelationRule Rule, Place At)> rules)
    {
        foreach ((RelationRule rule, Place at) in rules)
        {
            Begin(rule, at);
            Because("what the verb says is denied");
            _open = null;
        }
    }

    /// <summary>The open rule told nothing, or nothing of one of its objects.</summary>
    public void Because(string reason)
    {
        if (_open is { } attempt && !attempt.Reasons.Contains(reason))
        {
            attempt.Reasons.Add(reason);
        }
    }

    /// <summary>The open rule found no object.</summary>
    public void NoObject()
    {
        if (_open is not null)
        {
            Because(ObjectReason.Of(_open.Rule, _at!));
        }
    }

    /// <summary>The open rule found an object of which nobody says anything.</summary>
    public void NoSubject(string label, string name)
    {
        if (_open is { Rule: { } rule })
        {
            Because($"no subject for {label} {name}: no {string.Join('/', rule.SubjectLabels)} as {string.Join(", ", rule.Subjects.Select(WordFor))}");
        }
    }

    /// <summary>The same attempts in another text of the document.</summary>
    /// <param name="leaf">The leaf there.</param>
    /// <param name="place">The place of a stretch there.</param>
    /// <param name="fact">The fact there.</param>
    public RuleTrace Moved(Func<Leaf, Leaf> leaf, Func<TextSpan, TextSpan> place, Func<Fact, Fact> fact)
    {
        RuleTrace moved = new(_leaves.Select(leaf));
        moved._read.UnionWith(_read.Select(leaf));
        foreach (RuleAttempt attempt in _attempts)
        {
            RuleAttempt there = new(attempt.Rule, leaf(attempt.Leaf), place(attempt.Verb));
            there.Reasons.AddRange(attempt.Reasons);
            there.Facts.AddRange(attempt.Facts.Select(fact));
            moved._attempts.Add(there);
        }

        return moved;
    }

    private static string WordFor(SubjectSource source) => source switch
    {
        SubjectSource.Clause => "a name before the verb",
        SubjectSource.Inside => "the name behind 在",
        SubjectSource.Tail => "the noun behind the list",
        SubjectSource.Sentence => "a name earlier in the sentence",
        SubjectSource.First => "the first of those joined by 与",
        SubjectSource.Topic => "what the part is about",
        SubjectSource.OuterTopic => "what the larger part is about",
        SubjectSource.Place => "the plan's place",
        SubjectSource.Document => "the document (in its preamble)",
        _ => "anybody",
    };
}
