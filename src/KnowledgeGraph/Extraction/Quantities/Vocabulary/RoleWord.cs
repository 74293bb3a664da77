namespace KnowledgeGraph.Extraction.Quantities.Vocabulary;

/// <summary>A word that tells the role of the numbers behind it.</summary>
/// <param name="Role">The role.</param>
/// <param name="Reach">How far it holds.</param>
internal sealed record RoleWord(ValueRole Role, RoleReach Reach);
