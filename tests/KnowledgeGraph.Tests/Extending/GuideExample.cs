namespace KnowledgeGraph.Tests.Extending;

/// <summary>An example of the guide: what changes in a copy of <c>graph-schema</c>, and what that does.</summary>
/// <param name="Heading">The heading above it.</param>
/// <param name="Line">The heading's line, from 1.</param>
/// <param name="Edits">What changes.</param>
/// <param name="Rows">Sentences with what they tell before and after the change.</param>
/// <param name="Faults">What the check says of a wrong example; null for a right one.</param>
internal sealed record GuideExample(string Heading, int Line, IReadOnlyList<SchemaEdit> Edits, IReadOnlyList<GuideRow> Rows, IReadOnlyList<string>? Faults);

/// <summary>A row of an example's table.</summary>
/// <param name="Sentence">The text.</param>
/// <param name="Before">The facts it tells by the plain definitions.</param>
/// <param name="After">The facts it tells by the changed ones.</param>
internal sealed record GuideRow(string Sentence, IReadOnlyList<string> Before, IReadOnlyList<string> After);
