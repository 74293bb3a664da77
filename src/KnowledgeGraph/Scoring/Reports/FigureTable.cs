using System.Globalization;

namespace KnowledgeGraph.Scoring.Reports;

/// <summary>Writes figures in aligned columns.</summary>
internal static class FigureTable
{
    private const string Header = "                                    gold  right missed  false  precision recall     F1";

    public static void Write(ScoreReport report, TextWriter output)
    {
        output.Write($"{report.Document}\n{Header}\n");
        foreach (ScoreRow row in report.Rows)
        {
            output.Write($"{Name(row.Family, row.Kind, row.Part),-34}{Figures(row.Counts)}\n");
        }

        if (report.Agreements.Count > 0)
        {
            IEnumerable<string> agreements = report.Agreements.Select(static item =>
                string.Create(CultureInfo.InvariantCulture, $"{item.Name} agree in {item.Agreeing} of {item.Compared}"));
            output.Write($"beside, of values with the right number: {string.Join(", ", agreements)}\n");
        }

        foreach (string note in report.Notes)
        {
            output.Write($"note: {note}\n");
        }
    }

    public static void Write(ScoreComparison comparison, TextWriter output)
    {
        output.Write($"{comparison.Document}\n{Header}    was  change\n");
        foreach (ScoreChange change in comparison.Changes)
        {
            if (change.Former == change.Now && change.Kind is not null)
            {
                continue;
            }

            string figures = change.Now is null ? new string(' ', 52) : Figures(change.Now);
            string was = change.Former is null ? "      -" : Share(change.Former.F1, 7);
            string by = change is { Former: { } former, Now: { } now }
                ? (now.F1 - former.F1).ToString("+0.000;-0.000;0.000", CultureInfo.InvariantCulture).PadLeft(8)
                : "       -";
            output.Write($"{Name(change.Family, change.Kind, change.Part),-34}{figures}{was}{by}\n");
        }
    }

    private static string Name(ScoreFamily family, string? kind, string? part) => (kind, part) switch
    {
        (null, _) => FamilyName.Of(family),
        (_, null) => family == ScoreFamily.Values ? $"values: {kind}" : $"  {kind}",
        _ => $"  {part}",
    };

    // Where nothing is said, or nothing is wanted, a share has no meaning.
    private static string Figures(ScoreCounts counts) =>
        string.Create(CultureInfo.InvariantCulture, $"{counts.Right + counts.Missed,6}{counts.Right,7}{counts.Missed,7}{counts.False,7}")
        + (counts.Right + counts.False > 0 ? Share(counts.Precision, 11) : "-".PadLeft(11))
        + (counts.Right + counts.Missed > 0 ? Share(counts.Recall, 7) : "-".PadLeft(7))
        + Share(counts.F1, 7);

    private static string Share(double share, int width) => share.ToString("0.000", CultureInfo.InvariantCulture).PadLeft(width);
}
