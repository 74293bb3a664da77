using KnowledgeGraph.Documents;

namespace KnowledgeGraph.Terms;

/// <summary>A word that tells what a section is about.</summary>
/// <param name="Section">The section.</param>
/// <param name="Word">The word.</param>
/// <param name="Weight">Its share of the section's words times how rare it is elsewhere, to six places; comparable within one document.</param>
/// <param name="Count">How often it stands in the section, those under it included.</param>
internal sealed record SectionKeyword(Section Section, string Word, double Weight, int Count);
