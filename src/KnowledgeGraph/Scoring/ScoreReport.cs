namespace KnowledgeGraph.Scoring;

/// <summary>How a graph compares with a gold.</summary>
/// <remarks>Immutable. Equal input gives an equal report, whatever the order of files, nodes or relationships.</remarks>
public sealed class ScoreReport
{
    internal ScoreReport(
        string document,
        IEnumerable<ScoreRow> rows,
        IEnumerable<ScoreAgreement> agreements,
        IEnumerable<ScoreEntry> missed,
        IEnumerable<ScoreEntry> falseOnes,
        IEnumerable<string> notes)
    {
        Document = document;
        Rows = [.. rows];
        Agreements = [.. agreements];
        Missed = Sorted(missed);
        False = Sorted(falseOnes);
        Notes = [.. notes];
    }

    /// <summary>Name of the document's file, as the gold gives it.</summary>
    public string Document { get; }

    /// <summary>The figures: per family its total, then each kind; only families that the gold holds.</summary>
    public IReadOnlyList<ScoreRow> Rows { get; }

    /// <summary>All entities; null where the gold holds none.</summary>
    public ScoreCounts? Entities => Find(ScoreFamily.Entities);

    /// <summary>All relations; null where the gold holds none.</summary>
    public ScoreCounts? Relations => Find(ScoreFamily.Relations);

    /// <summary>Figures reported beside: units and subjects of values with the right number.</summary>
    public IReadOnlyList<ScoreAgreement> Agreements { get; }

    /// <summary>What the gold wants and the graph does not hold, by family and line. A value stands once, at the first grade that it fails.</summary>
    public IReadOnlyList<ScoreEntry> Missed { get; }

    /// <summary>What the graph holds and the gold does not accept, by family and line. A value stands once, without a number that fits.</summary>
    public IReadOnlyList<ScoreEntry> False { get; }

    /// <summary>What was odd in the gold: lines that the text does not hold, fields without effect.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>The figures of a family, or of one label, relationship type or grade (<see cref="ValueGrade"/>); null where there are none.</summary>
    public ScoreCounts? Find(ScoreFamily family, string? kind = null, string? part = null) =>
        Rows.FirstOrDefault(row => row.Family == family && row.Kind == kind && row.Part == part)?.Counts;

    private static ScoreEntry[] Sorted(IEnumerable<ScoreEntry> entries) =>
    [
        .. entries.OrderBy(static entry => entry.Family)
            .ThenBy(static entry => entry.Line ?? 0)
            .ThenBy(static entry => entry.Kind, StringComparer.Ordinal)
            .ThenBy(static entry => entry.Name, StringComparer.Ordinal)
            .ThenBy(static entry => entry.Surface, StringComparer.Ordinal)
            .ThenBy(static entry => entry.Gold, StringComparer.Ordinal),
    ];
}
