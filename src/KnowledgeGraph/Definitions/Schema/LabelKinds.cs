namespace KnowledgeGraph.Definitions.Schema;

/// <summary>Labels that sentences treat alike, whatever rules say of them: what a body of words is about, and who acts.</summary>
/// <remarks>A label that only YAML knows belongs to none; it is read as any other name.</remarks>
internal static class LabelKinds
{
    /// <summary>True for fields, industries and technologies: common nouns that are the front part of longer ones more often than they act.</summary>
    public static bool IsSubject(string label) => IsField(label) || label is "Technology";

    /// <summary>True for fields and industries, which sections are about and parts of each other.</summary>
    public static bool IsField(string label) => label is "TechnologyField" or "Industry";

    /// <summary>True for bodies that a list may name one by one (阿里云、海康等企业) and that act.</summary>
    public static bool IsBody(string label) => label is "Company" or "University" or "ResearchInstitute" or "Lab";
}
