using System.Globalization;

namespace KnowledgeGraph.Scoring.Reports;

/// <summary>Writes lists of what is missed or false, one entry a line.</summary>
internal static class EntryLists
{
    private const int LongestSurface = 60;

    public static void Write(string title, IReadOnlyList<ScoreEntry> entries, TextWriter output)
    {
        foreach (IGrouping<ScoreFamily, ScoreEntry> family in entries.GroupBy(static entry => entry.Family))
        {
            ScoreEntry[] members = [.. family];
            output.Write(string.Create(CultureInfo.InvariantCulture, $"\n{title}: {members.Length} {FamilyName.Of(family.Key)}\n"));
            foreach (ScoreEntry entry in members)
            {
                Write(entry, output);
            }
        }
    }

    private static void Write(ScoreEntry entry, TextWriter output)
    {
        string line = entry.Line?.ToString(CultureInfo.InvariantCulture) ?? "?";
        // A relation's name holds its type already.
        string kind = entry.Family == ScoreFamily.Relations ? string.Empty : $"{entry.Kind} ";
        output.Write($"  {line,4}  {kind}{entry.Name}");
        output.Write($"  [{entry.Reason}]");
        if (entry.Surface.Length > 0 && entry.Surface != entry.Name)
        {
            output.Write($"  “{Short(entry.Surface)}”");
        }

        string? source = entry.Rule is null ? entry.Gold : $"rule {entry.Rule}";
        output.Write(source is null ? "\n" : $"  {source}\n");
    }

    private static string Short(string surface)
    {
        string oneLine = surface.ReplaceLineEndings(" ");
        if (oneLine.Length <= LongestSurface)
        {
            return oneLine;
        }

        int length = char.IsHighSurrogate(oneLine[LongestSurface - 1]) ? LongestSurface - 1 : LongestSurface;
        return $"{oneLine[..length]}…";
    }
}
