using System.Globalization;

namespace KnowledgeGraph.Tests.Documents.Structure;

/// <summary>How far a found outline agrees with one written by hand.</summary>
internal sealed class OutlineScore
{
    private readonly List<string> _differences = [];

    public OutlineScore(Outline expected, Outline found)
    {
        Headings = Tally.Of(expected.Sections.Select(Heading), found.Sections.Select(Heading), _differences);
        Places = Tally.Of(expected.Sections.Select(Place), found.Sections.Select(Place), _differences);
        Columns = Tally.Of(expected.Columns.Select(Column), found.Columns.Select(Column), _differences);
        Tables = Tally.Of(expected.Tables.Select(TableKey), found.Tables.Select(TableKey), _differences);
        Cells = Tally.Of(expected.Tables.SelectMany(TableCells), found.Tables.SelectMany(TableCells), _differences);
        foreach ((string name, string? wanted, string? got) in new[]
        {
            ("title", expected.Title, found.Title), ("issuer", expected.Issuer, found.Issuer), ("published", expected.Published, found.Published),
        })
        {
            if (wanted != got)
            {
                _differences.Add($"{name} '{got}' for '{wanted}'");
            }
        }
    }

    /// <summary>Line, marker and title.</summary>
    public Tally Headings { get; }

    /// <summary>Line, path, level and whether text runs on.</summary>
    public Tally Places { get; }

    public Tally Columns { get; }

    public Tally Tables { get; }

    public Tally Cells { get; }

    /// <summary>What differs, one line each.</summary>
    public IReadOnlyList<string> Differences => _differences;

    private static string Heading(OutlineSection section) => string.Create(CultureInfo.InvariantCulture, $"heading at line {section.Line}: {section.Marker}|{section.Title}");

    private static string Place(OutlineSection section) =>
        string.Create(CultureInfo.InvariantCulture, $"place at line {section.Line}: {section.Path}, level {section.Level}{(section.RunIn ? ", run-in" : "")}");

    private static string Column(OutlineColumn column) =>
        string.Create(CultureInfo.InvariantCulture, $"column at line {column.Line}: {column.Number} {column.Title}: {string.Join('|', column.Items.Select(static item => item.Title))}");

    private static string TableKey(OutlineTable table) =>
        string.Create(CultureInfo.InvariantCulture, $"table at line {table.Line} in {table.Section}: {table.Number} {table.Title} {table.Rows.Count}×{table.Header.Count}");

    // White space inside a cell is the page's, not the table's.
    private static IEnumerable<string> TableCells(OutlineTable table) =>
        table.Rows.Prepend(table.Header).SelectMany((cells, row) => cells.Select((cell, column) => string.Create(
            CultureInfo.InvariantCulture,
            $"cell of the table at line {table.Line}, row {row}, column {column + 1}: {string.Concat(cell.Where(static unit => !char.IsWhiteSpace(unit)))}")));
}

/// <summary>How many were expected, found, and both.</summary>
internal sealed record Tally(int Expected, int Found, int Right)
{
    public double Precision => Found == 0 ? 1 : (double)Right / Found;

    public double Recall => Expected == 0 ? 1 : (double)Right / Expected;

    public double F1 => Expected + Found == 0 ? 1 : 2.0 * Right / (Expected + Found);

    public static Tally Of(IEnumerable<string> expected, IEnumerable<string> found, List<string> differences)
    {
        string[] wanted = [.. expected];
        string[] got = [.. found];
        HashSet<string> right = [.. wanted.Intersect(got)];
        differences.AddRange(wanted.Where(one => !right.Contains(one)).Select(static one => "missing " + one));
        differences.AddRange(got.Where(one => !right.Contains(one)).Select(static one => "wrong " + one));
        return new Tally(wanted.Length, got.Length, right.Count);
    }

    public override string ToString() =>
        Expected + Found == 0 ? "none" : string.Create(CultureInfo.InvariantCulture, $"{Right}/{Expected} P {Precision:0.0000} R {Recall:0.0000} F1 {F1:0.0000}");
}
