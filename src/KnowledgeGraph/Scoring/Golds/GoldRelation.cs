namespace KnowledgeGraph.Scoring.Golds;

/// <summary>A line of a relations file.</summary>
/// <param name="Place">Where it is said first.</param>
/// <param name="Types">The type, then the other accepted ones.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Object">Its object.</param>
/// <param name="OtherSubjects">Other accepted subjects; <c>document</c> is the document itself.</param>
/// <param name="IsOptional">True where it counts neither when missing nor when present.</param>
/// <param name="Evidence">The words.</param>
internal sealed record GoldRelation(
    GoldPlace Place,
    IReadOnlyList<string> Types,
    GoldEnd Subject,
    GoldEnd Object,
    IReadOnlyList<string> OtherSubjects,
    bool IsOptional,
    string Evidence)
{
    /// <summary>How an entry names the document as a subject.</summary>
    public const string DocumentSubject = "document";

    public string Type => Types[0];
}

/// <summary>An end of a relation as the file names it.</summary>
internal readonly record struct GoldEnd(string Name, string Type);
