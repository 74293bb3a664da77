using KnowledgeGraph.Scoring.Golds;

namespace KnowledgeGraph.Scoring.Answers;

/// <summary>Says how far a value of the graph agrees with one of the gold.</summary>
internal static class ValueMatch
{
    /// <summary>How many grades agree, from 0 to 3. The line is the caller's concern.</summary>
    public static int Grades(GoldValue gold, GraphValue value) =>
        !gold.Numbers.Any(number => IsSame(number, gold.Unit, value.Number, value.Unit)) ? 0
        : !gold.Operators.Contains(value.Operator, StringComparer.Ordinal) ? 1
        : !gold.Years.Contains(value.Year) || !gold.Roles.Contains(value.Role, StringComparer.Ordinal) ? 2
        : 3;

    /// <summary>True where units agree, 万 and 亿 in front left out: they may have been folded into the number.</summary>
    public static bool HasUnit(GoldValue gold, GraphValue value) => NameKey.Of(Unfolded(gold.Unit).Unit) == NameKey.Of(Unfolded(value.Unit).Unit);

    private static bool IsSame(GoldNumber number, string? unit, GoldNumber other, string? otherUnit) =>
        IsSame(number, other)
        || IsSame(Times(number, unit), other)
        || IsSame(number, Times(other, otherUnit))
        || IsSame(Times(number, unit), Times(other, otherUnit));

    private static bool IsSame(GoldNumber number, GoldNumber other) => IsSame(number.Value, other.Value) && IsSame(number.Max, other.Max);

    // Numbers that were multiplied out differ in their last binary digits.
    private static bool IsSame(double? number, double? other) => number is { } a && other is { } b
        ? Math.Abs(a - b) <= 1e-9 * Math.Max(Math.Abs(a), Math.Abs(b))
        : number is null && other is null;

    private static GoldNumber Times(GoldNumber number, string? unit)
    {
        double factor = Unfolded(unit).Factor;
        return new GoldNumber(number.Value * factor, number.Max * factor);
    }

    private static (double Factor, string Unit) Unfolded(string? unit)
    {
        double factor = 1;
        string rest = unit ?? string.Empty;
        while (rest.Length > 0 && rest[0] is ('万' or '亿'))
        {
            factor *= rest[0] == '万' ? 1e4 : 1e8;
            rest = rest[1..];
        }

        return (factor, rest);
    }
}
