namespace KnowledgeGraph.Scoring;

/// <summary>Something missed, or something false.</summary>
/// <param name="Family">What it is scored with.</param>
/// <param name="Kind">Label, relationship type, or grade of a value (<see cref="ValueGrade"/>).</param>
/// <param name="Line">Line of the document; null where the gold names a line that the text does not hold.</param>
/// <param name="Name">The entity's name, the relation as <c>subject TYPE object</c>, the value with what it measures.</param>
/// <param name="Surface">The words: evidence of a fact, surface of a mention.</param>
/// <param name="Reason">Why it is missed or false, as far as that can be told.</param>
/// <param name="Rule">The rule that said so; of an entity, that of its first mention in the lines that were read. Null for what is missed.</param>
/// <param name="Gold">File and line of the gold; null for what is false.</param>
public sealed record ScoreEntry(ScoreFamily Family, string Kind, int? Line, string Name, string Surface, string Reason, string? Rule, string? Gold)
{
    /// <summary>Tells it from others, in this run and in the next.</summary>
    internal string Key => Family == ScoreFamily.Values
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Family}|{Kind}|{Name}|{Line}")
        : $"{Family}|{Kind}|{Name}";
}
