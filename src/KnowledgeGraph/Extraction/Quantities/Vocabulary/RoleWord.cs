namespace KnowledgeGraph.Extraction.Quantities.Vocabulary;

/// <summary>A word that tells the role of the numbers behind it.</summary>
/// <param name="Role">The role.</param>
/// <param name="ToSentenceEnd">True where it holds to the end of the sentence, false where it ends with its clause.</param>
internal sealed record RoleWord(ValueRole Role, bool ToSentenceEnd);
