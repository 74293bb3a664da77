namespace KnowledgeGraph.Scoring;

/// <summary>The three grades of a value; each asks for what the one before asks for, and for more.</summary>
public static class ValueGrade
{
    /// <summary>Line, number and upper number.</summary>
    public const string Number = "number";

    /// <summary>Also the operator.</summary>
    public const string Operator = "operator";

    /// <summary>Also year and role.</summary>
    public const string YearAndRole = "year and role";

    internal static readonly string[] All = [Number, Operator, YearAndRole];
}
