namespace KnowledgeGraph.Scoring.Golds;

/// <summary>The kinds of things that a gold holds.</summary>
[Flags]
internal enum GoldFamilies
{
    None = 0,
    Entities = 1,
    Relations = 2,
    Values = 4,
}

/// <summary>One stretch of work in the gold: a prefix of file names, the lines that were read, and what was written down.</summary>
/// <param name="Prefix">What its files' names begin with.</param>
/// <param name="Families">What counts in its lines; entries of other families are read, so that their names are known, but never count.</param>
/// <param name="Ranges">The lines that were read.</param>
/// <param name="Entities">Its entities.</param>
/// <param name="Relations">Its relations.</param>
/// <param name="Values">Its values.</param>
internal sealed record GoldFile(
    string Prefix,
    GoldFamilies Families,
    IReadOnlyList<GoldRange> Ranges,
    IReadOnlyList<GoldEntity> Entities,
    IReadOnlyList<GoldRelation> Relations,
    IReadOnlyList<GoldValue> Values);

/// <summary>Lines that were read, both ends included: by number, or by the words with which the first and the last one begin.</summary>
internal sealed record GoldRange(GoldPlace First, GoldPlace Last);

/// <summary>A line of the document: by number, or by the words it begins with.</summary>
/// <param name="Line">Its number, from 1; null where <paramref name="Anchor"/> tells it.</param>
/// <param name="Anchor">The words it begins with.</param>
/// <param name="AnchorAfter">Words of an earlier line; the anchor is looked for behind it.</param>
/// <param name="File">File of the gold that says so.</param>
/// <param name="FileLine">Line of that file.</param>
internal sealed record GoldPlace(int? Line, string? Anchor, string? AnchorAfter, string File, int FileLine);
