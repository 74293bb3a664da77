using KnowledgeGraph.Documents;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Explanation;

/// <summary>What is made of one line of a document, and why.</summary>
/// <remarks>Immutable. All lists are in text order; rules and names say where they stand in the definitions (<c>rules/relations.yaml:12</c>).</remarks>
public sealed record LineExplanation
{
    /// <summary>The document's file name.</summary>
    public required string Source { get; init; }

    /// <summary>The line's number, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The line's words.</summary>
    public required string Text { get; init; }

    /// <summary>Where they stand in the text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The parts of the document that hold the line: one for a paragraph, one a cell for a row of a table.</summary>
    public required IReadOnlyList<ExplainedPart> Parts { get; init; }

    /// <summary>The words as the segmenter parts them, names of the lexicon being words.</summary>
    public required IReadOnlyList<ExplainedWord> Words { get; init; }

    /// <summary>The names found.</summary>
    public required IReadOnlyList<ExplainedMention> Mentions { get; init; }

    /// <summary>The relation rules whose trigger is a verb of the line.</summary>
    public required IReadOnlyList<TriedRule> Tried { get; init; }

    /// <summary>Triggers of relation rules that stand in the line but are no verbs of its clauses, so that no rule was tried.</summary>
    public required IReadOnlyList<IdleTrigger> Idle { get; init; }

    /// <summary>The facts told.</summary>
    public required IReadOnlyList<ExplainedFact> Facts { get; init; }

    /// <summary>The values read: of a line of a table also those whose indicator stands in it.</summary>
    public required IReadOnlyList<ExplainedValue> Values { get; init; }
}

/// <summary>A part of the document that holds the line or a piece of it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">All its words, which may go beyond the line.</param>
/// <param name="Path">The parts around it, the outermost first: <c>4 四、重点任务</c>, <c>专栏5 前沿领域</c>.</param>
/// <param name="HasRelations">True where relation rules were tried in it; they are not in tables, captions, titles of fields and page furniture.</param>
public sealed record ExplainedPart(LeafKind Kind, TextSpan Span, IReadOnlyList<string> Path, bool HasRelations);

/// <summary>A word of the line.</summary>
/// <param name="Text">The word.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="IsName">True where the lexicon holds it.</param>
public sealed record ExplainedWord(string Text, TextSpan Span, bool IsName);

/// <summary>A name found in the line.</summary>
/// <param name="Label">What it names.</param>
/// <param name="Name">Its canonical name.</param>
/// <param name="Surface">The name as it is written.</param>
/// <param name="Span">Where it stands; of a name completed from an elided list the stretch that supports it.</param>
/// <param name="IsComposed">True where it was completed from an elided list.</param>
/// <param name="Rule">Id of the rule that found it; <c>lexicon</c> for a known name.</param>
/// <param name="RulePlace">Where the rule, or the name in the lexicon, stands; null for a rule of the program.</param>
public sealed record ExplainedMention(string Label, string Name, string Surface, TextSpan Span, bool IsComposed, string Rule, string? RulePlace);

/// <summary>A relation rule that was tried.</summary>
/// <param name="Rule">Its id.</param>
/// <param name="RulePlace">Where it stands.</param>
/// <param name="Relation">The relationship type that it tells.</param>
/// <param name="Verb">Its trigger.</param>
/// <param name="VerbSpan">Where that stands.</param>
/// <param name="Told">How many facts it told that were kept.</param>
/// <param name="Reasons">Why it told nothing, or nothing of some of its objects.</param>
public sealed record TriedRule(string Rule, string? RulePlace, string Relation, string Verb, TextSpan VerbSpan, int Told, IReadOnlyList<string> Reasons);

/// <summary>A trigger that is no verb where it stands.</summary>
/// <param name="Word">The word.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Rules">Ids of the rules it would set off.</param>
public sealed record IdleTrigger(string Word, TextSpan Span, IReadOnlyList<string> Rules);

/// <summary>A fact whose evidence stands in the line.</summary>
/// <param name="StartLabel">What it is said of; <c>Document</c> for the document.</param>
/// <param name="StartName">Its name; null for the document.</param>
/// <param name="Type">The relationship type.</param>
/// <param name="EndLabel">What the object is.</param>
/// <param name="EndName">Its name; null for the document.</param>
/// <param name="Status">planned, ongoing, done or sought.</param>
/// <param name="Evidence">The exact words.</param>
/// <param name="Span">Where they stand.</param>
/// <param name="Rule">Id of the rule that told it.</param>
/// <param name="RulePlace">Where the rule stands; null for a rule of the program.</param>
/// <param name="Confidence">From 0 to 1.</param>
public sealed record ExplainedFact(
    string StartLabel,
    string? StartName,
    string Type,
    string EndLabel,
    string? EndName,
    string Status,
    string Evidence,
    TextSpan Span,
    string Rule,
    string? RulePlace,
    double Confidence);

/// <summary>A value whose evidence or indicator stands in the line.</summary>
/// <param name="Indicator">What is measured.</param>
/// <param name="SubjectLabel">What it is measured of.</param>
/// <param name="SubjectName">Its name.</param>
/// <param name="Operator"><c>=</c>, <c>&gt;=</c>, <c>&gt;</c>, <c>&lt;=</c>, <c>&lt;</c> or <c>~</c>; null for a goal in words.</param>
/// <param name="Number">The number, of a range the lower end; null for a goal in words.</param>
/// <param name="NumberMax">The upper end of a range; else null.</param>
/// <param name="Unit">The unit; null for none.</param>
/// <param name="Year">The year it holds for; null where the text tells none.</param>
/// <param name="Role">target, actual, baseline or expected.</param>
/// <param name="Words">The words of a goal without a number; else null.</param>
/// <param name="Evidence">The exact words.</param>
/// <param name="Span">Where they stand.</param>
/// <param name="Rule">Id of the rule that read it.</param>
public sealed record ExplainedValue(
    string Indicator,
    string SubjectLabel,
    string SubjectName,
    string? Operator,
    decimal? Number,
    decimal? NumberMax,
    string? Unit,
    int? Year,
    string Role,
    string? Words,
    string Evidence,
    TextSpan Span,
    string Rule);
