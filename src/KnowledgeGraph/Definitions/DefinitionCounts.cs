namespace KnowledgeGraph.Definitions;

/// <summary>How much a folder of definitions holds.</summary>
/// <param name="Labels">Labels, abstract ones included.</param>
/// <param name="RelationshipTypes">Relationship types.</param>
/// <param name="Names">Entries of the lexicon; an alias is none of its own.</param>
/// <param name="Rules">Rules of names, classes and relations.</param>
/// <param name="Corrections">Corrections.</param>
public sealed record DefinitionCounts(int Labels, int RelationshipTypes, int Names, int Rules, int Corrections);
