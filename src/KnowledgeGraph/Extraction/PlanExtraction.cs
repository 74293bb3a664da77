using KnowledgeGraph.Extraction.Facts;
using KnowledgeGraph.Extraction.Identity;

namespace KnowledgeGraph.Extraction;

/// <summary>What a document says: the things it names, where it names them, and what it states of them.</summary>
/// <param name="Place">The place the plan is for: what its own figures are about; null where the text tells none.</param>
/// <param name="Issuer">Who issued it, with the place written out that 省 or 自治区 alone stands for (省人民政府: 广东省人民政府); null where the text does not tell.</param>
/// <param name="Entities">The things, by label and name in ordinal order.</param>
/// <param name="Mentions">Where they are named, in text order.</param>
/// <param name="Descriptions">Key of a section, column or item → what it is about.</param>
/// <param name="Facts">What is stated, in text order.</param>
internal sealed record PlanExtraction(
    EntityRef? Place,
    string? Issuer,
    IReadOnlyList<ResolvedEntity> Entities,
    IReadOnlyList<Mention> Mentions,
    IReadOnlyList<Description> Descriptions,
    IReadOnlyList<Fact> Facts);

/// <summary>A part of a document that is about a thing.</summary>
/// <param name="Key">The part's key: <c>col-7/item-2</c>.</param>
/// <param name="Entity">The thing.</param>
internal sealed record Description(string Key, EntityRef Entity);
