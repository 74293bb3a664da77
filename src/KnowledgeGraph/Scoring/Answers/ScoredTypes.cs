using KnowledgeGraph.Scoring.Golds;

namespace KnowledgeGraph.Scoring.Answers;

/// <summary>The labels and relationship types on which a gold has an opinion: those of the annotation guidelines, and what else it uses.</summary>
/// <remarks>A label or type of the graph that is not among them, say one that a researcher added to the schema, is neither right nor wrong.</remarks>
internal sealed class ScoredTypes
{
    /// <summary>The one type that says the same in both directions.</summary>
    public const string CooperatesWith = "COOPERATES_WITH";

    /// <summary>Starts at the document.</summary>
    public const string BasedOn = "BASED_ON";

    /// <summary>Starts at the document.</summary>
    public const string IssuedBy = "ISSUED_BY";

    private static readonly string[] GuidelineLabels =
    [
        "Lab", "University", "ResearchInstitute", "Company", "Government", "ResearchFacility", "Platform", "ScienceCityZone", "Region", "TechnologyField",
        "Technology", "Industry", "Program", "Policy", "Fund",
    ];

    private static readonly string[] GuidelineTypes =
    [
        "PART_OF", "LOCATED_IN", "COVERS", "RELIES_ON", "FOCUSES_ON", "BUILDS", "SUPPORTS", "LEADS", CooperatesWith, "JOINS", "IMPLEMENTS", BasedOn,
        IssuedBy,
    ];

    private readonly HashSet<string> _labels = new(GuidelineLabels, StringComparer.Ordinal);
    private readonly HashSet<string> _types = new(GuidelineTypes, StringComparer.Ordinal);

    public ScoredTypes(Gold gold)
    {
        _labels.UnionWith(gold.Files.SelectMany(static file => file.Entities).Select(static entity => entity.Type));
        _labels.ExceptWith([GoldEntity.Indicator, GoldEntity.Document]);
        _types.UnionWith(gold.Files.SelectMany(static file => file.Relations).Select(static relation => relation.Type));
        // They follow from the values, which are scored on their own.
        _types.ExceptWith(["HAS_TARGET", "HAS_OBSERVATION"]);
    }

    public static bool StartsAtDocument(string type) => type is BasedOn or IssuedBy;

    /// <summary>True for the two names of one statement in opposite directions: a field covers what is part of it.</summary>
    public static bool AreConverse(string type, string other) => (type, other) is ("COVERS", "PART_OF") or ("PART_OF", "COVERS");

    public bool HasLabel(string label) => _labels.Contains(label);

    public bool HasType(string type) => _types.Contains(type);
}
