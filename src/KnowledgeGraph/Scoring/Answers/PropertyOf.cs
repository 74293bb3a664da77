using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Scoring.Answers;

/// <summary>Properties as the scorer needs them; a value of another kind counts as none.</summary>
internal static class PropertyOf
{
    public static string? Text(PropertyMap properties, string name) => properties.TryGetValue(name, out object? value) ? value as string : null;

    public static IReadOnlyList<string> Texts(PropertyMap properties, string name) =>
        properties.TryGetValue(name, out object? value) && value is IReadOnlyList<string> texts ? texts : [];

    public static int? Integer(PropertyMap properties, string name) =>
        Number(properties, name) is { } number && number == Math.Floor(number) && Math.Abs(number) <= int.MaxValue ? (int)number : null;

    public static double? Number(PropertyMap properties, string name) =>
        properties.TryGetValue(name, out object? value) ? value switch { double number => number, long number => number, _ => null } : null;
}
