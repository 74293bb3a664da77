namespace KnowledgeGraph.Extraction.Facts;

/// <summary>How far what a fact says has come.</summary>
internal enum FactStatus
{
    /// <summary>It is to be done.</summary>
    Planned,

    /// <summary>It is being done.</summary>
    Ongoing,

    /// <summary>It has been done.</summary>
    Done,

    /// <summary>It is wished for (争取, 谋划).</summary>
    Sought,
}

/// <summary>An end of a fact: an entity, or the document itself.</summary>
/// <param name="Entity">The entity; null for the document.</param>
internal readonly record struct FactEnd(EntityRef? Entity)
{
    /// <summary>The document itself.</summary>
    public static FactEnd Document => new(null);

    /// <summary>The label, <c>Document</c> included.</summary>
    public string Label => Entity?.Label ?? "Document";
}

/// <summary>A statement found in text.</summary>
/// <param name="Start">Who or what it is said of.</param>
/// <param name="Type">Relationship type.</param>
/// <param name="End">The object.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Provenance">Where it stands and why it is believed.</param>
/// <param name="IsCollective">True where it is said of several subjects together.</param>
internal sealed record Fact(FactEnd Start, string Type, FactEnd End, FactStatus Status, Provenance Provenance, bool IsCollective = false)
{
    /// <summary>The status as the graph writes it: <c>planned</c>.</summary>
    public string StatusName => Status.ToString().ToLowerInvariant();
}
