namespace KnowledgeGraph.Scoring.Reports;

/// <summary>The names of families as they are written.</summary>
internal static class FamilyName
{
    public static string Of(ScoreFamily family) => family switch
    {
        ScoreFamily.Entities => "entities",
        ScoreFamily.Relations => "relations",
        _ => "values",
    };

    public static ScoreFamily Parse(string name) => name switch
    {
        "entities" => ScoreFamily.Entities,
        "relations" => ScoreFamily.Relations,
        "values" => ScoreFamily.Values,
        _ => throw new FormatException($"there is no family '{name}'."),
    };
}
