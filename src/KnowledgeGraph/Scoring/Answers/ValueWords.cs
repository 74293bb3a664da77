using System.Globalization;
using KnowledgeGraph.Scoring.Golds;

namespace KnowledgeGraph.Scoring.Answers;

/// <summary>Puts a value into words for lists of what is missed and what is false.</summary>
internal static class ValueWords
{
    public static string Of(GoldValue value) =>
        Of(value.Indicator, value.Numbers[0], value.Operators[0], value.Unit, value.Years[0], value.Roles[0], value.Text);

    public static string Of(string? indicator, GoldNumber number, string? sign, string? unit, int? year, string? role, string? text)
    {
        string amount = number.Value is { } value
            ? $"{sign} {Plain(value)}{(number.Max is { } max ? $"—{Plain(max)}" : string.Empty)}{unit}"
            : $"{sign}“{text}”";
        return $"{indicator ?? "?"} {amount.Trim()} ({year?.ToString(CultureInfo.InvariantCulture) ?? "no year"}, {role ?? "no role"})";
    }

    private static string Plain(double value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
